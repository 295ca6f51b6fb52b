import { z } from "zod";
import { ADJUSTMENT_KINDS, type AdjustmentKind, type LiveAdjustment } from "@/lib/domain/adjustment";
import type { AssignmentEditor, AssignmentTeacher, AttemptEditor, AttemptStudent, AttemptTeacher } from "@/lib/domain/proof";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

const liveRow = z.object({
  adjustmentId: z.string(),
  kind: z.enum(ADJUSTMENT_KINDS),
  itemId: z.string().nullable(),
  points: z.int().nullable(),
  reason: z.string(),
  comment: z.string(),
  madeBy: z.string().nullable(),
  madeAt: z.date(),
});
const live = sql`SELECT a.id::text AS "adjustmentId", a.kind, a.item_id AS "itemId", a.points, a.reason, a.comment,
    NULLIF(u.name, '') AS "madeBy", a.made_at AS "madeAt"
  FROM live_adjustments a LEFT JOIN users u ON u.id = a.made_by_id`;

/** What concerns an attempt: its own adjustments `a`, an excuse of its student, and the items that are dropped for everybody. */
export const concerning = ({ attemptId, studentId }: Pick<AttemptTeacher, "attemptId" | "studentId">) =>
  sql`(a.attempt_id = ${attemptId}::uuid OR a.attempt_id IS NULL AND coalesce(a.student_id, ${studentId}::uuid) = ${studentId}::uuid)`;

/** What stands of an attempt; the oldest first. */
export const listAdjustments = (person: AttemptStudent | AttemptTeacher): Promise<LiveAdjustment[]> =>
  queryRows(liveRow, sql`${live} WHERE a.assignment_id = ${person.assignmentId}::uuid AND ${concerning(person)} ORDER BY a.id`);

/** The adjustment by which this item is dropped for everybody. */
export const findDrop = ({ assignmentId }: AssignmentTeacher, itemId: string, tx?: Transaction): Promise<LiveAdjustment | null> =>
  queryRow(
    liveRow,
    sql`${live} WHERE a.assignment_id = ${assignmentId}::uuid AND a.item_id = ${itemId}::uuid AND a.kind = 'drop-item'`,
    tx,
  );

/** What stands of an attempt at one place: an item of it, or, with null, the whole of it. */
export const listAdjustmentsAt = (tx: Transaction, { assignmentId, attemptId }: AttemptEditor, itemId: string | null) =>
  queryRows(
    liveRow,
    sql`${live} WHERE a.assignment_id = ${assignmentId}::uuid AND a.attempt_id = ${attemptId}::uuid
        AND a.item_id IS NOT DISTINCT FROM ${itemId}::uuid ORDER BY a.id`,
    tx,
  );

type Place = { readonly kinds: readonly AdjustmentKind[]; readonly itemId: string | null };

/**
 * All adjustments of these kinds at one place of an attempt, or about its student, that nobody has taken back, those that a later one
 * replaced among them. `attemptId` null: about the student.
 */
export const listStanding = (tx: Transaction, { assignmentId, attemptId, studentId }: AttemptEditor, { kinds, itemId }: Place) =>
  queryRows(
    z.object({ adjustmentId: z.string(), attemptId: z.string().nullable(), studentId: z.string().nullable() }),
    sql`SELECT a.id::text AS "adjustmentId", a.attempt_id AS "attemptId", a.student_id AS "studentId" FROM adjustments a
        WHERE a.assignment_id = ${assignmentId}::uuid AND (a.attempt_id = ${attemptId}::uuid OR a.student_id = ${studentId}::uuid)
          AND a.kind = ANY (${[...kinds]}::text[]) AND a.item_id IS NOT DISTINCT FROM ${itemId}::uuid
          AND NOT EXISTS (SELECT FROM adjustments l WHERE l.lifts_id = a.id) ORDER BY a.id`,
    tx,
  );

/**
 * Locks the attempt until the transaction ends against other decisions about it, and says whether it is handed in; null: it has gone.
 * `leavingOut`: nobody else leaves items of the assignment out meanwhile either.
 */
export async function lockAttempt(
  tx: Transaction,
  { assignmentId, attemptId, leavingOut = false }: { assignmentId: string; attemptId: string; leavingOut?: boolean },
): Promise<{ handedIn: boolean } | null> {
  await lockAttemptsOf(tx, assignmentId, leavingOut);
  return queryRow(
    z.object({ handedIn: z.boolean() }),
    sql`SELECT submitted_at IS NOT NULL AS "handedIn" FROM attempts WHERE id = ${attemptId}::uuid FOR NO KEY UPDATE`,
    tx,
  );
}

/**
 * What comes before the locks of single attempts: an erasing waits until the transaction ends, or this for the erasing; then the
 * assignment, which the closing and a regrade lock before their attempts too. In one order for all, so that nobody waits in a ring.
 */
export async function lockAttemptsOf(tx: Transaction, assignmentId: string, leavingOut = false): Promise<void> {
  await tx.$executeRaw`LOCK TABLE attempts IN ROW SHARE MODE`;
  if (leavingOut) await lockItemsLeftOut(tx, { assignmentId });
  else await tx.$executeRaw`SELECT 1 FROM assignments WHERE id = ${assignmentId}::uuid FOR KEY SHARE`;
}

