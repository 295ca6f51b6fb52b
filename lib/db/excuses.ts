import { z } from "zod";
import type { StudentExcuse } from "@/lib/domain/adjustment";
import type { AssignmentEditor, AssignmentTeacher, ClassTeacher } from "@/lib/domain/proof";
import { lockAttemptsOf } from "./adjustments";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

// Students who are excused from an assignment, begun or not: the view excused_students says who, the reports read it.

const placeRow = z.object({ namesHidden: z.boolean() });

/**
 * Locks a student's place in the class of the assignment until the transaction ends, against other decisions about it, and says whether
 * names are hidden there. Null: nobody of the class has this id. An erasing waits, or this for the erasing.
 */
export async function lockPlace(tx: Transaction, { assignmentId, classId }: AssignmentEditor, studentId: string) {
  await lockAttemptsOf(tx, assignmentId);
  return queryRow(
    placeRow,
    sql`SELECT a.anonymous AS "namesHidden" FROM enrolments e JOIN assignments a ON a.id = ${assignmentId}::uuid
        WHERE e.class_id = ${classId}::uuid AND e.student_id = ${studentId}::uuid FOR NO KEY UPDATE OF e`,
    tx,
  );
}

const excuseRow = z.object({
  assignmentId: z.string(),
  studentId: z.string(),
  adjustmentId: z.string(),
  reason: z.string(),
  madeBy: z.string().nullable(),
  madeAt: z.date(),
});
const excuses = sql`SELECT l.assignment_id AS "assignmentId", l.student_id AS "studentId", l.id::text AS "adjustmentId", l.reason, nullif(u.name, '') AS "madeBy",
    l.made_at AS "madeAt"
  FROM live_adjustments l JOIN assignments a ON a.id = l.assignment_id LEFT JOIN users u ON u.id = l.made_by_id
  WHERE l.kind = 'excuse-student' AND NOT a.anonymous`;

/** Who is excused from this assignment; nobody while names are hidden. */
export const listExcuses = ({ assignmentId }: AssignmentTeacher, tx?: Transaction): Promise<StudentExcuse[]> =>
  queryRows(excuseRow, sql`${excuses} AND l.assignment_id = ${assignmentId}::uuid`, tx);

/** The same of all assignments of the class. */
export const listExcusesOfClass = ({ classId }: ClassTeacher): Promise<StudentExcuse[]> =>
  queryRows(
    excuseRow,
    sql`${excuses} AND a.class_id = ${classId}::uuid AND l.assignment_id = ANY (ARRAY(SELECT s.id FROM assignments s WHERE s.class_id = ${classId}::uuid))`,
  );
