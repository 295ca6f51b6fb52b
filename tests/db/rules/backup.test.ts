import type { Client } from "pg";
import { expect, test } from "vitest";
import { backupLines, restoreLines } from "../../../scripts/backup-file.mjs";
import { withClient, withDatabaseLock } from "../../../scripts/database.mjs";
import { migrate } from "../../../scripts/migration.mjs";
import { makeEmptyDatabase } from "../../support/empty-database";
import { RESTRICT_VIOLATION, refusalOf } from "./refusals";
import { makeWorld } from "./world";

/** Every row of every table as text, by table; what reports are read from is reckoned again. */
async function contentOf(client: Client): Promise<Record<string, string[]>> {
  const tables = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relpersistence = 'p' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

async function makeMigratedDatabase() {
  const url = await makeEmptyDatabase();
  await withDatabaseLock(url, migrate);
  return url;
}

test("a backup holds a row of every table, and gives each back as it was", async () => {
  const [from, to] = [await makeMigratedDatabase(), await makeMigratedDatabase()];
  await withClient(from, (source) =>
    withClient(to, async (target) => {
      const w = await makeWorld(source);
      const content = await contentOf(source);
      expect(Object.keys(content).length).toBeGreaterThan(25);
      expect(
        Object.keys(content).filter((table) => content[table]?.length === 0),
        "the world lacks a row of",
      ).toEqual([]);
      await restoreLines(target, backupLines(source));
      expect(await contentOf(target)).toEqual(content);
      // and the rules hold again
      const change = `UPDATE grades SET points = '{0,0}' WHERE attempt_id = '${w.submitted}'`;
      expect(await refusalOf(target, change)).toMatchObject({ code: RESTRICT_VIOLATION });
    }),
  );
});
