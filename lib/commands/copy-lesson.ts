import { findKeyToAdopt } from "@/lib/db/key-versions";
import { insertLesson, insertRevision } from "@/lib/db/lesson-versions";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { inTransaction } from "@/lib/db/transaction";
import type { LessonBelonging } from "@/lib/domain/lesson";
import type { LessonReader, SchoolMember } from "@/lib/domain/proof";
import { slugOf } from "@/lib/domain/slug";
import { storePlan } from "./store-plan";
import { takeLessonName } from "./take-lesson-name";

const LONGEST_TITLE = 200;

/**
 * Copies a lesson's newest version, with the key that the reader's assignments would adopt, into a private lesson of their own in
 * their home school. The copy has an article of its own: whatever becomes of the one it was made from, it stays.
 */
export const copyLesson = (reader: LessonReader, member: SchoolMember, now: Date): Promise<{ ok: true; lessonId: string }> =>
  inTransaction(async (tx) => {
    const key = await findKeyToAdopt(reader, tx);
    if (!key) throw new Error("a published lesson version has no published key");
    const version = await getStoredVersion(reader.lessonVersionId, tx);
    const { content } = version;
    const entries = await listEntries(key.keyVersionId, version, tx);
    const plan = { ...content, title: `Copy of ${content.title}`.slice(0, LONGEST_TITLE), entries };
    const owner: LessonBelonging = { visibility: "private", schoolId: member.schoolId, ownerId: member.userId };
    const slug = await takeLessonName(tx, slugOf(plan.title), owner);
    const { lessonId, articleId } = await insertLesson(tx, { slug, owner, now });
    const revisionId = await insertRevision(tx, { articleId, number: 1, article: plan.article, now });
    await storePlan(tx, { lessonId, plan, revisionId, note: "", madeById: member.userId, now });
    return { ok: true, lessonId };
  });
