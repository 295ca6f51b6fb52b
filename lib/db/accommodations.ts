import { z } from "zod";
import { type Accommodation, isUsual, TEXT_SIZES, type TimeFactor, USUAL } from "@/lib/domain/accommodation";
import type { ClassEditor, Student } from "@/lib/domain/proof";
import { byName, fullNames } from "@/lib/domain/student-name";
import { db, sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

const settings = {
  timePercent: z.int(),
  noTimeLimit: z.boolean(),
  listView: z.boolean(),
  textSize: z.enum(TEXT_SIZES),
  clearLetters: z.boolean(),
  readAloud: z.boolean(),
  itemsAPage: z.int().nullable(),
  extraAttempts: z.int(),
};
const accommodationRow = z.object(settings).transform(accommodationOf).nullable();
const columns = sql`CASE WHEN m.student_id IS NOT NULL THEN jsonb_build_object('timePercent', m.time_percent, 'noTimeLimit', m.no_time_limit,
  'listView', m.list_view, 'textSize', m.text_size, 'clearLetters', m.clear_letters, 'readAloud', m.read_aloud, 'itemsAPage', m.items_a_page,
  'extraAttempts', m.extra_attempts) END AS accommodation`;

function accommodationOf({ timePercent, noTimeLimit, ...rest }: z.output<z.ZodObject<typeof settings>>): Accommodation {
  return { ...rest, time: noTimeLimit ? "unlimited" : (FACTORS[timePercent] ?? "usual") };
}
const FACTORS: Readonly<Record<number, TimeFactor>> = { 125: "125", 150: "150", 200: "200" };

/** How the signed-in student works. */
export async function getOwnAccommodation({ studentId }: Student): Promise<Accommodation> {
  const row = await queryRow(
    z.object({ accommodation: accommodationRow }),
    sql`SELECT ${columns} FROM accommodations m WHERE m.student_id = ${studentId}::uuid`,
  );
  return row?.accommodation ?? USUAL;
}

const studentRow = z.object({ studentId: z.string(), name: z.string(), number: z.int(), accommodation: accommodationRow });
/** A student of a class with what is set for them. */
export type AccommodatedStudent = { studentId: string; fullName: string; accommodation: Accommodation };

/** The students of the class, by name, with what is set for each. */
export async function listAccommodations({ classId }: ClassEditor): Promise<AccommodatedStudent[]> {
  const rows = await queryRows(
    studentRow,
    sql`SELECT s.id AS "studentId", s.name, e.number, ${columns} FROM enrolments e JOIN students s ON s.id = e.student_id
        LEFT JOIN accommodations m ON m.student_id = s.id WHERE e.class_id = ${classId}::uuid AND e.left_at IS NULL`,
  );
  rows.sort(byName);
  const names = fullNames(rows);
  return rows.map(({ studentId, name, accommodation }, index) => ({
    studentId,
    fullName: names[index] ?? name,
    accommodation: accommodation ?? USUAL,
  }));
}

const lockedRow = z.object({ studentId: z.string(), accommodation: accommodationRow });

/** Those of these students who are in the class now, with what is set for each; locked until the transaction ends. */
export async function lockAccommodations(tx: Transaction, { classId }: ClassEditor, studentIds: readonly string[]) {
  const chosen = sql`SELECT e.student_id FROM enrolments e WHERE e.class_id = ${classId}::uuid AND e.left_at IS NULL
    AND e.student_id = ANY (${[...studentIds]}::uuid[])`;
  // a statement of its own: what counts is what is set once the lock is held
  await tx.$executeRaw(sql`SELECT 1 FROM students s WHERE s.id IN (${chosen}) ORDER BY s.id FOR NO KEY UPDATE`);
  const rows = await queryRows(
    lockedRow,
    sql`SELECT s.id AS "studentId", ${columns} FROM students s LEFT JOIN accommodations m ON m.student_id = s.id WHERE s.id IN (${chosen})`,
    tx,
  );
  return rows.map(({ studentId, accommodation }) => ({ studentId, accommodation: accommodation ?? USUAL }));
}

/** Sets what holds for each of these students; of one for whom nothing is set, nothing is kept. Only while they are locked. */
export async function storeAccommodations(
  tx: Transaction,
  students: readonly { studentId: string; accommodation: Accommodation }[],
): Promise<void> {
  await tx.accommodation.deleteMany({ where: { studentId: { in: students.map(({ studentId }) => studentId) } } });
  await tx.accommodation.createMany({
    data: students
      .filter(({ accommodation }) => !isUsual(accommodation))
      .map(({ studentId, accommodation: { time, ...rest } }) => ({
        studentId,
        ...rest,
        timePercent: time === "usual" ? 100 : time === "unlimited" ? 200 : Number(time),
        noTimeLimit: time === "unlimited",
      })),
  });
}

/** The assignments at which these students are working now. */
export async function listAssignmentsUnderWay(studentIds: readonly string[]): Promise<string[]> {
  const attempts = await db().attempt.findMany({
    where: { studentId: { in: [...studentIds] }, submittedAt: null },
    select: { assignmentId: true },
    distinct: ["assignmentId"],
  });
  return attempts.map(({ assignmentId }) => assignmentId);
}
