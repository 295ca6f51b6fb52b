import { expect } from "vitest";
import { z } from "zod";
import { db, sql } from "@/lib/db/client";
import { queryRows } from "@/lib/db/query-rows";
import { listAnswerSums } from "@/lib/db/reports/answer-sums";
import { listAnswerTallies, listTotalGroups, listTotalTallies } from "@/lib/db/reports/answer-tallies";
import { getOutcome, getResultsHead } from "@/lib/db/reports/assignment-results";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { ANALYSED_ATTEMPTS } from "@/lib/domain/item-analysis";
import type { ClaimClass } from "@/lib/domain/label";
import { makeEditor } from "./regrading";
import { makeResultsClass } from "./results-class";

/** What somebody hands in. */
export const ANSWERS: (ClaimClass | null)[] = ["attribution", "attribution", null, "speculation"];

/** The class with one student of each sort, where more may be handed in, and its editor. */
export async function makeReportsRoom() {
  const made = await makeResultsClass();
  await db().assignment.update({ where: { id: made.room.assignmentId }, data: { attemptsAllowed: 5, closesAt: null } });
  return { ...made, editor: await makeEditor(made.room) };
}
export type ReportsRoom = Awaited<ReturnType<typeof makeReportsRoom>>;

/** Everything that reports say of the assignment. */
export async function readAll({ teacher }: ReportsRoom) {
  const { students, started, anonymous } = await getResultsHead(teacher);
  const analysed = [];
  for (const which of ANALYSED_ATTEMPTS)
    analysed.push({
      which,
      tallies: await listAnswerTallies(teacher, which),
      totals: await listTotalTallies(teacher, which),
      groups: await listTotalGroups(teacher, which),
    });
  const table = await listStudentRows(teacher, { sort: { by: "name", down: false } });
  return { students, started, anonymous, outcome: await getOutcome(teacher), sums: await listAnswerSums(teacher), analysed, table };
}

/** What reports are stored in. */
export const TABLES = ["stored_reports", "stored_students", "report_changes"];

/** The same from nothing that was stored. */
async function reckonAll(room: ReportsRoom) {
  for (const table of TABLES) await db().$executeRawUnsafe(`DELETE FROM ${table} WHERE assignment_id = '${room.room.assignmentId}'`);
  return readAll(room);
}

const gradeRow = z.object({ studentId: z.string(), total: z.int(), possible: z.int(), points: z.string() });

/** What counts of each student, past everything stored. */
const countedOf = ({ room }: ReportsRoom) =>
  queryRows(
    gradeRow,
    sql`SELECT student_id AS "studentId", total, possible, array_to_string(points, ',', '-') AS points FROM counted_grades
        WHERE assignment_id = ${room.assignmentId}::uuid ORDER BY student_id`,
  );

/** Expects that what is stored is what is reckoned from nothing. */
export async function expectCurrent(room: ReportsRoom) {
  const read = await readAll(room);
  expect(read).toEqual(await reckonAll(room));
  const counted = await countedOf(room);
  expect(read.outcome.handedIn).toBe(counted.length);
  if (!read.anonymous) {
    const shown = read.table.rows.flatMap(({ studentId, total, possible, points }) =>
      total === null ? [] : [{ studentId, total, possible, points: points.map((one) => one ?? "-").join(",") }],
    );
    expect(shown.sort((a, b) => (a.studentId < b.studentId ? -1 : 1))).toEqual(counted);
  }
  return read;
}

/** A student of the class by name. */
export const studentOf = async (classId: string, name: string) =>
  (await db().enrolment.findFirstOrThrow({ where: { classId, student: { is: { name } } } })).studentId;
