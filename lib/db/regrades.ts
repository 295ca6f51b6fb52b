import { z } from "zod";
import type { AssignmentEditor, AssignmentTeacher, System } from "@/lib/domain/proof";
import { type ApplyKey, type MovementCounts, type OfferedKey, REGRADE_POLICIES, type RegradeState } from "@/lib/domain/regrade";
import { sql } from "./client";
import { holdUpHandIns } from "./grades";
import { queryRow, queryRows } from "./query-rows";
import { storedReport } from "./reports/stored-report";
import type { Transaction } from "./transaction";

// Keys that a teacher may apply to an assignment: of its lesson version, published, and one's own, the lesson's owner's, or of whoever
// made the assignment. The one it has adopted is among them whoever made it.
const readable = ({ userId }: AssignmentTeacher) => sql`(k.id = s.key_version_id OR k.owner_id = ${userId}::uuid
  OR k.owner_id IS NOT DISTINCT FROM l.owner_id OR k.owner_id = s.made_by_id)`;
const allKeysOfLesson = sql`FROM assignments s JOIN lesson_versions v ON v.id = s.lesson_version_id JOIN lessons l ON l.id = v.lesson_id
  JOIN key_versions k ON k.lesson_version_id = v.id`;
const keysOfLesson = sql`${allKeysOfLesson} AND k.published_at IS NOT NULL`;
// One's own draft of a key, made from the adopted one: applying it publishes it. Once another key is adopted it is out of date.
const proposed = ({ userId }: AssignmentTeacher) => sql`(k.made_by_id = ${userId}::uuid AND k.based_on_id = s.key_version_id)`;

const offeredRow = z.object({
  keyVersionId: z.string(),
  number: z.int(),
  note: z.string(),
  madeBy: z.string().nullable(),
  publishedAt: z.date(),
  adopted: z.boolean(),
});

/** The key versions that the assignment's teacher may apply, the newest first. */
export const listOfferedKeys = (teacher: AssignmentTeacher): Promise<OfferedKey[]> =>
  queryRows(
    offeredRow,
    sql`SELECT k.id AS "keyVersionId", k.number, k.note, nullif(coalesce(u.name, o.name), '') AS "madeBy", k.published_at AS "publishedAt",
          k.id = s.key_version_id AS adopted
        ${keysOfLesson} LEFT JOIN users u ON u.id = k.made_by_id LEFT JOIN users o ON o.id = k.owner_id
        WHERE s.id = ${teacher.assignmentId}::uuid AND ${readable(teacher)} ORDER BY k.number DESC`,
  );

/** One's own draft of a key, made from the adopted one, that is looked at before it is applied. */
export const findProposedKey = (teacher: AssignmentTeacher, keyVersionId: string): Promise<OfferedKey | null> =>
  queryRow(
    offeredRow,
    sql`SELECT k.id AS "keyVersionId", k.number, k.note, u.name AS "madeBy", k.created_at AS "publishedAt", FALSE AS adopted
        ${allKeysOfLesson} JOIN users u ON u.id = k.made_by_id
        WHERE s.id = ${teacher.assignmentId}::uuid AND k.id = ${keyVersionId}::uuid AND k.published_at IS NULL AND ${proposed(teacher)}`,
  );

/** The number of the newest key version that the teacher may apply, where it is newer than the adopted one. */
export async function findNewerKey(teacher: AssignmentTeacher): Promise<{ keyVersionId: string; number: number } | null> {
  return queryRow(
    z.object({ keyVersionId: z.string(), number: z.int() }),
    sql`SELECT k.id AS "keyVersionId", k.number ${keysOfLesson} JOIN key_versions adopted ON adopted.id = s.key_version_id
        WHERE s.id = ${teacher.assignmentId}::uuid AND ${readable(teacher)} AND k.number > adopted.number ORDER BY k.number DESC LIMIT 1`,
  );
}

