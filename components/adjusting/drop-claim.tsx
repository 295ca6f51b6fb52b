"use client";

import { ActForm } from "@/components/classes/act-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { TextField } from "@/components/ui/text-field";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import type { ItemNoun } from "@/lib/domain/results";
import type { DropAct } from "./grade-acts";

type DropClaimProps = {
  assignmentId: string;
  itemId: string;
  number: number;
  noun?: ItemNoun;
  /** what it would do: the claim's weight in thousandths, how many count it, and how many of those earned something with it */
  effect: { readonly weight: number; readonly students: number; readonly losing: number };
  action: DropAct;
};

const REFUSALS = {
  "unknown-item": "This claim is not in the lesson. Load the page again.",
  "not-counted": "The key does not count this claim anyway.",
  "nothing-left": "Nothing would be left that counts for somebody, so it stays.",
} as const;

/** Takes a claim out of the score for everybody, after saying in numbers what that does. */
export function DropClaim({ assignmentId, itemId, number, noun = "Claim", effect: { weight, students, losing }, action }: DropClaimProps) {
  const worth = pointsText(weight);
  return (
    <DialogButton
      label={`Drop this ${noun.toLowerCase()} from the score for all`}
      icon="minus"
      title={`Drop ${noun.toLowerCase()} ${number} from the score?`}
    >
      <p>
        {formatCount(
          students,
          {
            one: `The most that the # student who has handed in can get goes down by ${worth}.`,
            other: `The most that the # students who have handed in can get goes down by ${worth}.`,
          },
          LOCALE,
        )}{" "}
        {formatCount(
          losing,
          { one: "# of them earned something with it and loses that.", other: "# of them earned something with it and lose that." },
          LOCALE,
        )}{" "}
        Their answers stay, and you can take it back.
      </p>
      <ActForm
        action={action}
        sends={{ assignmentId, itemId }}
        refusals={REFUSALS}
        submit={formatCount(students, { one: "Drop it for # student", other: "Drop it for # students" }, LOCALE)}
        submitting="Dropping it"
        primary
        cancel
      >
        {(errors) => (
          <TextField
            id="drop-reason"
            name="reason"
            label="Why"
            hint="In a sentence. The students read it."
            error={errors.reason}
            maxLength={500}
          />
        )}
      </ActForm>
    </DialogButton>
  );
}
