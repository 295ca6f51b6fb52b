import { z } from "zod";
import { APPEAL_DECISIONS, type AppealDecision, type MakeAppeal, type OwnAppeal } from "@/lib/domain/appeal";
import { FEEDBACK } from "@/lib/domain/assignment-rule";
import type { Release } from "@/lib/domain/feedback";
import type { AssignmentEditor, AssignmentTeacher, AttemptStudent } from "@/lib/domain/proof";
import { lockAttemptsOf } from "./adjustments";
import { releaseTimes, withAccommodation } from "./attempt-clock";
import { triesAgain } from "./attempt-uses";
import { db, sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import { isAlike, shownStudents } from "./reports/shown-students";
import type { Transaction } from "./transaction";

const releaseRow = z.object({
  feedback: z.enum(FEEDBACK),
  closesAt: z.date().nullable(),
  overAt: z.date().nullable(),
  submittedAt: z.date().nullable(),
  gradesHeld: z.boolean(),
  answering: z.boolean(),
  mayStartAgain: z.boolean(),
});

/** Locks the student's attempt against an erasing until the transaction ends, and says whether its feedback is out; null: it has gone. */
export const lockReleased = (tx: Transaction, { attemptId }: AttemptStudent): Promise<Release | null> =>
  queryRow(
    releaseRow,
    sql`SELECT a.feedback, ${releaseTimes}, x.submitted_at AS "submittedAt", a.grades_held AS "gradesHeld", ${triesAgain}
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation} WHERE x.id = ${attemptId}::uuid FOR NO KEY UPDATE OF x`,
    tx,
  );

/** Whether the item stands in the student's lesson. */
export const hasItem = async (tx: Transaction, { lessonVersionId }: AttemptStudent, itemId: string): Promise<boolean> =>
  (await tx.item.count({ where: { id: itemId, lessonVersionId } })) > 0;

/** Keeps the student's appeal; what they said of this item before, if they did, stays instead and comes back. */
export async function insertAppeal(tx: Transaction, { attemptId }: AttemptStudent, appeal: MakeAppeal, now: Date): Promise<string> {
  await tx.appeal.createMany({ data: [{ ...appeal, attemptId, madeAt: now }], skipDuplicates: true });
  const where = { attemptId_itemId: { attemptId, itemId: appeal.itemId } };
  return (await tx.appeal.findUniqueOrThrow({ where, select: { sentence: true } })).sentence;
}

const ownRow = z.object({
  itemId: z.string(),
  sentence: z.string(),
  madeAt: z.date(),
  decision: z.enum(APPEAL_DECISIONS).nullable(),
  answer: z.string(),
});

/** The student's own appeals of an attempt, with their answers. */
export const listOwnAppeals = ({ attemptId }: AttemptStudent): Promise<OwnAppeal[]> =>
  queryRows(
    ownRow,
    sql`SELECT item_id AS "itemId", sentence, made_at AS "madeAt", decision, answer FROM appeals WHERE attempt_id = ${attemptId}::uuid`,
  );

const openOfAssignment = (assignmentId: string) =>
  sql`FROM appeals p JOIN attempts t ON t.id = p.attempt_id WHERE t.assignment_id = ${assignmentId}::uuid AND p.decided_at IS NULL`;

/** How many appeals of the assignment wait for an answer. */
export async function countOpenAppeals({ assignmentId }: AssignmentTeacher): Promise<number> {
  const row = await queryRow(z.object({ count: z.int() }), sql`SELECT count(*)::int AS count ${openOfAssignment(assignmentId)}`);
  return row?.count ?? 0;
}

const openRow = z.object({
  appealId: z.string(),
  attemptId: z.string(),
  name: z.string(),
  number: z.int(),
  alike: z.boolean(),
  itemId: z.string(),
  kind: z.string(),
  /** what they answered; null: left blank */
  response: z.unknown(),
  sentence: z.string(),
  madeAt: z.date(),
});

/** The appeals that wait for an answer, the oldest first, with the names that this teacher may see. */
export const listOpenAppeals = (teacher: AssignmentTeacher) =>
  queryRows(
    openRow,
    sql`SELECT p.id AS "appealId", p.attempt_id AS "attemptId", s.name, s.number, ${isAlike(teacher)} AS alike, p.item_id AS "itemId", e.kind, r.response, p.sentence, p.made_at AS "madeAt"
        FROM appeals p JOIN attempts t ON t.id = p.attempt_id JOIN (${shownStudents(teacher)}) s ON s.student_id = t.student_id
        JOIN items i ON i.id = p.item_id JOIN exercises e ON e.id = i.exercise_id LEFT JOIN responses r ON r.id = t.response_ids[i.position + 1]
        WHERE t.assignment_id = ${teacher.assignmentId}::uuid AND p.decided_at IS NULL ORDER BY p.made_at, p.id`,
  );

const lockedRow = z.object({ appealId: z.string(), attemptId: z.string(), itemId: z.string() });

/** Locks those of these appeals that are still open, with their attempts, until the transaction ends; in one order for all. */
export async function lockOpenAppeals(tx: Transaction, { assignmentId }: AssignmentEditor, appealIds: readonly string[] | "all") {
  await lockAttemptsOf(tx, assignmentId);
  return queryRows(
    lockedRow,
    sql`SELECT p.id AS "appealId", p.attempt_id AS "attemptId", p.item_id AS "itemId" FROM appeals p JOIN attempts t ON t.id = p.attempt_id
        WHERE t.assignment_id = ${assignmentId}::uuid AND p.decided_at IS NULL
          AND (${appealIds === "all"} OR p.id = ANY (${appealIds === "all" ? [] : [...appealIds]}::uuid[]))
        ORDER BY t.id, p.id FOR NO KEY UPDATE OF t, p`,
    tx,
  );
}

const pointsRow = z.object({ appealId: z.string(), weight: z.int().nullable(), points: z.int().nullable() });

/** What the items of these appeals are worth and earn now, in thousandths of a point; null where they do not count. */
export const listAppealedPoints = (tx: Transaction, appealIds: readonly string[]) =>
  queryRows(
    pointsRow,
    sql`SELECT p.id AS "appealId", g.item_points[i.position + 1] AS weight, g.points[i.position + 1] AS points
        FROM appeals p JOIN items i ON i.id = p.item_id JOIN current_grades g ON g.attempt_id = p.attempt_id WHERE p.id = ANY (${[...appealIds]}::uuid[])`,
    tx,
  );

const answeredRow = z.object({
  appealId: z.string(),
  kind: z.string(),
  response: z.unknown(),
  judgement: z.boolean(),
  before: z.unknown(),
  after: z.unknown(),
});

/** For these appeals the answer, and what two keys say of the item: that of the grade which counts, and another version. */
export const listAppealedKeys = (tx: Transaction, appealIds: readonly string[], keyVersionId: string) =>
  queryRows(
    answeredRow,
    sql`SELECT p.id AS "appealId", e.kind, r.response, s.judgement, b.key AS before, k.key AS after
        FROM appeals p JOIN attempts t ON t.id = p.attempt_id JOIN assignments s ON s.id = t.assignment_id
        JOIN items i ON i.id = p.item_id JOIN exercises e ON e.id = i.exercise_id JOIN current_grades g ON g.attempt_id = t.id
        JOIN key_entries b ON b.key_version_id = g.key_version_id AND b.item_id = i.id
        JOIN key_entries k ON k.key_version_id = ${keyVersionId}::uuid AND k.item_id = i.id
        JOIN responses r ON r.id = t.response_ids[i.position + 1] WHERE p.id = ANY (${[...appealIds]}::uuid[])`,
    tx,
  );

type Decided = { readonly decision: AppealDecision; readonly answer: string; readonly decidedById: string };

/** Writes the answer to open appeals. Only while they are locked. */
export const answerAppeals = (tx: Transaction, appealIds: readonly string[], decided: Decided, now: Date) =>
  tx.appeal.updateMany({ where: { id: { in: [...appealIds] }, decidedAt: null }, data: { ...decided, decidedAt: now } });

/** Remembers that the key of an item is kept as it is, against what the answers say. */
export async function keepKey({ assignmentId, lessonVersionId, userId }: AssignmentEditor, itemId: string, now: Date): Promise<void> {
  await db().$executeRaw(sql`
    INSERT INTO kept_keys (assignment_id, item_id, key_version_id, kept_by_id, kept_at)
    SELECT s.id, i.id, s.key_version_id, ${userId}::uuid, ${now} FROM assignments s JOIN items i ON i.id = ${itemId}::uuid AND i.lesson_version_id = s.lesson_version_id
    WHERE s.id = ${assignmentId}::uuid AND s.lesson_version_id = ${lessonVersionId}::uuid
    ON CONFLICT (assignment_id, item_id) DO UPDATE SET key_version_id = excluded.key_version_id, kept_by_id = excluded.kept_by_id, kept_at = excluded.kept_at`);
}

/** The items of which the key was kept, as long as the adopted key says of them what it said then. */
export async function listKeptItems({ assignmentId }: AssignmentTeacher): Promise<string[]> {
  const rows = await queryRows(
    z.object({ itemId: z.string() }),
    sql`SELECT c.item_id AS "itemId" FROM kept_keys c JOIN assignments s ON s.id = c.assignment_id
        JOIN key_entries o ON o.key_version_id = c.key_version_id AND o.item_id = c.item_id
        JOIN key_entries n ON n.key_version_id = s.key_version_id AND n.item_id = c.item_id
        WHERE c.assignment_id = ${assignmentId}::uuid AND n.key = o.key`,
  );
  return rows.map(({ itemId }) => itemId);
}
