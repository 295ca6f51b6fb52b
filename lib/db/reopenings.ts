import { z } from "zod";
import type { AttemptEditor, AttemptTeacher } from "@/lib/domain/proof";
import type { Reopening } from "@/lib/domain/reopening";
import { withAccommodation } from "./attempt-clock";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

// Work that was handed in and opened again: a new attempt stands in the place of the earlier one, which stays as it is and counts no more.

/** Somebody has worked on the attempt `n`, or decided something about it. */
const touched = sql`(n.submitted_at IS NOT NULL OR EXISTS (SELECT FROM operations o WHERE o.attempt_id = n.id)
  OR EXISTS (SELECT FROM adjustments d WHERE d.attempt_id = n.id))`;

const reopeningRow = z.object({
  attemptId: z.string(),
  supersedesId: z.string(),
  madeBy: z.string().nullable(),
  madeAt: z.date(),
  untouched: z.boolean(),
});

/** The reopenings of this student at this assignment, the oldest first. */
export const listReopenings = ({ assignmentId, studentId }: AttemptTeacher): Promise<Reopening[]> =>
  queryRows(
    reopeningRow,
    sql`SELECT r.attempt_id AS "attemptId", r.supersedes_id AS "supersedesId", nullif(u.name, '') AS "madeBy", r.made_at AS "madeAt", NOT ${touched} AS untouched
        FROM reopenings r JOIN attempts n ON n.id = r.attempt_id LEFT JOIN users u ON u.id = r.made_by_id
        WHERE n.assignment_id = ${assignmentId}::uuid AND n.student_id = ${studentId}::uuid ORDER BY n.number`,
  );

const stateRow = z.object({
  closesAt: z.date().nullable(),
  left: z.boolean(),
  /** the student's open attempt */
  openId: z.string().nullable(),
  /** the attempt that stands in the place of this one */
  supersededById: z.string().nullable(),
});

/** What decides whether an attempt can be opened again. Only while the attempt is locked. */
export async function getReopenState(tx: Transaction, { attemptId }: AttemptEditor): Promise<z.infer<typeof stateRow>> {
  const state = await queryRow(
    stateRow,
    sql`SELECT own_closes_at(a, m, 0) AS "closesAt", e.student_id IS NULL OR e.left_at IS NOT NULL AS left,
          (SELECT o.id FROM attempts o WHERE o.assignment_id = a.id AND o.student_id = x.student_id AND o.submitted_at IS NULL) AS "openId",
          (SELECT r.attempt_id FROM reopenings r WHERE r.supersedes_id = x.id) AS "supersededById"
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        LEFT JOIN enrolments e ON e.class_id = a.class_id AND e.student_id = x.student_id WHERE x.id = ${attemptId}::uuid`,
    tx,
  );
  if (!state) throw new Error("a locked attempt is gone");
  return state;
}

/**
 * Opens the student's next attempt in the place of this one, with its answers, and returns its id; null where the student has just
 * started another. Only while the attempt is locked.
 */
export async function insertReopening(tx: Transaction, { attemptId, userId }: AttemptEditor, now: Date): Promise<string | null> {
  const opened = await queryRow(
    z.object({ id: z.string() }),
    sql`INSERT INTO attempts (assignment_id, student_id, number, started_at)
        SELECT x.assignment_id, x.student_id, (SELECT max(y.number) FROM attempts y WHERE y.assignment_id = x.assignment_id AND y.student_id = x.student_id) + 1, ${now}
        FROM attempts x WHERE x.id = ${attemptId}::uuid ON CONFLICT DO NOTHING RETURNING id`,
    tx,
  );
  if (!opened) return null;
  // an answer names the operation that made it; these were made by none
  await tx.$executeRaw(sql`
    INSERT INTO answers (attempt_id, item_id, response, operation_id, saved_at)
    SELECT ${opened.id}::uuid, r.item_id, r.response, gen_random_uuid(), ${now}
    FROM attempts x CROSS JOIN LATERAL unnest(x.response_ids) u(id) JOIN responses r ON r.id = u.id WHERE x.id = ${attemptId}::uuid`);
  await tx.$executeRaw(sql`
    INSERT INTO reopenings (attempt_id, supersedes_id, place, made_by_id, made_at)
    SELECT ${opened.id}::uuid, x.id, coalesce(r.place, x.number), ${userId}::uuid, ${now}
    FROM attempts x LEFT JOIN reopenings r ON r.attempt_id = x.id WHERE x.id = ${attemptId}::uuid`);
  return opened.id;
}

const lockedRow = z.object({ attemptId: z.string(), touched: z.boolean() });

/**
 * Locks the attempt that stands in the place of this one until the transaction ends, against saves and handing in, and says whether
 * somebody has worked on it; null: none does.
 */
export async function lockReopened(tx: Transaction, { attemptId }: AttemptEditor): Promise<z.infer<typeof lockedRow> | null> {
  // a statement of its own: what counts is what has come in once the lock is held
  await tx.$executeRaw(
    sql`SELECT 1 FROM attempts n JOIN reopenings r ON r.attempt_id = n.id WHERE r.supersedes_id = ${attemptId}::uuid FOR UPDATE OF n`,
  );
  return queryRow(
    lockedRow,
    sql`SELECT n.id AS "attemptId", ${touched} AS touched FROM reopenings r JOIN attempts n ON n.id = r.attempt_id WHERE r.supersedes_id = ${attemptId}::uuid`,
    tx,
  );
}

/** Takes away an open attempt on which nobody has worked, with its reopening. Only while it is locked. */
export const deleteReopened = (tx: Transaction, attemptId: string) => tx.attempt.delete({ where: { id: attemptId } });
