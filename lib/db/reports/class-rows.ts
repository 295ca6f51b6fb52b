import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { Prisma } from "../generated/client";
import { queryRow } from "../query-rows";
import type { Transaction } from "../transaction";
import { shownStudents } from "./shown-students";

// The rows of the table of an assignment's students, from what is graded, and how they are stored.

// As byName of lib/domain/student-name.ts orders them: numbers in names by their value, which ICU does only in collations of our own making.
const naturalName = sql`CASE WHEN r.name ~ '[0-9]'
  THEN regexp_replace(regexp_replace(r.name, '([0-9]+)', '00000000000\\1', 'g'), '[0-9]*([0-9]{12})', '\\1', 'g') ELSE r.name END COLLATE "und-x-icu"`;

/** The order of names in a query whose rows are `r`. */
export const byName = sql`${naturalName}, r.number`;

/**
 * Everyone in the class now, and who left after handing in, with what counts of their work. Without a counted attempt, the newest says how
 * they stand: an open one, or one that is excused. Who is excused from the assignment may have none. `only`: of these students.
 */
const classWork = ({ assignmentId, classId }: AssignmentTeacher, only: readonly string[] | null) => sql`
  SELECT e.student_id, coalesce(g.attempt_id, o.id) AS attempt_id, coalesce(g.submitted_at, o.submitted_at) AS submitted_at,
    g.attempt_id IS NOT NULL AS counts, g.total, g.possible, g.machine_total, CASE WHEN g.attempt_policy = 'mean' AND g.attempts > 1 THEN g.attempts END AS mean_of,
    g.key_version_id, g.points, g.response_ids,
    CASE WHEN g.attempt_id IS NULL THEN CASE WHEN x.student_id IS NOT NULL OR o.submitted_at IS NOT NULL THEN 'excused' WHEN o.id IS NULL THEN 'absent' ELSE 'started' END
         WHEN g.handed_in_by = 'closing' THEN 'at-closing' WHEN g.late AND NOT g.lateness_waived THEN 'late' ELSE 'handed-in' END AS standing
  FROM enrolments e
  LEFT JOIN (SELECT * FROM counted_grades c WHERE c.assignment_id = ${assignmentId}::uuid ${among("c", only)}) g ON g.student_id = e.student_id
  LEFT JOIN LATERAL (SELECT t.id, t.submitted_at FROM attempts t
    WHERE g.attempt_id IS NULL AND t.assignment_id = ${assignmentId}::uuid AND t.student_id = e.student_id ORDER BY t.number DESC LIMIT 1) o ON TRUE
  LEFT JOIN (SELECT student_id FROM excused_students WHERE assignment_id = ${assignmentId}::uuid) x ON x.student_id = e.student_id
  WHERE e.class_id = ${classId}::uuid ${among("e", only)} AND (e.left_at IS NULL OR g.attempt_id IS NOT NULL OR o.submitted_at IS NOT NULL)`;

const among = (table: "c" | "e", only: readonly string[] | null) =>
  only ? sql`AND ${Prisma.raw(table)}.student_id = ANY (${[...only]}::uuid[])` : Prisma.empty;

const WORK = Prisma.raw(
  "standing, attempt_id, submitted_at, counts, total, possible, machine_total, mean_of, key_version_id, points, response_ids",
);

/** Stores the rows of all students of the assignment anew. */
export async function storeClassRows(tx: Transaction, teacher: AssignmentTeacher): Promise<void> {
  await tx.$executeRaw`DELETE FROM stored_students WHERE assignment_id = ${teacher.assignmentId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO stored_students (assignment_id, student_id, shown_id, name, number, alike, place, ${WORK})
    SELECT ${teacher.assignmentId}::uuid, r.student_id, r.shown_id, r.name, r.number, count(*) OVER (PARTITION BY lower(normalize(r.name, NFKC))) > 1,
      rank() OVER (ORDER BY ${naturalName}), ${WORK}
    FROM (SELECT w.*, s.shown_id, s.name, s.number FROM (${classWork(teacher, null)}) w JOIN (${shownStudents(teacher)}) s ON s.student_id = w.student_id) r`;
}

const changedRow = z.object({ listed: z.int(), known: z.int(), changed: z.int() });

/** Stores anew what is graded of these students. False, and nothing is right, where other students stand in the table than before. */
export async function storeWorkOf(tx: Transaction, teacher: AssignmentTeacher, studentIds: readonly string[]): Promise<boolean> {
  const row = await queryRow(
    changedRow,
    sql`WITH w AS MATERIALIZED (${classWork(teacher, studentIds)}), changed AS (
          UPDATE stored_students t SET (${WORK}) = (w.standing, w.attempt_id, w.submitted_at, w.counts, w.total, w.possible, w.machine_total, w.mean_of, w.key_version_id, w.points, w.response_ids)
          FROM w WHERE t.assignment_id = ${teacher.assignmentId}::uuid AND t.student_id = w.student_id RETURNING t.student_id
        )
        SELECT (SELECT count(*)::int FROM w) AS listed, (SELECT count(*)::int FROM changed) AS changed, (SELECT count(*)::int FROM stored_students t
          WHERE t.assignment_id = ${teacher.assignmentId}::uuid AND t.student_id = ANY (${[...studentIds]}::uuid[])) AS known`,
    tx,
  );
  return row !== null && row.listed === row.changed && row.known === row.changed;
}
