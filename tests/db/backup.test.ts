import type { Client } from "pg";
import { expect, inject, it } from "vitest";
import { backupLines, restoreLines } from "../../scripts/backup-file.mjs";
import { withClient, withDatabaseLock } from "../../scripts/database.mjs";
import { migrate } from "../../scripts/migration.mjs";
import { makeEmptyDatabase } from "../support/empty-database";

/** A school with what is hard to carry: bytes, JSON, other scripts, fixed rows, counted ids, rows that point at each other, a waiting job. */
async function fill(client: Client) {
  const id = async (text: string, values: unknown[] = []): Promise<string> =>
    (await client.query(`${text} RETURNING id`, values)).rows[0].id;
  await client.query("BEGIN; SET LOCAL sourcework.erasing = 'on'");
  const school = await id("INSERT INTO schools (name) VALUES ($1)", ['Åsa "and" Zoe’s\nschool \\N \t مدرسة 🏫']);
  await client.query("INSERT INTO students (school_id, name, card_hash) VALUES ($1, '<script>', '\\x00ff10'), ($1, 'null', NULL)", [
    school,
  ]);
  const article = await id("INSERT INTO articles (school_id) VALUES ($1)", [school]);
  const blocks = [{ kind: "paragraph", start: 0, end: 3, note: "\\u0041 'quoted'" }];
  const revision = await id(
    "INSERT INTO article_revisions (article_id, number, text, blocks, title, published_on, published_at) VALUES ($1, 1, 'abc', $2, 'T', '2026-03-29', now())",
    [article, JSON.stringify(blocks)],
  );
  const lesson = await id("INSERT INTO lessons (slug, school_id) VALUES ('a-lesson', $1)", [school]);
  const version = await id(
    "INSERT INTO lesson_versions (lesson_id, number, article_revision_id, title, published_at) VALUES ($1, 1, $2, 'T', now())",
    [lesson, revision],
  );
  const exercise = await id("INSERT INTO exercises (lesson_version_id, position, kind, title) VALUES ($1, 0, 'sort-the-claims', 'T')", [
    version,
  ]);
  const item = await id("INSERT INTO items (lesson_version_id, exercise_id, position) VALUES ($1, $2, 0)", [version, exercise]);
  await client.query(
    "INSERT INTO responses (item_id, response, digest) SELECT $1, to_jsonb(n), decode(md5(n::text), 'hex') FROM generate_series(1, 2500) n",
    [item],
  );
  await client.query("SELECT graphile_worker.add_job('close-assignment', '{\"id\": 7}', run_at => '2030-01-01Z', job_key => 'close-7')");
  await client.query("COMMIT");
}

async function collect(lines: AsyncIterable<string>) {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const linesOf = (client: Client) => collect(backupLines(client));

/** What a backup of it holds, without the moment at which it was made. */
async function contentOf(client: Client) {
  const [header = "", ...lines] = await linesOf(client);
  return { migrations: JSON.parse(header).migrations, lines };
}

async function* feed(lines: string[]) {
  yield* lines;
}

async function makeMigratedDatabase() {
  const url = await makeEmptyDatabase();
  await withDatabaseLock(url, migrate);
  return url;
}

it("brings everything back into an empty database", async () => {
  const [from, to] = [await makeMigratedDatabase(), await makeMigratedDatabase()];
  const rules =
    "SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2";
  await withClient(from, (source) =>
    withClient(to, async (target) => {
      await fill(source);
      const foreignKeys = (await target.query(rules)).rows;
      const rows = await restoreLines(target, feed(await linesOf(source)));
      expect(rows).toBeGreaterThan(2500);
      const [before, after] = [await contentOf(source), await contentOf(target)];
      expect(after.lines.length).toBe(before.lines.length);
      expect(after).toEqual(before);
      expect((await target.query(rules)).rows).toEqual(foreignKeys);
      await expect(target.query("UPDATE responses SET response = '1'")).rejects.toThrow("responses rows are fixed");
      const next = await target.query("INSERT INTO responses (item_id, response, digest) SELECT id, '0', '\\x00' FROM items RETURNING id");
      expect(next.rows).toEqual([{ id: "2501" }]);
      const jobs = await target.query("SELECT task_identifier, key, run_at FROM graphile_worker.jobs");
      expect(jobs.rows).toEqual([{ task_identifier: "close-assignment", key: "close-7", run_at: new Date("2030-01-01T00:00:00Z") }]);
    }),
  );
});

it("writes one moment, whatever is committed meanwhile", async () => {
  const url = await makeMigratedDatabase();
  await withClient(url, (reader) =>
    withClient(url, async (writer) => {
      await fill(writer);
      const lines = backupLines(reader);
      const header = await lines.next();
      expect(JSON.parse(String(header.value))).toMatchObject({ sourcework: "backup" });
      await writer.query("INSERT INTO schools (name) VALUES ('too late')");
      const rest = await collect(lines);
      expect(rest.join("\n")).not.toContain("too late");
    }),
  );
});

it("refuses a database that holds something, and leaves it as it is", async () => {
  const url = await makeMigratedDatabase();
  await withClient(url, async (client) => {
    await fill(client);
    const before = await contentOf(client);
    await expect(restoreLines(client, feed(await linesOf(client)))).rejects.toThrow("not empty");
    expect(await contentOf(client)).toEqual(before);
  });
});

it("refuses a file that is cut off, altered, of other migrations or something else, and keeps nothing of it", async () => {
  const [from, to] = [await makeMigratedDatabase(), await makeMigratedDatabase()];
  await withClient(from, (source) =>
    withClient(to, async (target) => {
      await fill(source);
      const lines = await linesOf(source);
      const header = JSON.parse(lines[0] ?? "");
      const withMigrations = (migrations: string[]) => [JSON.stringify({ ...header, migrations }), ...lines.slice(1)];
      const oneRowLess = lines.toSpliced(
        lines.findIndex((line) => line.startsWith("[")),
        1,
      );
      await expect(restoreLines(target, feed(lines.slice(0, -1)))).rejects.toThrow("its end is missing");
      await expect(restoreLines(target, feed(oneRowLess))).rejects.toThrow();
      await expect(restoreLines(target, feed([...lines.slice(0, 9), "{"]))).rejects.toThrow("a line can't be read");
      await expect(restoreLines(target, feed(withMigrations([...header.migrations, "99990101000000_later"])))).rejects.toThrow(
        "newer version",
      );
      await expect(restoreLines(target, feed(withMigrations([])))).rejects.toThrow("older version");
      await expect(restoreLines(target, feed(['{"other":1}']))).rejects.toThrow("not a backup");
      await expect(restoreLines(target, feed([]))).rejects.toThrow("damaged");
      const { rows } = await target.query("SELECT (SELECT count(*) FROM schools) + (SELECT count(*) FROM responses) AS left_over");
      expect(rows).toEqual([{ left_over: "0" }]);
    }),
  );
});

it("runs in the worker's own database", () => {
  expect(inject("databases")).toContain(process.env.DATABASE_URL);
});
