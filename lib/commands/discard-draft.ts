import { eraseUnpublishedLesson } from "@/lib/db/erase";
import { deleteDraft, lockDraft } from "@/lib/db/lesson-drafts";
import { lockLesson } from "@/lib/db/lesson-versions";
import { inTransaction } from "@/lib/db/transaction";
import type { DraftEditor } from "@/lib/domain/proof";

/**
 * Throws a draft away. What was published stays; a lesson that never was goes with its article and its suggestions, and `lessonId` is
 * null. Once more, or after somebody published it, does nothing.
 */
export const discardDraft = (editor: DraftEditor): Promise<{ ok: true; lessonId: string | null }> =>
  inTransaction(async (tx) => {
    await lockLesson(tx, editor.lessonId);
    const draft = await lockDraft(tx, editor);
    if (draft?.baseVersionId === null) {
      await eraseUnpublishedLesson(tx, editor.lessonId);
      return { ok: true, lessonId: null };
    }
    await deleteDraft(tx, editor);
    return { ok: true, lessonId: editor.lessonId };
  });
