import { z } from "zod";
import type { PlannedEntry } from "@/lib/domain/lesson";
import type { AssignmentEditor, DraftEditor, LessonReader } from "@/lib/domain/proof";
import { db, sql } from "./client";
import type { OwnerColumns } from "./lesson-versions";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

type NewKeyVersion = {
  lessonVersionId: string;
  number: number;
  owner: OwnerColumns;
  /** who published it; null: the program */
  madeById: string | null;
  /** the key version that it amends */
  basedOnId: string | null;
  note: string;
  itemIds: readonly string[];
  entries: readonly PlannedEntry[];
  now: Date;
};

/** Publishes a key version: an entry for each item, both by position. Throws where the two differ in number. */
export async function insertKeyVersion(tx: Transaction, version: NewKeyVersion): Promise<string> {
  const keyVersionId = await insertProposedKey(tx, version);
  await publishKey(tx, keyVersionId, version.now);
  return keyVersionId;
}

/** Publishes a key version that stands as a draft; does nothing to one that is published. */
export async function publishKey(tx: Transaction, keyVersionId: string, now: Date): Promise<void> {
  // no columns come back: Prisma can't read the points of a key that drops an item
  await tx.keyVersion.updateMany({ where: { id: keyVersionId, publishedAt: null }, data: { publishedAt: now } });
}

/** A key version as a draft: to be looked at before it is published, and adopted by nobody until then. */
export async function insertProposedKey(tx: Transaction, { itemIds, entries, owner, now, ...version }: NewKeyVersion): Promise<string> {
  const { id: keyVersionId } = await tx.keyVersion.create({
    data: { ...version, ...owner, createdAt: now },
    select: { id: true },
  });
  await tx.keyEntry.createMany({
    data: entries.map((entry, position) => ({ ...entry, keyVersionId, itemId: itemIds[position] ?? "", key: jsonOf(entry.key) })),
  });
  return keyVersionId;
}

const jsonOf = (key: unknown) => z.json().parse(key) ?? {};

type ReadVersion = { lessonVersionId: string; userId: string };

/** The key version that a teacher's new assignment adopts: the newest of the teacher's own, else the newest of the lesson's owner. */
export const findKeyToAdopt = ({ lessonVersionId, userId }: LessonReader | ReadVersion, tx?: Transaction) =>
  queryRow(
    z.object({ keyVersionId: z.string() }),
    sql`SELECT k.id AS "keyVersionId"
        FROM key_versions k JOIN lesson_versions v ON v.id = k.lesson_version_id JOIN lessons l ON l.id = v.lesson_id
        WHERE k.lesson_version_id = ${lessonVersionId}::uuid AND k.published_at IS NOT NULL
          AND (k.owner_id = ${userId}::uuid OR k.owner_id IS NOT DISTINCT FROM l.owner_id)
        ORDER BY k.owner_id IS NOT DISTINCT FROM ${userId}::uuid DESC, k.number DESC LIMIT 1`,
    tx,
  );

/** The number of the next key version of a lesson version, whoever owns it. Only while the lesson is locked. */
export async function nextKeyNumber(tx: Transaction, lessonVersionId: string): Promise<number> {
  const { _max } = await tx.keyVersion.aggregate({ where: { lessonVersionId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** As `nextKeyNumber`, to be told before it is made: another may be published meanwhile. `version`: the number of the lesson version. */
export async function findNextKeyNumber({ lessonId }: DraftEditor, version: number): Promise<number> {
  const { _max } = await db().keyVersion.aggregate({ where: { lessonVersion: { lessonId, number: version } }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

const adoptedRow = z.object({
  keyVersionId: z.string(),
  lessonId: z.string(),
  judgement: z.boolean(),
});

/** The key version that an assignment has adopted. */
export async function getAdoptedKey(tx: Transaction, { assignmentId }: AssignmentEditor): Promise<z.output<typeof adoptedRow>> {
  const row = await queryRow(
    adoptedRow,
    sql`SELECT s.key_version_id AS "keyVersionId", v.lesson_id AS "lessonId", s.judgement
        FROM assignments s JOIN lesson_versions v ON v.id = s.lesson_version_id WHERE s.id = ${assignmentId}::uuid`,
    tx,
  );
  if (!row) throw new Error("the assignment of a proof is gone");
  return row;
}

/** The drafts of keys that this teacher has made from a key version, the newest first. */
export const listProposedKeys = (tx: Transaction, { userId }: AssignmentEditor, basedOnId: string) =>
  tx.keyVersion.findMany({
    where: { basedOnId, madeById: userId, publishedAt: null },
    orderBy: { number: "desc" },
    take: 20,
    select: { id: true },
  });
