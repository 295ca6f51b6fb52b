import type { LessonOwner, LessonPlan, LessonVisibility } from "@/lib/domain/lesson";
import { sql } from "./client";
import type { Transaction } from "./transaction";

// The writes of an import. A lesson version is written as a draft and then published: the database checks that it is whole.

/** A plan as it stands in the database; its columns of JSON are only compared, so they stay unread. */
type StoredPlan = { readonly [Part in keyof LessonPlan]: unknown };
type NewestVersion = {
  lessonId: string;
  visibility: string;
  articleId: string;
  revisionId: string;
  revisionNumber: number;
  versionId: string;
  versionNumber: number;
  /** the newest number of any key version of it, whoever owns that */
  keyNumber: number;
  plan: StoredPlan;
};

/** The columns that say whose a row is. */
export const ownerColumns = (owner: LessonOwner) =>
  owner.visibility === "starter" ? { schoolId: null, ownerId: null } : { schoolId: owner.schoolId, ownerId: owner.ownerId };

/** Until the transaction ends, nobody else imports a lesson of this name. */
export const lockLessonName = (tx: Transaction, slug: string) =>
  tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('lesson ' || ${slug}, 0))`);

/** The newest version of this owner's lesson of this name, with its owner's newest key. */
export async function findNewestVersion(tx: Transaction, slug: string, owner: LessonOwner): Promise<NewestVersion | null> {
  const { ownerId, schoolId } = ownerColumns(owner);
  const version = await tx.lessonVersion.findFirst({
    where: { publishedAt: { not: null }, lesson: { slug, ownerId, schoolId } },
    orderBy: { number: "desc" },
    include: { lesson: true },
  });
  if (!version) return null;
  const { id: versionId, number: versionNumber, lesson, title, summary, instructions } = version;
  const ofVersion = { where: { lessonVersionId: versionId } };
  const revision = await tx.articleRevision.findUniqueOrThrow({ where: { id: version.articleRevisionId } });
  const numbers = await tx.keyVersion.aggregate({ ...ofVersion, _max: { number: true } });
  const claims = await tx.claim.findMany({ ...ofVersion, orderBy: { position: "asc" } });
  const exercises = await tx.exercise.findMany({ ...ofVersion, orderBy: { position: "asc" } });
  const items = await tx.item.findMany({ ...ofVersion, orderBy: { position: "asc" } });
  const keyVersion = await tx.keyVersion.findFirst({
    where: { lessonVersionId: versionId, publishedAt: { not: null }, ownerId },
    orderBy: { number: "desc" },
    select: { entries: true },
  });
  const entryOf = new Map(keyVersion?.entries.map(({ itemId, keyVersionId: _version, ...entry }) => [itemId, entry]));
  const claimPosition = new Map(claims.map(({ id, position }) => [id, position]));
  const exercisePosition = new Map(exercises.map(({ id, position }) => [id, position]));
  return {
    lessonId: lesson.id,
    visibility: lesson.visibility,
    articleId: revision.articleId,
    revisionId: revision.id,
    revisionNumber: revision.number,
    versionId,
    versionNumber,
    keyNumber: numbers._max.number ?? 0,
    plan: {
      title,
      summary,
      instructions,
      article: { facts: factsOf(revision), text: revision.text, blocks: revision.blocks },
      claims: claims.map(({ ranges }) => ranges),
      exercises: exercises.map((exercise) => ({ kind: exercise.kind, title: exercise.title, instructions: exercise.instructions })),
      items: items.map(({ exerciseId, claimId }) => ({
        exercise: exercisePosition.get(exerciseId),
        claim: claimPosition.get(claimId ?? ""),
      })),
      entries: items.map(({ id }) => entryOf.get(id)),
    },
  };
}

type RevisionRow = {
  title: string;
  byline: string;
  outlet: string;
  publishedOn: Date | null;
  address: string | null;
  retells: string;
  rights: string;
  language: string;
  direction: string;
};

const factsOf = ({ title, byline, outlet, publishedOn, address, retells, rights, language, direction }: RevisionRow) => ({
  title,
  byline,
  outlet,
  publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
  address,
  retells,
  rights,
  language,
  direction,
});

/** Makes a lesson without versions, and its article without revisions. */
export async function insertLesson(tx: Transaction, { slug, owner, now }: { slug: string; owner: LessonOwner; now: Date }) {
  const owned = { ...ownerColumns(owner), createdAt: now };
  const article = await tx.article.create({ data: owned, select: { id: true } });
  const lesson = await tx.lesson.create({ data: { ...owned, slug, visibility: owner.visibility }, select: { id: true } });
  return { lessonId: lesson.id, articleId: article.id };
}

/** Changes who may read a lesson. */
export const updateVisibility = (tx: Transaction, lessonId: string, visibility: LessonVisibility) =>
  tx.lesson.update({ where: { id: lessonId }, data: { visibility } });

type NewRevision = { articleId: string; number: number; article: LessonPlan["article"]; now: Date };

/** Publishes a revision of an article and returns its id. */
export async function insertRevision(
  tx: Transaction,
  { articleId, number, article: { facts, text, blocks }, now }: NewRevision,
): Promise<string> {
  const publishedOn = facts.publishedOn === null ? null : new Date(facts.publishedOn);
  const revision = await tx.articleRevision.create({
    data: { ...facts, articleId, number, text, blocks: [...blocks], publishedOn, createdAt: now, publishedAt: now },
    select: { id: true },
  });
  return revision.id;
}

type NewVersion = { lessonId: string; number: number; revisionId: string; plan: LessonPlan; now: Date };

/** Publishes a lesson version; returns its id and those of its items by position. */
export async function insertLessonVersion(tx: Transaction, { lessonId, number, revisionId, plan, now }: NewVersion) {
  const { title, summary, instructions } = plan;
  const { id: lessonVersionId } = await tx.lessonVersion.create({
    data: { lessonId, number, articleRevisionId: revisionId, title, summary, instructions, createdAt: now },
    select: { id: true },
  });
  const claims = await tx.claim.createManyAndReturn({
    data: plan.claims.map((ranges, position) => ({ lessonVersionId, position, ranges: ranges.map(([start, end]) => [start, end]) })),
    select: { id: true, position: true },
  });
  const exercises = await tx.exercise.createManyAndReturn({
    data: plan.exercises.map((exercise, position) => ({ ...exercise, lessonVersionId, position })),
    select: { id: true, position: true },
  });
  const claimIds = byPosition(claims);
  const exerciseIds = byPosition(exercises);
  const items = await tx.item.createManyAndReturn({
    data: plan.items.map(({ exercise, claim }, position) => ({
      lessonVersionId,
      position,
      exerciseId: exerciseIds[exercise] ?? "",
      claimId: claimIds[claim] ?? "",
    })),
    select: { id: true, position: true },
  });
  await tx.lessonVersion.update({ where: { id: lessonVersionId }, data: { publishedAt: now } });
  return { versionId: lessonVersionId, itemIds: byPosition(items) };
}

/** The ids of a lesson version's items, by position. */
export async function listItemIds(tx: Transaction, lessonVersionId: string): Promise<string[]> {
  return byPosition(await tx.item.findMany({ where: { lessonVersionId }, select: { id: true, position: true } }));
}

const byPosition = (rows: { id: string; position: number }[]) => rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