/** True where attempts of the assignment still count by a grade that an older grader gave. */
export const hasOlderGrader = (teacher: AssignmentTeacher, graderVersion: number): Promise<boolean> =>
  graderVersion === 1
    ? Promise.resolve(false)
    : storedReport(teacher, `grader before ${graderVersion}`, z.boolean(), async (tx) => {
        const row = await queryRow(
          z.object({ older: z.boolean() }),
          sql`SELECT EXISTS (
                SELECT FROM attempts t JOIN LATERAL (SELECT g.grader_version FROM grades g WHERE g.attempt_id = t.id ORDER BY g.number DESC LIMIT 1) g ON TRUE
                WHERE t.assignment_id = ${teacher.assignmentId}::uuid AND g.grader_version < ${graderVersion}::int) AS older`,
          tx,
        );
        return row?.older ?? false;
      });

/** The key version of this id, where the teacher may apply it: one that is published, or a draft of theirs. */
export const findOfferedKey = (teacher: AssignmentTeacher, keyVersionId: string, tx?: Transaction) =>
  queryRow(
    z.object({ keyVersionId: z.string(), adopted: z.boolean() }),
    sql`SELECT k.id AS "keyVersionId", k.id = s.key_version_id AS adopted ${allKeysOfLesson}
        WHERE s.id = ${teacher.assignmentId}::uuid AND k.id = ${keyVersionId}::uuid
          AND CASE WHEN k.published_at IS NULL THEN ${proposed(teacher)} ELSE ${readable(teacher)} END`,
    tx,
  );

const stateRow = z.object({ keyVersionId: z.string(), running: z.boolean(), last: z.int(), handedIn: z.int() });

/**
 * Locks the assignment, waits for hand-ins under way and holds up new ones until the transaction ends, and says how it stands: the adopted
 * key, whether a regrade is under way, the number of the last one, how many attempts are handed in. Null: the assignment is gone.
 */
export async function lockForRegrade(tx: Transaction, { assignmentId }: AssignmentEditor): Promise<z.infer<typeof stateRow> | null> {
  // appeals are settled under it: an erasing waits, or this for the erasing
  await tx.$executeRaw`LOCK TABLE attempts IN ROW SHARE MODE`;
  await tx.$executeRaw`SELECT 1 FROM assignments WHERE id = ${assignmentId}::uuid FOR UPDATE`;
  await holdUpHandIns(tx, assignmentId);
  return queryRow(
    stateRow,
    sql`SELECT s.key_version_id AS "keyVersionId", coalesce(r.last, 0) AS last, r.running,
          (SELECT count(*)::int FROM attempts t WHERE t.assignment_id = s.id AND t.submitted_at IS NOT NULL) AS "handedIn"
        FROM assignments s
        CROSS JOIN (SELECT max(number) AS last, coalesce(bool_or(done_at IS NULL), FALSE) AS running FROM regrades WHERE assignment_id = ${assignmentId}::uuid) r
        WHERE s.id = ${assignmentId}::uuid`,
    tx,
  );
}

/** True where attempts count by a grade of another key or grader. */
export async function hasOtherGrades(
  tx: Transaction,
  { assignmentId }: AssignmentEditor,
  { keyVersionId, graderVersion }: { keyVersionId: string; graderVersion: number },
): Promise<boolean> {
  const row = await queryRow(
    z.object({ others: z.boolean() }),
    sql`SELECT EXISTS (
          SELECT FROM attempts t JOIN LATERAL (SELECT g.* FROM grades g WHERE g.attempt_id = t.id ORDER BY g.number DESC LIMIT 1) g ON TRUE
          WHERE t.assignment_id = ${assignmentId}::uuid AND (g.key_version_id, g.grader_version) <> (${keyVersionId}::uuid, ${graderVersion}::int)) AS others`,
    tx,
  );
  return row?.others ?? false;
}

type NewRegrade = ApplyKey & { readonly number: number; readonly fromKeyVersionId: string; readonly graderVersion: number };

