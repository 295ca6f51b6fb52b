import { z } from "zod";
import type { LessonBelonging, LessonPlan, LessonVisibility } from "@/lib/domain/lesson";
import { sql } from "./client";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

// The writes of an import and of publishing. A lesson version is written unpublished and then published: the database checks that it
// is whole.

/** Whose a row is; both null: the program's. */
export type OwnerColumns = { schoolId: string | null; ownerId: string | null };

const ownerColumns = (owner: LessonBelonging): OwnerColumns =>
  owner.visibility === "starter" ? { schoolId: null, ownerId: null } : { schoolId: owner.schoolId, ownerId: owner.ownerId };

/** Until the transaction ends, nobody else imports a lesson of this name. */
export const lockLessonName = (tx: Transaction, slug: string) =>
  tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('lesson ' || ${slug}, 0))`);

/** This owner's published lesson of this name. Lessons that are only drafts yet are left out. */
export const findLessonByName = (tx: Transaction, slug: string, owner: LessonBelonging) =>
  tx.lesson.findFirst({
    where: { slug, ...ownerColumns(owner), versions: { some: { publishedAt: { not: null } } } },
    orderBy: { createdAt: "asc" },
    select: { id: true, visibility: true },
  });

/** Whether this owner has a lesson of this name, published or not. */
export const hasLessonName = async (tx: Transaction, slug: string, owner: LessonBelonging) =>
  (await tx.lesson.count({ where: { slug, ...ownerColumns(owner) } })) > 0;

/** Whose the lesson is. Until the transaction ends, nobody else publishes a version or a key of it, or opens a draft. Null: it has gone. */
export const lockLesson = (tx: Transaction, lessonId: string) =>
  queryRow(
    z.object({ schoolId: z.string().nullable(), ownerId: z.string().nullable() }),
    sql`SELECT school_id AS "schoolId", owner_id AS "ownerId" FROM lessons WHERE id = ${lessonId}::uuid FOR NO KEY UPDATE`,
    tx,
  );

/** Makes a lesson without versions, and its article without revisions. */
export async function insertLesson(tx: Transaction, { slug, owner, now }: { slug: string; owner: LessonBelonging; now: Date }) {
  const owned = { ...ownerColumns(owner), createdAt: now };
  const article = await tx.article.create({ data: owned, select: { id: true } });
  const lesson = await tx.lesson.create({ data: { ...owned, slug, visibility: owner.visibility }, select: { id: true } });
  return { lessonId: lesson.id, articleId: article.id };
}

/** Changes who may read a lesson; its school no longer changes it. */
export const updateVisibility = (tx: Transaction, lessonId: string, visibility: LessonVisibility) =>
  tx.lesson.update({ where: { id: lessonId }, data: { visibility, schoolEdits: false } });

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
  const { title, summary, instructions, glossary } = plan;
  const { id: lessonVersionId } = await tx.lessonVersion.create({
    data: { lessonId, number, articleRevisionId: revisionId, title, summary, instructions, glossary: [...glossary], createdAt: now },
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
    data: plan.items.map(({ exercise, claim, content }, position) => ({
      lessonVersionId,
      position,
      exerciseId: exerciseIds[exercise] ?? "",
      claimId: claim === null ? null : (claimIds[claim] ?? ""),
      content,
    })),
    select: { id: true, position: true },
  });
  await tx.lessonVersion.update({ where: { id: lessonVersionId }, data: { publishedAt: now } });
  return { versionId: lessonVersionId, itemIds: byPosition(items) };
}

const byPosition = (rows: { id: string; position: number }[]) => rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
