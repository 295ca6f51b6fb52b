import { insertAdjustment } from "@/lib/db/adjustments";
import { answerAppeals, listAppealedPoints, lockOpenAppeals } from "@/lib/db/appeals";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import type { DecideAppeals } from "@/lib/domain/appeal";
import type { AssignmentEditor } from "@/lib/domain/proof";

/** The reason of the override by which an accepted appeal earns its credit; the teacher's own words stand with the appeal. */
const REASON = "Your appeal was accepted.";

/**
 * Answers appeals one by one: accepted, each student gets this share of the item's points, never less than now; declined, with a reason.
 * Those that somebody else has answered meanwhile stay as they are; where that is all of them, it says so.
 */
export const decideAppeals = (
  editor: AssignmentEditor,
  input: DecideAppeals,
  now: Date,
): Promise<{ ok: true; decided: number } | { ok: false; reason: "already-decided" }> =>
  inTransaction(async (tx) => {
    const open = await lockOpenAppeals(tx, editor, input.appealIds);
    if (open.length === 0) return { ok: false, reason: "already-decided" };
    if (input.decision === "accepted") await giveCredit(tx, editor, { open, credit: input.credit, now });
    const ids = open.map(({ appealId }) => appealId);
    await answerAppeals(tx, ids, { decision: input.decision, answer: input.answer, decidedById: editor.userId }, now);
    return { ok: true, decided: open.length };
  });

type Accepted = { open: Awaited<ReturnType<typeof lockOpenAppeals>>; credit: number; now: Date };

/** Overrides the item of each appeal. One that does not count for its student earns nothing by it. */
async function giveCredit(
  tx: Transaction,
  { assignmentId, userId: madeById }: AssignmentEditor,
  { open, credit, now }: Accepted,
): Promise<void> {
  const worth = await listAppealedPoints(
    tx,
    open.map(({ appealId }) => appealId),
  );
  for (const { appealId, attemptId, itemId } of open) {
    const item = worth.find((one) => one.appealId === appealId);
    if (!item || item.weight === null || item.points === null) continue;
    const points = Math.max(item.points, Math.round(credit * item.weight));
    const override = { assignmentId, attemptId, itemId, kind: "override-item" as const, points, reason: REASON, madeById };
    await insertAdjustment(tx, override, now);
  }
}
