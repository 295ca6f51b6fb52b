import { z } from "zod";
import type { LessonReader } from "@/lib/domain/proof";
import { sql } from "./client";
import { queryRows } from "./query-rows";
import { getStoredVersion, listEntries, type StoredEntry, type StoredVersion } from "./stored-versions";

const versionRow = z.object({
  keyVersionId: z.string(),
  lessonVersionId: z.string(),
  version: z.int(),
  key: z.int(),
  title: z.string(),
  publishedAt: z.date(),
  /** who published it; null: the program, or an account that is closed */
  maker: z.string().nullable(),
  note: z.string(),
  /** an own key to a lesson of somebody else */
  own: z.boolean(),
  /** the one that the reader's next assignment takes */
  adopted: z.boolean(),
});
/** A key version of a lesson with the lesson version it belongs to. */
export type VersionRow = z.infer<typeof versionRow>;

/** The versions of a lesson with those of their keys that the reader may see: its owner's and the reader's own. The newest first. */
export const listVersions = (reader: LessonReader): Promise<VersionRow[]> =>
  queryRows(
    versionRow,
    sql`SELECT k.id AS "keyVersionId", v.id AS "lessonVersionId", v.number AS version, k.number AS key, v.title, k.published_at AS "publishedAt",
          NULLIF(u.name, '') AS maker, k.note, k.owner_id IS DISTINCT FROM l.owner_id AS own,
          v.id = ${reader.lessonVersionId}::uuid AND row_number() OVER (PARTITION BY v.id
            ORDER BY k.owner_id IS NOT DISTINCT FROM ${reader.userId}::uuid DESC, k.number DESC) = 1 AS adopted
        FROM lessons l JOIN lesson_versions v ON v.lesson_id = l.id AND v.published_at IS NOT NULL
        JOIN key_versions k ON k.lesson_version_id = v.id AND k.published_at IS NOT NULL
          AND (k.owner_id IS NOT DISTINCT FROM l.owner_id OR k.owner_id = ${reader.userId}::uuid)
        LEFT JOIN users u ON u.id = COALESCE(k.made_by_id, k.owner_id)
        WHERE l.id = ${reader.lessonId}::uuid ORDER BY v.number DESC, k.number DESC`,
  );

/** A lesson version with one of its keys, as it was published. */
export type WholeVersion = { content: StoredVersion["content"]; entries: StoredEntry[] };

/** What a row of `listVersions` stands for. */
export async function getWholeVersion({
  keyVersionId,
  lessonVersionId,
}: Pick<VersionRow, "keyVersionId" | "lessonVersionId">): Promise<WholeVersion> {
  const version = await getStoredVersion(lessonVersionId);
  return { content: version.content, entries: await listEntries(keyVersionId, version) };
}
