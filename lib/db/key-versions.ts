import { z } from "zod";
import type { LessonOwner, PlannedEntry } from "@/lib/domain/lesson";
import type { LessonReader } from "@/lib/domain/proof";
import { sql } from "./client";
import { ownerColumns } from "./lesson-versions";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

type NewKeyVersion = {
  lessonVersionId: string;
  number: number;
  owner: LessonOwner;
  note: string;
  itemIds: readonly string[];
  entries: readonly PlannedEntry[];
  now: Date;
};

/** Publishes a key version: an entry for each item, both by position. Throws where the two differ in number. */
export async function insertKeyVersion(tx: Transaction, { itemIds, entries, owner, now, ...version }: NewKeyVersion): Promise<string> {
  const { id: keyVersionId } = await tx.keyVersion.create({
    data: { ...version, ...ownerColumns(owner), createdAt: now },
    select: { id: true },
  });
  await tx.keyEntry.createMany({
    data: entries.map((entry, position) => ({ ...entry, keyVersionId, itemId: itemIds[position] ?? "", key: jsonOf(entry.key) })),
  });
  // no columns come back: Prisma can't read the points of a key that drops an item
  await tx.keyVersion.updateMany({ where: { id: keyVersionId }, data: { publishedAt: now } });
  return keyVersionId;
}

const jsonOf = (key: unknown) => z.json().parse(key) ?? {};

/** The key version that a teacher's new assignment adopts: the newest of the teacher's own, else the newest of the lesson's owner. */
export const findKeyToAdopt = (reader: LessonReader, tx?: Transaction) =>
  queryRow(
    z.object({ keyVersionId: z.string() }),
    sql`SELECT k.id AS "keyVersionId"
        FROM key_versions k JOIN lesson_versions v ON v.id = k.lesson_version_id JOIN lessons l ON l.id = v.lesson_id
        WHERE k.lesson_version_id = ${reader.lessonVersionId}::uuid AND k.published_at IS NOT NULL
          AND (k.owner_id = ${reader.userId}::uuid OR k.owner_id IS NOT DISTINCT FROM l.owner_id)
        ORDER BY k.owner_id IS NOT DISTINCT FROM ${reader.userId}::uuid DESC, k.number DESC LIMIT 1`,
    tx,
  );
