import { findDrop, findDropState, insertAdjustment, lockItemsLeftOut } from "@/lib/db/adjustments";
import { inTransaction } from "@/lib/db/transaction";
import type { DropItem } from "@/lib/domain/adjustment";
import type { AssignmentEditor } from "@/lib/domain/proof";

/**
 * Drops an item from the score of everybody in this assignment. Dropping it twice is dropping it once. Refuses where the key does not
 * count it anyway, and where somebody would be left with nothing that counts.
 */
export const dropItem = (
  editor: AssignmentEditor,
  { itemId, reason }: Pick<DropItem, "itemId" | "reason">,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "unknown-item" | "not-counted" | "nothing-left" }> =>
  inTransaction(async (tx) => {
    await lockItemsLeftOut(tx, editor);
    const state = await findDropState(tx, editor, itemId);
    if (!state) return { ok: false, reason: "unknown-item" };
    if (await findDrop(editor, itemId, tx)) return { ok: true };
    if (!state.counts) return { ok: false, reason: "not-counted" };
    if (state.leavesNothing) return { ok: false, reason: "nothing-left" };
    const { assignmentId, userId: madeById } = editor;
    await insertAdjustment(tx, { assignmentId, attemptId: null, itemId, kind: "drop-item", reason, madeById }, now);
    return { ok: true };
  });
