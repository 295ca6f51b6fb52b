import { findLessonByName, insertLesson, insertRevision, lockLessonName, updateVisibility } from "@/lib/db/lesson-versions";
import { inTransaction } from "@/lib/db/transaction";
import { type LessonBelonging, planLesson } from "@/lib/domain/lesson";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import type { LessonProblem } from "@/lib/domain/lesson-problems";
import { kindProblems } from "@/lib/exercises/kind-problems";
import { storePlan } from "./store-plan";

/** What an import made of a folder: all of it new, the next version of a lesson, only its next key, or nothing. */
export type Imported =
  | { ok: true; lessonId: string; made: "lesson" | "lesson-version" | "key-version" | "nothing" }
  | { ok: false; reason: "problems"; problems: LessonProblem[] };

const IMPORTED_AGAIN = "The lesson’s folder was imported again.";

type Stored = { lesson: ParsedLesson; owner: LessonBelonging; visibility: LessonBelonging["visibility"] | "as-it-is" };

/** Stores a lesson folder; a lesson that is there already gets the visibility, or keeps its own. */
export async function storeLesson({ lesson, owner, visibility }: Stored, now: Date): Promise<Imported> {
  const problems = kindProblems(lesson);
  if (problems.length > 0) return { ok: false, reason: "problems", problems };
  const plan = planLesson(lesson);
  return inTransaction(async (tx) => {
    await lockLessonName(tx, lesson.slug);
    const madeById = owner.visibility === "starter" ? null : owner.ownerId;
    const known = await findLessonByName(tx, lesson.slug, owner);
    if (!known) {
      const { lessonId, articleId } = await insertLesson(tx, { slug: lesson.slug, owner, now });
      const revisionId = await insertRevision(tx, { articleId, number: 1, article: plan.article, now });
      await storePlan(tx, { lessonId, plan, revisionId, note: "", madeById, now });
      return { ok: true, lessonId, made: "lesson" };
    }
    if (visibility !== "as-it-is" && known.visibility !== visibility) await updateVisibility(tx, known.id, visibility);
    const { made } = await storePlan(tx, { lessonId: known.id, plan, revisionId: null, note: IMPORTED_AGAIN, madeById, now });
    return { ok: true, lessonId: known.id, made };
  });
}