/** Notes the regrade and has the assignment adopt its key: who hands in from now on is marked by it. Only after `lockForRegrade`. */
export async function insertRegrade(tx: Transaction, editor: AssignmentEditor, regrade: NewRegrade, now: Date): Promise<string> {
  const { assignmentId, userId: requestedById } = editor;
  const { keyVersionId, policy } = regrade;
  // what concerns only the future is done when the key is adopted
  const done = policy === "future" ? { up: 0, down: 0, same: 0, doneAt: now } : {};
  await tx.assignment.update({ where: { id: assignmentId }, data: { keyVersionId }, select: { id: true } });
  const made = await tx.regrade.create({
    data: { ...regrade, assignmentId, requestedById, requestedAt: now, ...done },
    select: { id: true },
  });
  return made.id;
}

const lockedRow = z.object({
  assignmentId: z.string(),
  number: z.int(),
  keyVersionId: z.string(),
  graderVersion: z.int(),
  policy: z.enum(["all", "upwards"]),
});

/**
 * Locks a regrade that is under way until the transaction ends. Null where it is done, gone, or another process is at it. Erasing waits
 * until the transaction ends, or this for the erasing.
 */
export async function lockRegrade(tx: Transaction, regradeId: string): Promise<z.infer<typeof lockedRow> | null> {
  await tx.$executeRaw`LOCK TABLE attempts IN ROW SHARE MODE`;
  return queryRow(
    lockedRow,
    sql`SELECT assignment_id AS "assignmentId", number, key_version_id AS "keyVersionId", grader_version AS "graderVersion", policy
        FROM regrades WHERE id = ${regradeId}::uuid AND done_at IS NULL FOR UPDATE SKIP LOCKED`,
    tx,
  );
}

/** A regrade that an older program began is finished by this one's grader. */
export const setGraderVersion = (tx: Transaction, regradeId: string, graderVersion: number) =>
  tx.regrade.update({ where: { id: regradeId }, data: { graderVersion }, select: { id: true } });

/** Ends a regrade with what it came to. */
export const endRegrade = (tx: Transaction, regradeId: string, { up, down, same }: MovementCounts, now: Date) =>
  tx.regrade.update({ where: { id: regradeId }, data: { up, down, same, doneAt: now }, select: { id: true } });

/** The regrades that have begun and are not done. */
export async function listUnfinishedRegrades(_system: System): Promise<string[]> {
  const rows = await queryRows(
    z.object({ regradeId: z.string() }),
    sql`SELECT id AS "regradeId" FROM regrades WHERE done_at IS NULL ORDER BY requested_at, id`,
  );
  return rows.map(({ regradeId }) => regradeId);
}

const regradeRow = z.object({
  regradeId: z.string(),
  policy: z.enum(REGRADE_POLICIES),
  reason: z.string(),
  keyNumber: z.int(),
  fromKeyNumber: z.int(),
  requestedBy: z.string().nullable(),
  requestedAt: z.date(),
  doneAt: z.date().nullable(),
  up: z.int().nullable(),
  down: z.int().nullable(),
  same: z.int().nullable(),
});

/** The regrades of the assignment, the last one first. */
export const listRegrades = (teacher: AssignmentTeacher): Promise<RegradeState[]> =>
  queryRows(
    regradeRow,
    sql`SELECT r.id AS "regradeId", r.policy, r.reason, k.number AS "keyNumber", f.number AS "fromKeyNumber", nullif(u.name, '') AS "requestedBy",
          r.requested_at AS "requestedAt", r.done_at AS "doneAt", r.up, r.down, r.same
        FROM regrades r JOIN key_versions k ON k.id = r.key_version_id JOIN key_versions f ON f.id = r.from_key_version_id
        LEFT JOIN users u ON u.id = r.requested_by_id
        WHERE r.assignment_id = ${teacher.assignmentId}::uuid ORDER BY r.number DESC`,
  );
