"use client";

import { ActForm } from "@/components/classes/act-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { TextField } from "@/components/ui/text-field";
import type { LiveAdjustment } from "@/lib/domain/adjustment";
import { formatWhen, type Shown } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import { adjustmentInWords } from "./adjustment-words";
import type { LiftAct } from "./grade-acts";

type AdjustmentListProps = {
  assignmentId: string;
  adjustments: readonly LiveAdjustment[];
  shown: Shown;
  /** null: whoever looks may not take anything back */
  lift: LiftAct | null;
};

/** What stands, with who decided it, when and why, and the way back. */
export function AdjustmentList({ adjustments, ...look }: AdjustmentListProps) {
  if (adjustments.length === 0) return null;
  return (
    <ul className="decisions">
      {adjustments.map((adjustment) => (
        <li key={adjustment.adjustmentId}>
          <Decision adjustment={adjustment} {...look} />
        </li>
      ))}
    </ul>
  );
}

function Decision({ adjustment, assignmentId, shown, lift }: Omit<AdjustmentListProps, "adjustments"> & { adjustment: LiveAdjustment }) {
  const { adjustmentId, kind, points, reason, comment, madeBy, madeAt } = adjustment;
  return (
    <>
      <p>
        <span className="strong">{adjustmentInWords(kind, "teacher")}</span>
        {points !== null && ` ${pointsText(points)}.`} {reason}
      </p>
      {comment && <p>“{comment}”</p>}
      <p className="caption">
        {madeBy ?? "A teacher whose account is closed"}, <time dateTime={madeAt.toISOString()}>{formatWhen(madeAt, shown)}</time>
      </p>
      {lift && (
        <DialogButton className="no-print" variant="ghost" label="Take it back" title="Take this back?">
          <p>{adjustmentInWords(kind, "teacher")} Without it, what stood before counts again.</p>
          <ActForm
            action={lift}
            sends={{ assignmentId, adjustmentId }}
            refusals={{ gone: "It has gone already. Load the page again." }}
            submit="Take it back"
            submitting="Taking it back"
            primary
            cancel
          >
            {(errors) => (
              <TextField
                id={`lift-${adjustmentId}`}
                name="reason"
                label="Why"
                hint="It stands in the history of this grade."
                error={errors.reason}
                maxLength={500}
              />
            )}
          </ActForm>
        </DialogButton>
      )}
    </>
  );
}
