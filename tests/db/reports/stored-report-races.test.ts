import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db, sql } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { queryRows } from "@/lib/db/query-rows";
import { getOutcome } from "@/lib/db/reports/assignment-results";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { AttemptStudent } from "@/lib/domain/proof";
import { withClient } from "../../../scripts/database.mjs";
import { hours } from "../../factories/graded-class";
import { decide, handInWork } from "../../factories/results-class";
import { ANSWERS, expectCurrent, makeReportsRoom, type ReportsRoom, readAll, studentOf, TABLES } from "../../factories/stored-reports";

describe("a change that comes in between is not lost", () => {
  const read = ({ teacher }: ReportsRoom) => getOutcome(teacher).then(({ handedIn }) => handedIn);
  const handInDan = ({ editor, attempts, students }: ReportsRoom) => {
    const dan = { ...editor, attemptId: attempts.open, studentId: students.dan } as unknown as AttemptStudent;
    return submitAttempt(dan, { operations: [] }, hours(0.5));
  };

  /** Somebody hands in while a reader waits to write to the table, which it does after it has read what changed. */
  async function handInWhileReckoning(table: string) {
    const room = await makeReportsRoom();
    expect(await read(room)).toBe(5);
    const eve = await studentOf(room.room.classId, "Eve");
    await handInWork(room.room, eve, ANSWERS);
    await withClient(process.env.DATABASE_URL ?? "", async (gate) => {
      await gate.query("BEGIN");
      await gate.query(`LOCK TABLE ${table} IN SHARE MODE`);
      const reading = read(room);
      const waiting = "SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted AND relation = $1::regclass";
      await vi.waitFor(async () => expect((await gate.query(waiting, [table])).rows[0].count).toBe(1), { timeout: 30_000, interval: 20 });
      await handInDan(room);
      await gate.query("COMMIT");
      // what the waiting reader says is of the one moment or of the other
      expect([6, 7]).toContain(await reading);
    });
    expect(await read(room)).toBe(7);
    await expectCurrent(room);
  }

  test("between taking the changes and reckoning the rows", () => handInWhileReckoning("stored_students"));
  test("between reckoning the rows and storing what they come to", () => handInWhileReckoning("stored_reports"));

  test("while it is not committed yet", async () => {
    const room = await makeReportsRoom();
    const names = async () => (await listStudentRows(room.teacher, { sort: { by: "name", down: false } })).rows.map(({ name }) => name);
    const before = await names();
    await withClient(process.env.DATABASE_URL ?? "", async (writer) => {
      await writer.query("BEGIN");
      await writer.query("UPDATE students SET name = 'Zyn' WHERE id = $1", [room.students.asa]);
      expect(await names()).toEqual(before);
      await writer.query("COMMIT");
    });
    expect(await names()).toContain("Zyn");
  });

  test("readers at once reckon once, and agree", async () => {
    const room = await makeReportsRoom();
    await handInDan(room);
    const all = await Promise.all(Array.from({ length: 8 }, () => read(room)));
    expect(new Set(all)).toEqual(new Set([6]));
  });
});

test("erasing leaves nothing of the student in what is stored, before anybody reads", async () => {
  const room = await makeReportsRoom();
  await readAll(room);
  await decide(room.room, { kind: "override-attempt", attemptId: room.attempts.asa, points: 100 });
  await erasing((tx) => eraseStudents(tx, [room.students.asa]));
  for (const table of TABLES) {
    const rows = await queryRows(
      z.object({ row: z.string() }),
      sql`SELECT to_jsonb(t)::text AS row FROM (SELECT * FROM stored_students) t WHERE ${table} = 'stored_students'
          UNION ALL SELECT to_jsonb(t)::text FROM report_changes t WHERE ${table} = 'report_changes'
          UNION ALL SELECT to_jsonb(t)::text FROM stored_reports t WHERE ${table} = 'stored_reports' AND t.assignment_id = ${room.room.assignmentId}::uuid`,
    );
    const text = rows.map(({ row }) => row).join("\n");
    expect(text).not.toContain(room.students.asa);
    expect(text).not.toContain(room.attempts.asa);
  }
  expect((await getOutcome(room.teacher)).handedIn).toBe(4);
});

test("an assignment that is erased leaves nothing stored", async () => {
  const room = await makeReportsRoom();
  await readAll(room);
  await erasing((tx) => tx.class.deleteMany({ where: { id: room.room.classId } }));
  for (const table of TABLES) {
    const [row] = await db().$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table} WHERE assignment_id = '${room.room.assignmentId}'`,
    );
    expect({ table, left: row?.count }).toEqual({ table, left: 0 });
  }
});
