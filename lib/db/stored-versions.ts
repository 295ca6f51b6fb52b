import { z } from "zod";
import { hopSchema } from "@/lib/domain/answer-key";
import { type ArticleFacts, type Block, blockSchema } from "@/lib/domain/article";
import { glossarySchema } from "@/lib/domain/glossary";
import { jsonObjectSchema } from "@/lib/domain/json";
import type { LessonPlan } from "@/lib/domain/lesson";
import { rangeSchema } from "@/lib/domain/range";
import { skillSchema } from "@/lib/domain/skill";
import { db, type Queryable } from "./client";

// Lesson versions and their keys as plans again: for the next version, for a draft, for a file.

/** A published lesson version but for what a key says of it; `itemIds` by position. */
export type StoredVersion = {
  readonly lessonId: string;
  readonly versionId: string;
  readonly number: number;
  readonly articleId: string;
  readonly revisionId: string;
  readonly revisionNumber: number;
  readonly itemIds: readonly string[];
  readonly content: Omit<LessonPlan, "entries">;
};

/** The newest published version of a lesson. */
export async function findNewestVersion(lessonId: string, on: Queryable = db()): Promise<StoredVersion | null> {
  const where = { lessonId, publishedAt: { not: null } };
  const newest = await on.lessonVersion.findFirst({ where, orderBy: { number: "desc" }, select: { id: true } });
  return newest && getStoredVersion(newest.id, on);
}

/** A lesson version as it was published. Throws where there is none. */
export async function getStoredVersion(lessonVersionId: string, on: Queryable = db()): Promise<StoredVersion> {
  const version = await on.lessonVersion.findUniqueOrThrow({ where: { id: lessonVersionId }, include: { articleRevision: true } });
  const ofVersion = { where: { lessonVersionId }, orderBy: { position: "asc" } } as const;
  const claims = await on.claim.findMany(ofVersion);
  const exercises = await on.exercise.findMany(ofVersion);
  const items = await on.item.findMany(ofVersion);
  const claimAt = new Map(claims.map(({ id }, index) => [id, index]));
  const exerciseAt = new Map(exercises.map(({ id }, index) => [id, index]));
  const { articleRevision: revision, title, summary, instructions } = version;
  return {
    lessonId: version.lessonId,
    versionId: version.id,
    number: version.number,
    articleId: revision.articleId,
    revisionId: revision.id,
    revisionNumber: revision.number,
    itemIds: items.map(({ id }) => id),
    content: {
      title,
      summary,
      instructions,
      glossary: glossarySchema.parse(version.glossary),
      article: articleOf(revision),
      claims: claims.map(({ ranges }) => z.array(rangeSchema).parse(ranges)),
      exercises: exercises.map((exercise) => ({
        kind: exercise.kind,
        title: exercise.title,
        instructions: exercise.instructions,
        settings: jsonObjectSchema.parse(exercise.settings),
      })),
      items: items.map(({ exerciseId, claimId, content }) => ({
        exercise: exerciseAt.get(exerciseId) ?? 0,
        claim: claimId === null ? null : (claimAt.get(claimId) ?? null),
        content: jsonObjectSchema.parse(content),
      })),
    },
  };
}

type RevisionRow = Omit<ArticleFacts, "publishedOn" | "direction"> & {
  publishedOn: Date | null;
  direction: string;
  text: string;
  blocks: unknown;
};

/** The article of a revision. */
export const articleOf = ({ text, blocks, ...row }: RevisionRow): { facts: ArticleFacts; text: string; blocks: Block[] } => ({
  facts: {
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    address: row.address,
    retells: row.retells,
    rights: row.rights,
    language: row.language,
    direction: row.direction === "rtl" ? "rtl" : "ltr",
  },
  text,
  blocks: z.array(blockSchema).parse(blocks),
});

const entrySchema = z.object({
  key: jsonObjectSchema,
  evidence: z.array(rangeSchema),
  explanation: z.string(),
  skill: skillSchema.nullable(),
  points: z.int(),
  chain: z.array(hopSchema),
  dropped: z.boolean(),
});
/** What a stored key version says of one item. */
export type StoredEntry = z.infer<typeof entrySchema>;

/** The entries of a key version by the position of their item. Throws where one is missing. */
export async function listEntries(
  keyVersionId: string,
  { itemIds }: Pick<StoredVersion, "itemIds">,
  on: Queryable = db(),
): Promise<StoredEntry[]> {
  const rows = await on.keyEntry.findMany({ where: { keyVersionId } });
  const entries = new Map(rows.map(({ itemId, ...entry }) => [itemId, entrySchema.parse(entry)]));
  return itemIds.map((itemId) => {
    const entry = entries.get(itemId);
    if (!entry) throw new Error("a key version lacks an item of its lesson version");
    return entry;
  });
}

/** The newest key version of the lesson's owner for a lesson version. Throws where there is none: every published version has one. */
export async function getOwnersKey({ versionId }: StoredVersion, ownerId: string | null, on: Queryable = db()): Promise<string> {
  const where = { lessonVersionId: versionId, ownerId, publishedAt: { not: null } };
  const { id } = await on.keyVersion.findFirstOrThrow({ where, orderBy: { number: "desc" }, select: { id: true } });
  return id;
}
