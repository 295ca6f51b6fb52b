import { isDeepStrictEqual } from "node:util";
import { insertKeyVersion } from "@/lib/db/key-versions";
import {
  findNewestVersion,
  insertLesson,
  insertLessonVersion,
  insertRevision,
  listItemIds,
  lockLessonName,
  updateVisibility,
} from "@/lib/db/lesson-versions";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import { type LessonOwner, type LessonPlan, planLesson } from "@/lib/domain/lesson";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import type { LessonProblem } from "@/lib/domain/lesson-problems";
import type { System } from "@/lib/domain/proof";
import { kindProblems } from "@/lib/exercises/kind-problems";

/** What an import made of a folder: all of it new, the next version of a lesson, only its next key, or nothing. */
type Imported = { ok: true; lessonId: string; made: "lesson" | "lesson-version" | "key-version" | "nothing" };

/**
 * Imports a lesson folder, whole or not at all. A name that this owner has already: the same content changes nothing, another key
 * is its next key version, and any other change the next lesson version. Running assignments keep what they have.
 */
export async function importLesson(
  _system: System,
  { lesson, owner }: { lesson: ParsedLesson; owner: LessonOwner },
  now: Date,
): Promise<Imported | { ok: false; reason: "problems"; problems: LessonProblem[] }> {
  const problems = kindProblems(lesson);
  if (problems.length > 0) return { ok: false, reason: "problems", problems };
  const plan = planLesson(lesson);
  return inTransaction(async (tx) => {
    await lockLessonName(tx, lesson.slug);
    return storePlan(tx, { slug: lesson.slug, plan, owner, now });
  });
}

async function storePlan(
  tx: Transaction,
  { slug, plan, owner, now }: { slug: string; plan: LessonPlan; owner: LessonOwner; now: Date },
): Promise<Imported> {
  const newest = await findNewestVersion(tx, slug, owner);
  const key = { owner, entries: plan.entries, now };
  const firstKey = { ...key, number: 1, note: "" };
  if (!newest) {
    const { lessonId, articleId } = await insertLesson(tx, { slug, owner, now });
    const revisionId = await insertRevision(tx, { articleId, number: 1, article: plan.article, now });
    const { versionId, itemIds } = await insertLessonVersion(tx, { lessonId, number: 1, revisionId, plan, now });
    await insertKeyVersion(tx, { ...firstKey, lessonVersionId: versionId, itemIds });
    return { ok: true, lessonId, made: "lesson" };
  }
  const { lessonId, articleId, versionId, plan: stored } = newest;
  if (newest.visibility !== owner.visibility) await updateVisibility(tx, lessonId, owner.visibility);
  if (!same({ ...plan, entries: null }, { ...stored, entries: null })) {
    const sameArticle = same(plan.article, stored.article);
    const revisionId = sameArticle
      ? newest.revisionId
      : await insertRevision(tx, { articleId, number: newest.revisionNumber + 1, article: plan.article, now });
    const next = await insertLessonVersion(tx, { lessonId, number: newest.versionNumber + 1, revisionId, plan, now });
    await insertKeyVersion(tx, { ...firstKey, lessonVersionId: next.versionId, itemIds: next.itemIds });
    return { ok: true, lessonId, made: "lesson-version" };
  }
  if (same(plan.entries, stored.entries)) return { ok: true, lessonId, made: "nothing" };
  const itemIds = await listItemIds(tx, versionId);
  await insertKeyVersion(tx, {
    ...key,
    number: newest.keyNumber + 1,
    note: "The lesson’s folder was imported again.",
    lessonVersionId: versionId,
    itemIds,
  });
  return { ok: true, lessonId, made: "key-version" };
}

/** Compares as the database keeps it: JSON, in which the order of names says nothing. */
const same = (one: unknown, other: unknown) => isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
