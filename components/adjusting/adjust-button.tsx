"use client";

import { useState } from "react";
import { ActForm } from "@/components/classes/act-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DialogButton } from "@/components/ui/dialog-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { AdjustGrade } from "@/lib/domain/adjustment";
import { pointsText } from "@/lib/domain/points";
import type { AdjustAct } from "./grade-acts";

type Kind = AdjustGrade["kind"];
/** What can be decided at a place; `most` are thousandths of a point. */
export type AdjustOption = { readonly kind: Kind; readonly label: string; readonly hint?: string };

type AdjustButtonProps = {
  label: string;
  title: string;
  attemptId: string;
  /** none: it concerns the whole attempt */
  itemId?: string;
  options: readonly AdjustOption[];
  most: number;
  action: AdjustAct;
};

const LONGEST = 500;

/** Opens the form by which a teacher decides about a claim, or about the whole of a student's work. */
export function AdjustButton({ label, title, ...form }: AdjustButtonProps) {
  return (
    <DialogButton className="no-print" variant="ghost" icon="pencil" label={label} title={title}>
      <AdjustForm {...form} />
    </DialogButton>
  );
}

function AdjustForm({ attemptId, itemId, options, most, action }: Omit<AdjustButtonProps, "label" | "title">) {
  const [kind, setKind] = useState<string>();
  const worth = pointsText(most);
  const refusals = {
    gone: "This work was erased in the meantime.",
    "not-handed-in": "This work is not handed in yet. Only excusing the whole of it is possible now.",
    "unknown-item": "This claim is not in the lesson. Load the page again.",
    "not-counted": "The key of this grade does not count this claim, so there is no credit to set.",
    "nothing-left": "Nothing would be left that counts for this student. Excuse the whole work instead.",
    "not-late": "This work was not late.",
    "above-maximum": `More than there is to have: ${worth} at the most.`,
  };
  return (
    <ActForm
      action={action}
      sends={{ attemptId, ...(itemId !== undefined && { itemId }) }}
      refusals={refusals}
      submit="Save"
      submitting="Saving"
      primary
      cancel
    >
      {(errors) => (
        <>
          <ChoiceGroup
            name="kind"
            legend="What should change?"
            error={errors.kind}
            options={options.map((option) => ({ value: option.kind, label: option.label, hint: option.hint }))}
            onChange={setKind}
          />
          {kind?.startsWith("override") && (
            <TextField
              id="points"
              name="points"
              inputMode="decimal"
              autoComplete="off"
              label="Points"
              hint={`From 0 to ${worth}.`}
              error={errors.points}
            />
          )}
          {kind && kind !== "comment" && (
            <TextField
              id="reason"
              name="reason"
              label="Why"
              hint="In a sentence. The student reads it."
              error={errors.reason}
              maxLength={LONGEST}
            />
          )}
          {kind && (
            <TextareaField
              id="comment"
              name="comment"
              label={kind === "comment" ? "Comment" : "Comment (if you like)"}
              hint="The student reads it too."
              error={errors.comment}
              maxLength={LONGEST}
            />
          )}
        </>
      )}
    </ActForm>
  );
}
