import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/db/client";
import { FACT } from "@/tests/factories/graded-class";
import { makeHandedIn } from "@/tests/factories/regrading";
import { withDatabaseLock } from "../../scripts/database.mjs";
import { migrate } from "../../scripts/migration.mjs";
import { makeEmptyDatabase } from "../support/empty-database";

const program = fileURLToPath(new URL("../../scripts/audit.ts", import.meta.url));

/** What the command says on this database, and its exit code. */
function audited(url: string): { status: number | null; said: string } {
  const args = ["--conditions=react-server", "--import", "tsx", program];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, DATABASE_URL: url } });
  return { status, said: stdout };
}

/** A database of its own: the command audits all of one, and what other tests broke on purpose is none of its business. */
async function ownDatabase(): Promise<void> {
  const before = process.env.DATABASE_URL;
  onTestFinished(() => {
    process.env.DATABASE_URL = before;
  });
  const url = await makeEmptyDatabase();
  await withDatabaseLock(url, migrate);
  process.env.DATABASE_URL = url;
}

test("where everything is as it should be the command says so, and ends with 0", async () => {
  await ownDatabase();
  const { status, said } = audited(process.env.DATABASE_URL ?? "");
  expect(status).toBe(0);
  expect(said).toContain("0 assignments, 0 grades that count marked anew from responses and keys.");
  expect(said).toContain("Everything is as it should be.");
});

test("where something differs it is named, and the command ends with 1", async () => {
  await ownDatabase();
  const { room, students } = await makeHandedIn([{ label: FACT }], [["reported-fact"], ["attribution"]]);
  const changed = students[1]?.attemptId ?? "";
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('sourcework.erasing', 'on', true)`;
    await tx.$executeRaw`UPDATE grades SET points = '{1000}' WHERE attempt_id = ${changed}::uuid`;
  });
  const { status, said } = audited(process.env.DATABASE_URL ?? "");
  expect(status).toBe(1);
  expect(said).toContain(`Assignment ${room.assignmentId}\n  DIFFERS  attempt ${changed}: the grade says 1000, responses and key say 0`);
  expect(said).toMatch(/thing differs|things differ/);
});
