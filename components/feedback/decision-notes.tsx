import { adjustmentInWords } from "@/components/adjusting/adjustment-words";
import type { LiveAdjustment } from "@/lib/domain/adjustment";

/** What the teacher decided and why, as the student reads it. */
export function DecisionNotes({ adjustments }: { adjustments: readonly LiveAdjustment[] }) {
  return adjustments.map(({ adjustmentId, kind, reason, comment }) => (
    <p key={adjustmentId}>
      <span className="strong">{adjustmentInWords(kind, "student")}</span> {reason} {comment && `“${comment}”`}
    </p>
  ));
}
