import { AdjustmentList } from "@/components/adjusting/adjustment-list";
import { DropClaim } from "@/components/adjusting/drop-claim";
import { findDrop, findDropEffect } from "@/lib/db/adjustments";
import { LOCALE } from "@/lib/domain/format";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { ClaimResult, ItemNoun } from "@/lib/domain/results";
import { dropItemAction, liftAdjustmentAction } from "./grade-actions";

type ClaimDecisionProps = { teacher: AssignmentTeacher; claim: ClaimResult; noun: ItemNoun; zone: string };

/** Whether a claim counts, who decided that, and the way to decide otherwise. */
export async function ClaimDecision({ teacher, claim: { itemId, number }, noun, zone }: ClaimDecisionProps) {
  const { assignmentId, classRole } = teacher;
  const [dropped, effect] = await Promise.all([findDrop(teacher, itemId), findDropEffect(teacher, itemId)]);
  const mayChange = classRole !== "viewer";
  if (dropped) {
    const shown = { locale: LOCALE, timeZone: zone, now: new Date() };
    return (
      <AdjustmentList assignmentId={assignmentId} adjustments={[dropped]} shown={shown} lift={mayChange ? liftAdjustmentAction : null} />
    );
  }
  if (!effect) return <p className="quiet">The key does not count this {noun.toLowerCase()}.</p>;
  return (
    mayChange && (
      <DropClaim assignmentId={assignmentId} itemId={itemId} number={number} noun={noun} effect={effect} action={dropItemAction} />
    )
  );
}
