"use client";

import { startTransition, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ChangeResult } from "@/lib/domain/assignment";
import { draftMoments, draftSentence, type FieldErrors, type RuleDraft } from "./rule-draft";
import { RuleFields } from "./rule-fields";
import { RuleSays } from "./rule-says";
import { ZoneNote } from "./zone-note";

type ChangeFormProps = {
  assignmentId: string;
  className: string;
  timeZone: string;
  /** the class's clock now */
  classNow: string;
  now: Date;
  rule: RuleDraft;
  started: boolean;
  action: (previous: ChangeResult | null, form: FormData) => Promise<ChangeResult>;
};

const REFUSALS = {
  "judgement-fixed": "Somebody has started since you opened this page, so judgement stays as it was. Nothing was changed.",
  "anonymity-fixed": "Students have started, so names stay hidden until you release the grades. Nothing was changed.",
  gone: "This assignment was deleted in the meantime.",
  invalid: "Nothing was changed yet: look at the marked fields.",
  "bad-times": "Nothing was changed yet: look at the marked fields.",
} as const;

/** Changes the rule of an assignment. */
export function ChangeForm({ assignmentId, className, timeZone, classNow, now, rule, started, action }: ChangeFormProps) {
  const [result, dispatch, sending] = useActionState(action, null);
  const [draft, change] = useState(rule);
  const errors: FieldErrors = result && !result.ok && "fields" in result ? result.fields : {};
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
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <div className="panel stack loose">
        <RuleFields
          draft={draft}
          errors={errors}
          onChange={(next) => change({ ...draft, ...next })}
          judgementFixed={started ? "Fixed, because students have started." : undefined}
          anonymityFixed={started && rule.release === "anonymous"}
        />
      </div>
      <RuleSays
        sentence={draftSentence(draft, className, classNow)}
        instead="Complete the times, and the rule stands here."
        note={<ZoneNote timeZone={timeZone} moments={draftMoments(draft)} now={now} />}
      >
        {result &&
          (result.ok ? <Notice kind="done">Saved. It holds from now on.</Notice> : <Notice kind="error">{REFUSALS[result.reason]}</Notice>)}
        <Button type="submit" variant="primary" size="big" wide busy={sending}>
          {sending ? "Saving" : "Save the changes"}
        </Button>
      </RuleSays>
    </form>
  );
}
