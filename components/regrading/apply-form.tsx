"use client";

import { startTransition, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Notice } from "@/components/ui/notice";
import { TextareaField } from "@/components/ui/textarea-field";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { MovementCounts, RegradePolicy } from "@/lib/domain/regrade";
import { attemptsInWords, movementInWords } from "./regrade-words";

type ApplyResult =
  | { ok: true; regradeId: string; done: boolean }
  | { ok: false; reason: "unknown-key" | "already-adopted" | "running" }
  | { ok: false; reason: "invalid"; fields: Record<string, string> };

type ApplyFormProps = {
  assignmentId: string;
  keyVersionId: string;
  /** everything is marked anew by a key that is adopted already */
  adopted: boolean;
  attempts: number;
  counts: MovementCounts;
  action: (previous: ApplyResult | null, form: FormData) => Promise<ApplyResult>;
};

const GO_UP = { one: "# goes up.", other: "# go up." };
const KEEP = { one: "# keeps the grade it has.", other: "# keep the grade they have." };

const REFUSALS = {
  "unknown-key": "This key version can’t be applied any more. Load the page again.",
  "already-adopted": "It was applied in the meantime. Load the page again to see it.",
  running: "Another key is being applied at this moment. Wait until it is done.",
  invalid: "Nothing was changed yet: look at the marked fields.",
} as const;

/** For whom the key counts, why, and the word that applies it. */
export function ApplyForm({ assignmentId, keyVersionId, adopted, attempts, counts, action }: ApplyFormProps) {
  const [result, dispatch, sending] = useActionState(action, null);
  const [policy, choose] = useState<RegradePolicy | null>(attempts === 0 ? "future" : null);
  const errors = result && !result.ok && result.reason === "invalid" ? result.fields : {};
  const { up } = counts;
  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => dispatch(form));
      }}
    >
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="keyVersionId" value={keyVersionId} />
      {attempts === 0 ? (
        <input type="hidden" name="policy" value="future" />
      ) : (
        <ChoiceGroup
          name="policy"
          legend="For whom it counts"
          error={errors.policy}
          onChange={(value) => choose(value as RegradePolicy)}
          options={[
            { value: "all", label: `All ${attemptsInWords(attempts)}`, hint: `${movementInWords(counts)}.` },
            {
              value: "upwards",
              label: "Only upwards",
              hint: `${formatCount(up, GO_UP, LOCALE)} ${formatCount(attempts - up, KEEP, LOCALE)} Nobody loses by it.`,
            },
            ...(adopted
              ? []
              : [
                  {
                    value: "future",
                    label: "Only what is handed in from now on",
                    hint: `The ${attemptsInWords(attempts)} handed in so far keep their grades.`,
                  },
                ]),
          ]}
        />
      )}
      <TextareaField
        id="reason"
        name="reason"
        label="Why"
        hint="Your students read this beside their grade."
        rows={2}
        maxLength={500}
        error={errors.reason}
      />
      {result && !result.ok && <Notice kind="error">{REFUSALS[result.reason]}</Notice>}
      <div className="row">
        <Button type="submit" variant="primary" busy={sending}>
          {sending ? "Applying" : submitWords(policy, attempts, up)}
        </Button>
      </div>
    </form>
  );
}

function submitWords(policy: RegradePolicy | null, attempts: number, up: number): string {
  if (policy === "future" || (policy === "upwards" && up === 0)) return "Apply from now on";
  return `Apply to ${attemptsInWords(policy === "upwards" ? up : attempts)}`;
}
