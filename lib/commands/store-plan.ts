import { insertKeyVersion, nextKeyNumber } from "@/lib/db/key-versions";
import { insertLessonVersion, insertRevision, lockLesson } from "@/lib/db/lesson-versions";
import { findNewestVersion, getOwnersKey, listEntries, type StoredVersion } from "@/lib/db/stored-versions";
import type { Transaction } from "@/lib/db/transaction";
import type { LessonPlan } from "@/lib/domain/lesson";
import { sameJson } from "@/lib/domain/same-json";

type Stored = { made: "lesson-version" | "key-version"; keyVersionId: string } | { made: "nothing" };

type NewContent = {
  lessonId: string;
  plan: LessonPlan;
  /** the frozen revision of the plan's article; null: to be found, or made from it */
  revisionId: string | null;
  /** what is new, for the list of versions */
  note: string;
  /** who publishes; null: the program */
  madeById: string | null;
  now: Date;
};

/**
 * Publishes a plan as what it is beside the lesson's newest version: the same content changes nothing, another key is its next key
 * version, and any other change, or the first version, a lesson version with its first key. Running assignments keep what they have.
 */
export async function storePlan(tx: Transaction, { lessonId, plan, revisionId, note, madeById, now }: NewContent): Promise<Stored> {
  const owner = await lockLesson(tx, lessonId);
  if (!owner) throw new Error("the lesson has gone");
  const newest = await findNewestVersion(lessonId, tx);
  const key = { owner, madeById, note, entries: plan.entries, now };
  const known = revisionId ?? (newest && sameJson(plan.article, newest.content.article) ? newest.revisionId : null);
  if (newest && known === newest.revisionId && sameJson(contentOf(plan), contentOf(newest.content))) {
    const basedOnId = await getOwnersKey(newest, owner.ownerId, tx);
    if (sameJson(plan.entries, await listEntries(basedOnId, newest, tx))) return { made: "nothing" };
    const number = await nextKeyNumber(tx, newest.versionId);
    const place = { lessonVersionId: newest.versionId, number, basedOnId, itemIds: newest.itemIds };
    return { made: "key-version", keyVersionId: await insertKeyVersion(tx, { ...key, ...place }) };
  }
  const revision = known ?? (await nextRevision(tx, newest, { plan, now }));
  const number = (newest?.number ?? 0) + 1;
  const { versionId, itemIds } = await insertLessonVersion(tx, { lessonId, number, revisionId: revision, plan, now });
  const keyVersionId = await insertKeyVersion(tx, { ...key, lessonVersionId: versionId, number: 1, basedOnId: null, itemIds });
  return { made: "lesson-version", keyVersionId };
}

function nextRevision(tx: Transaction, newest: StoredVersion | null, { plan, now }: { plan: LessonPlan; now: Date }): Promise<string> {
  if (!newest) throw new Error("the first version of a lesson needs its revision");
  return insertRevision(tx, { articleId: newest.articleId, number: newest.revisionNumber + 1, article: plan.article, now });
}

/** What makes a lesson version, beside its article. */
const contentOf = ({ title, summary, instructions, glossary, claims, exercises, items }: Omit<LessonPlan, "entries">) => ({
  title,
  summary,
  instructions,
  glossary,
  claims,
  exercises,
  items,
});
