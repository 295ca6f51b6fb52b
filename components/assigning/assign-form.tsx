"use client";

import { startTransition, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import type { AssignRefusal } from "@/lib/domain/assignment";
import { draftMoments, draftSentence, type FieldErrors, type RuleDraft } from "./rule-draft";
import { RuleFields } from "./rule-fields";
import { RuleSays } from "./rule-says";
import { ZoneNote } from "./zone-note";

/** A class to choose, with its clock's time now and the times to begin with. */
export type ClassChoice = { classId: string; name: string; timeZone: string; now: string; times: { opensAt: string; dueAt: string } };

type AssignFormProps = {
  lessonId: string;
  classes: readonly ClassChoice[];
  classId?: string | undefined;
  now: Date;
  action: (previous: AssignRefusal | null, form: FormData) => Promise<AssignRefusal>;
};

/** Gives a lesson to a class, with the rule as a sentence that follows every change. */
export function AssignForm({ lessonId, classes, classId, now, action }: AssignFormProps) {
  const [refusal, dispatch, sending] = useActionState(action, null);
  const [chosenId, choose] = useState(classId ?? (classes.length === 1 ? classes[0]?.classId : undefined) ?? "");
  const [changes, change] = useState<Partial<RuleDraft>>({});
  const chosen = classes.find((one) => one.classId === chosenId);
  const times = (chosen ?? classes[0])?.times ?? { opensAt: "", dueAt: "" };
  const draft: RuleDraft = {
    ...times,
    attemptsAllowed: "1",
    attemptPolicy: "best",
    feedback: "after-close",
    judgement: "off",
    timeLimitMinutes: "",
    atEnd: "hand-in",
    latePenaltyPercent: "0",
    release: "open",
    ...changes,
    // closes when it is due, until the teacher says otherwise
    closesAt: changes.closesAt ?? changes.dueAt ?? times.dueAt,
  };
  const errors: FieldErrors = refusal && "fields" in refusal ? refusal.fields : {};
  return (
    <form
      className="assigning"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => dispatch(form));
      }}
    >
      <input type="hidden" name="lessonId" value={lessonId} />
      <div className="panel stack loose">
        <SelectField
          id="classId"
          name="classId"
          label="Class"
          options={[
            ...(classes.length > 1 ? [{ value: "", label: "Choose a class" }] : []),
            ...classes.map((one) => ({ value: one.classId, label: one.name })),
          ]}
          error={errors.classId}
          value={chosenId}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <RuleFields draft={draft} errors={errors} onChange={(next) => change({ ...changes, ...next })} />
      </div>
      <RuleSays
        sentence={chosen ? draftSentence(draft, chosen.name, chosen.now) : null}
        instead={chosen ? "Complete the times, and the rule stands here." : "Choose a class, and the rule stands here."}
        note={chosen && <ZoneNote timeZone={chosen.timeZone} moments={draftMoments(draft)} now={now} />}
      >
        {refusal?.reason === "class-archived" && (
          <Notice kind="error">This class is in the archive. Take it out first, or choose another.</Notice>
        )}
        {refusal?.reason === "lesson-archived" && (
          <Notice kind="error">This lesson is in the archive. Take it out first, on its page, or choose another.</Notice>
        )}
        {refusal && "fields" in refusal && <Notice kind="error">Nothing is assigned yet: look at the marked fields.</Notice>}
        <Button type="submit" variant="primary" size="big" wide busy={sending}>
          {sending ? "Assigning" : "Assign"}
        </Button>
      </RuleSays>
    </form>
  );
}
