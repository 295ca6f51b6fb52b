"use client";

import type { AcceptAct, DecideAct } from "@/components/adjusting/grade-acts";
import { ActForm } from "@/components/classes/act-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DialogButton } from "@/components/ui/dialog-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { formatCount, LOCALE } from "@/lib/domain/format";

const LONGEST = 500;
const CREDIT = [
  { value: "1", label: "Full credit" },
  { value: "0.75", label: "Three quarters" },
  { value: "0.5", label: "Half" },
  { value: "0.25", label: "A quarter" },
];
const GONE = { "already-decided": "Somebody has answered this meanwhile. Load the page again." };

type AnswerProps = {
  assignmentId: string;
  ids: readonly string[];
  /** the stem of ids of the page's elements */
  id: string;
  /** of the one student; none: all of a group */
  name?: string;
  action: DecideAct;
};

const Ids = ({ ids }: { ids: readonly string[] }) => ids.map((id) => <input key={id} type="hidden" name="appealIds[]" value={id} />);

/** Gives one student the credit. */
export function AcceptOne({ assignmentId, ids, id, name, action }: AnswerProps) {
  return (
    <DialogButton label="Accept" aria-label={`Accept the appeal of ${name}`} title={`Accept the appeal of ${name}?`}>
      <p>Only this student gets the credit. The key stays, and so does what others got.</p>
      <ActForm
        action={action}
        sends={{ assignmentId, decision: "accepted" }}
        refusals={GONE}
        submit="Accept"
        submitting="Accepting"
        primary
        cancel
      >
        {(errors) => (
          <>
            <Ids ids={ids} />
            <ChoiceGroup name="credit" legend="How much credit?" options={CREDIT} error={errors.credit} />
            <TextareaField
              id={`accept-${id}`}
              name="answer"
              label="Answer (if you like)"
              hint="The student reads it."
              error={errors.answer}
              maxLength={LONGEST}
            />
          </>
        )}
      </ActForm>
    </DialogButton>
  );
}

/** Keeps the key, and says why. */
export function Decline({ assignmentId, ids, id, name, action }: AnswerProps) {
  const all = formatCount(ids.length, { one: "Decline # appeal", other: "Decline all #" }, LOCALE);
  return (
    <DialogButton
      variant="ghost"
      label={name === undefined ? all : "Decline"}
      aria-label={name === undefined ? undefined : `Decline the appeal of ${name}`}
      title={name === undefined ? `${all}?` : `Decline the appeal of ${name}?`}
    >
      <p>The key and the credit stay as they are.</p>
      <ActForm
        action={action}
        sends={{ assignmentId, decision: "declined" }}
        refusals={GONE}
        submit={name === undefined ? all : "Decline"}
        submitting="Declining"
        primary
        cancel
      >
        {(errors) => (
          <>
            <Ids ids={ids} />
            <TextareaField
              id={`decline-${id}`}
              name="answer"
              label="Why"
              hint="In a sentence. The student reads it."
              error={errors.answer}
              maxLength={LONGEST}
            />
          </>
        )}
      </ActForm>
    </DialogButton>
  );
}

type AcceptForAllProps = {
  assignmentId: string;
  itemId: string;
  number: number;
  label: string;
  name: string;
  first: boolean;
  action: AcceptAct;
};

const REFUSALS = {
  "unknown-item": "This claim is not in the lesson. Load the page again.",
  "not-on-offer": "This label is not on offer in this assignment.",
  "already-accepted": "The key accepts this label already, for as much or more.",
  "holds-no-more": "The key of this claim accepts as many labels as it can hold.",
} as const;

/** Makes the next key, and leads to the preview of what it would change. */
export function AcceptForAll({ assignmentId, itemId, number, label, name, first, action }: AcceptForAllProps) {
  return (
    <DialogButton
      variant={first ? "primary" : "plain"}
      label={`Accept ${name} for all`}
      title={`Accept ${name} for claim ${number}, for everybody?`}
    >
      <p>This makes your next key. You see first what it would change, and nothing changes until you apply it there.</p>
      <ActForm
        action={action}
        sends={{ assignmentId, itemId, label }}
        refusals={REFUSALS}
        submit="Preview the change"
        submitting="Working it out"
        primary
        cancel
      >
        {(errors) => <ChoiceGroup name="credit" legend="How much credit?" options={CREDIT} error={errors.credit} />}
      </ActForm>
    </DialogButton>
  );
}
