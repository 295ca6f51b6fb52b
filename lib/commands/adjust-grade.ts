import { findGradeState, findItemState, insertAdjustment, listAdjustmentsAt, listStanding, lockAttempt } from "@/lib/db/adjustments";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import type { AdjustGrade, AdjustmentKind } from "@/lib/domain/adjustment";
import type { AttemptEditor } from "@/lib/domain/proof";

type Refusal =
  | { ok: false; reason: "above-maximum"; most: number }
  | { ok: false; reason: "gone" | "not-handed-in" | "unknown-item" | "not-counted" | "nothing-left" | "not-late" };
type Adjusted = { ok: true } | Refusal;

/** An excuse stands above points: who sets points afterwards wants them to count. */
const UNDONE_BY: Partial<Record<AdjustmentKind, readonly AdjustmentKind[]>> = {
  "override-item": ["excuse-item"],
  "override-attempt": ["excuse-attempt", "excuse-student"],
};

/**
 * Records what a teacher decides of one student's work: points or an excuse for an item or the whole, waived lateness, a comment.
 * The same decision twice is one. Refuses points above what there is to have (`most`, in thousandths), and what would leave the
 * student with nothing that counts.
 */
export const adjustGrade = (editor: AttemptEditor, input: AdjustGrade, now: Date): Promise<Adjusted> =>
  inTransaction(async (tx) => {
    const { assignmentId, attemptId } = editor;
    const attempt = await lockAttempt(tx, { assignmentId, attemptId, leavingOut: input.kind === "excuse-item" });
    if (!attempt) return { ok: false, reason: "gone" };
    const refusal = await refusalOf(tx, editor, { input, handedIn: attempt.handedIn });
    if (refusal) return refusal;
    const decision = decisionOf(input);
    const standing = await listAdjustmentsAt(tx, editor, decision.itemId);
    const same = standing.find(({ kind }) => kind === decision.kind);
    if (same && same.points === decision.points && same.reason === decision.reason && same.comment === decision.comment)
      return { ok: true };
    const base = { assignmentId, attemptId, madeById: editor.userId };
    const undone = UNDONE_BY[input.kind];
    for (const { adjustmentId, ...whose } of undone ? await listStanding(tx, editor, { kinds: undone, itemId: decision.itemId }) : []) {
      await insertAdjustment(tx, { ...base, ...whose, kind: "lift", liftsId: adjustmentId, reason: decision.reason }, now);
    }
    await insertAdjustment(tx, { ...base, ...decision }, now);
    return { ok: true };
  });

const decisionOf = (input: AdjustGrade) => ({
  kind: input.kind,
  itemId: ("itemId" in input ? input.itemId : null) ?? null,
  points: "points" in input ? input.points : null,
  reason: "reason" in input ? input.reason : "",
  comment: input.comment,
});

type Asked = { input: AdjustGrade; handedIn: boolean };

async function refusalOf(tx: Transaction, editor: AttemptEditor, { input, handedIn }: Asked): Promise<Refusal | null> {
  // work may be excused before it is finished
  if (input.kind === "excuse-attempt") return null;
  if (!handedIn) return { ok: false, reason: "not-handed-in" };
  if ("itemId" in input && input.itemId !== undefined) return itemRefusal(tx, editor, { ...input, itemId: input.itemId });
  const grade = await findGradeState(tx, editor);
  if (!grade) throw new Error("a submitted attempt has no grade");
  if (input.kind === "override-attempt" && input.points > grade.possible)
    return { ok: false, reason: "above-maximum", most: grade.possible };
  if (input.kind === "waive-lateness" && !grade.late) return { ok: false, reason: "not-late" };
  return null;
}

type OnItem = { kind: AdjustGrade["kind"]; itemId: string; points?: number };

async function itemRefusal(tx: Transaction, editor: AttemptEditor, { kind, itemId, points }: OnItem): Promise<Refusal | null> {
  const item = await findItemState(tx, editor, itemId);
  if (!item) return { ok: false, reason: "unknown-item" };
  if (kind === "comment") return null;
  if (item.weight === null) return { ok: false, reason: "not-counted" };
  if (points !== undefined && points > item.weight) return { ok: false, reason: "above-maximum", most: item.weight };
  return kind === "excuse-item" && item.rest === 0 ? { ok: false, reason: "nothing-left" } : null;
}
