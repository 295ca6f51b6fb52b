import { findLiftable, insertAdjustment, lockAttempt, lockItemsLeftOut } from "@/lib/db/adjustments";
import { lockPlace } from "@/lib/db/excuses";
import { inTransaction } from "@/lib/db/transaction";
import type { LiftAdjustment } from "@/lib/domain/adjustment";
import type { AssignmentEditor } from "@/lib/domain/proof";

/** Takes an adjustment back; the one that it replaced stands again. Taking it back twice is taking it back once. */
export const liftAdjustment = (
  editor: AssignmentEditor,
  { adjustmentId, reason }: Pick<LiftAdjustment, "adjustmentId" | "reason">,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> =>
  inTransaction(async (tx) => {
    const found = await findLiftable(tx, editor, adjustmentId);
    if (!found) return { ok: false, reason: "gone" };
    const { attemptId, studentId } = found;
    if (attemptId !== null) {
      if (!(await lockAttempt(tx, { assignmentId: editor.assignmentId, attemptId }))) return { ok: false, reason: "gone" };
    } else if (studentId !== null) await lockPlace(tx, editor, studentId);
    else await lockItemsLeftOut(tx, editor);
    const locked = await findLiftable(tx, editor, adjustmentId);
    if (!locked) return { ok: false, reason: "gone" };
    if (locked.lifted) return { ok: true };
    const { assignmentId, userId: madeById } = editor;
    await insertAdjustment(tx, { assignmentId, attemptId, studentId, kind: "lift", liftsId: adjustmentId, reason, madeById }, now);
    return { ok: true };
  });
