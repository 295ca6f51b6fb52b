import { z } from "zod";
import type { AssignmentTeacher, AttemptStudent, ClassTeacher, Student } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRow, queryRows } from "../query-rows";
import { storedReport } from "./stored-report";

/** Whether a lesson version, of the assignment `s` of a query, has exercises of these kinds. */
const hasKinds = (kinds: readonly string[]) =>
  sql`EXISTS (SELECT FROM exercises e WHERE e.lesson_version_id = s.lesson_version_id AND e.kind = ANY (${[...kinds]}::text[]))`;

const placeRow = z.object({ attemptId: z.string(), positions: z.array(z.int()) });

/** Which items of which attempts wait for a teacher’s mark, by item position. */
export const listWaitingPlaces = (teacher: AssignmentTeacher) =>
  storedReport(teacher, "waiting-places", z.array(placeRow), (tx) =>
    queryRows(
      placeRow,
      sql`SELECT attempt_id AS "attemptId", array_agg(item_position ORDER BY item_position) AS positions FROM waiting_marks
          WHERE assignment_id = ${teacher.assignmentId}::uuid GROUP BY 1`,
      tx,
    ),
  );

const partRow = z.object({ part: z.string(), credit: z.number(), answers: z.int() });

/** What the parts of an item earned on the mean of the answers that were marked in parts, from 0 to 1, in the order of the marking. */
export const listPartShares = (teacher: AssignmentTeacher, itemId: string) =>
  storedReport(teacher, `part-shares ${itemId}`, z.array(partRow), (tx) =>
    queryRows(
      partRow,
      sql`SELECT p.part ->> 'part' AS part, avg((p.part ->> 'credit')::float8)::float8 AS credit, count(*)::int AS answers
          FROM counted_grades g JOIN assignments s ON s.id = g.assignment_id
          JOIN items i ON i.id = ${itemId}::uuid AND i.lesson_version_id = ${teacher.lessonVersionId}::uuid
          JOIN response_marks m ON m.response_id = g.response_ids[i.position + 1] AND m.key_version_id = g.key_version_id
            AND m.grader_version = g.grader_version AND m.judgement = s.judgement
          CROSS JOIN LATERAL jsonb_array_elements(m.breakdown -> 'parts') WITH ORDINALITY p(part, n)
          WHERE g.assignment_id = ${teacher.assignmentId}::uuid AND g.points[i.position + 1] IS NOT NULL GROUP BY 1 ORDER BY min(p.n)`,
      tx,
    ),
  );

const studentRow = z.object({ assignmentId: z.string(), studentId: z.string() });

/**
 * Whose work in which assignments of the class has something that waits for a mark. Asked of those alone that have exercises of `kinds`,
 * which may wait; nothing is said of work whose names are hidden. One assignment at a time (OFFSET 0): joined at once, every grade there is
 * would be read.
 */
export const listWaitingOfClass = ({ classId }: ClassTeacher, kinds: readonly string[]) =>
  queryRows(
    studentRow,
    sql`WITH a AS MATERIALIZED (
          SELECT s.id FROM assignments s WHERE s.class_id = ${classId}::uuid AND NOT s.anonymous
            AND ${hasKinds(kinds)}
        )
        SELECT DISTINCT a.id AS "assignmentId", w.student_id AS "studentId"
        FROM a CROSS JOIN LATERAL (SELECT DISTINCT m.student_id, m.attempt_id FROM waiting_marks m WHERE m.assignment_id = a.id OFFSET 0) w
        CROSS JOIN LATERAL (SELECT x.attempt_id FROM counted_grades x WHERE x.assignment_id = a.id AND x.student_id = w.student_id OFFSET 0) g
        WHERE g.attempt_id = w.attempt_id`,
  );

/** How many answers of the student’s attempt wait for a mark. `kinds`: those that may wait. */
export async function countWaitingOf({ assignmentId, attemptId }: AttemptStudent, kinds: readonly string[]): Promise<number> {
  const row = await queryRow(
    z.object({ count: z.int() }),
    sql`SELECT CASE WHEN ${hasKinds(kinds)} THEN (SELECT count(*) FROM waiting_marks w WHERE w.assignment_id = s.id AND w.attempt_id = ${attemptId}::uuid)
          ELSE 0 END::int AS count FROM assignments s WHERE s.id = ${assignmentId}::uuid`,
  );
  return row?.count ?? 0;
}

const attemptRow = z.object({ attemptId: z.string(), count: z.int() });

/** How many answers of each of the student’s attempts wait for a mark; those of which none waits are left out. `kinds`: those that may wait. */
export const listWaitingOfStudent = ({ studentId }: Student, kinds: readonly string[]) =>
  queryRows(
    attemptRow,
    sql`SELECT t.id AS "attemptId", w.count FROM attempts t JOIN assignments s ON s.id = t.assignment_id
        CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM waiting_marks m WHERE m.assignment_id = s.id AND m.attempt_id = t.id OFFSET 0) w
        WHERE t.student_id = ${studentId}::uuid AND t.submitted_at IS NOT NULL AND ${hasKinds(kinds)} AND w.count > 0`,
  );