/** Until the transaction ends, nobody else leaves items of this assignment out. */
export const lockItemsLeftOut = (tx: Transaction, { assignmentId }: { assignmentId: string }) =>
  tx.$executeRaw(sql`SELECT 1 FROM assignments WHERE id = ${assignmentId}::uuid FOR NO KEY UPDATE`);

const weightOfRest = sql`(SELECT COALESCE(sum(o.worth), 0)::int FROM unnest(g.item_points, g.points) WITH ORDINALITY o(worth, counts, n)
  WHERE o.counts IS NOT NULL AND o.n - 1 <> i.position)`;

const gradeState = z.object({ possible: z.int(), late: z.boolean(), latenessWaived: z.boolean() });

/** What bounds a decision about the whole attempt, in thousandths of a point; null where it is not handed in. */
export const findGradeState = (tx: Transaction, { attemptId }: AttemptEditor) =>
  queryRow(
    gradeState,
    sql`SELECT possible, late, lateness_waived AS "latenessWaived" FROM current_grades WHERE attempt_id = ${attemptId}::uuid`,
    tx,
  );

const itemState = z.object({
  /** of the item, by the key of the chosen grade; null: that key drops it */
  weight: z.int().nullable(),
  /** what the other items that count are worth */
  rest: z.int(),
});

/** What bounds a decision about an item of a submitted attempt, in thousandths of a point; null where the lesson has no such item. */
export const findItemState = (tx: Transaction, { attemptId, lessonVersionId }: AttemptEditor, itemId: string) =>
  queryRow(
    itemState,
    sql`SELECT g.item_points[i.position + 1] AS weight, ${weightOfRest} AS rest
        FROM current_grades g JOIN items i ON i.id = ${itemId}::uuid AND i.lesson_version_id = ${lessonVersionId}::uuid
        WHERE g.attempt_id = ${attemptId}::uuid`,
    tx,
  );

const dropState = z.object({ counts: z.boolean(), leavesNothing: z.boolean() });

/**
 * Whether the adopted key counts the item, and whether its dropping would leave somebody with nothing that counts. Null where the lesson
 * has no such item.
 */
export const findDropState = (tx: Transaction, { assignmentId, lessonVersionId }: AssignmentEditor, itemId: string) =>
  queryRow(
    dropState,
    sql`SELECT k.item_points[i.position + 1] IS NOT NULL AS counts,
          COALESCE((SELECT sum(o.worth) FROM unnest(k.item_points) WITH ORDINALITY o(worth, n)
            WHERE o.n - 1 <> i.position AND o.n - 1 NOT IN (
              SELECT a.item_position FROM live_adjustments a WHERE a.assignment_id = s.id AND a.kind = 'drop-item')), 0) = 0
          OR EXISTS (SELECT FROM current_grades g WHERE g.assignment_id = s.id AND NOT g.excused AND ${weightOfRest} = 0) AS "leavesNothing"
        FROM assignments s JOIN key_versions k ON k.id = s.key_version_id
        JOIN items i ON i.id = ${itemId}::uuid AND i.lesson_version_id = ${lessonVersionId}::uuid
        WHERE s.id = ${assignmentId}::uuid`,
    tx,
  );

const dropEffect = z.object({ weight: z.int(), students: z.int(), losing: z.int() });

/** What dropping an item would do to the attempts that count: its weight, how many count it, and how many earned something with it. */
export const findDropEffect = ({ assignmentId }: AssignmentTeacher, itemId: string) =>
  queryRow(
    dropEffect,
    sql`SELECT k.item_points[i.position + 1] AS weight, count(g.points[i.position + 1])::int AS students,
          (count(*) FILTER (WHERE g.points[i.position + 1] > 0))::int AS losing
        FROM assignments s JOIN key_versions k ON k.id = s.key_version_id JOIN items i ON i.id = ${itemId}::uuid
        LEFT JOIN counted_grades g ON g.assignment_id = s.id
        WHERE s.id = ${assignmentId}::uuid AND k.item_points[i.position + 1] IS NOT NULL GROUP BY 1`,
  );

type NewAdjustment = {
  readonly assignmentId: string;
  readonly attemptId: string | null;
  readonly studentId?: string | null;
  readonly itemId?: string | null;
  readonly kind: AdjustmentKind | "lift";
  readonly points?: number | null;
  readonly reason: string;
  readonly comment?: string;
  readonly liftsId?: string;
  readonly madeById: string;
};

/** Writes an adjustment. Whether it may be is decided by who calls. */
export async function insertAdjustment(tx: Transaction, { liftsId, ...adjustment }: NewAdjustment, now: Date): Promise<void> {
  await tx.adjustment.create({
    data: { ...adjustment, madeAt: now, ...(liftsId !== undefined && { liftsId: BigInt(liftsId) }) },
    select: { id: true },
  });
}

const liftable = z.object({ attemptId: z.string().nullable(), studentId: z.string().nullable(), lifted: z.boolean() });

/** An adjustment of this assignment that can be taken back, and whether it has been; null where there is none. */
export const findLiftable = (tx: Transaction, { assignmentId }: AssignmentEditor, adjustmentId: string) =>
  queryRow(
    liftable,
    sql`SELECT a.attempt_id AS "attemptId", a.student_id AS "studentId", EXISTS (SELECT FROM adjustments l WHERE l.lifts_id = a.id) AS lifted
        FROM adjustments a WHERE a.id = ${adjustmentId}::bigint AND a.assignment_id = ${assignmentId}::uuid AND a.kind <> 'lift'`,
    tx,
  );
