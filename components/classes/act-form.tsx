"use client";

import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useDialogClosing } from "@/components/ui/dialog";
import { DialogCancel } from "@/components/ui/dialog-button";
import { Notice } from "@/components/ui/notice";
import type { Act, Outcome, Refusals } from "./act";

type ActFormProps<Reason extends string> = {
  action: Act<Reason>;
  /** what is sent beside the fields: ids */
  sends: Record<string, string>;
  refusals: Refusals<Reason>;
  /** the act, in words: "Erase 3 attempts" */
  submit: ReactNode;
  submitting: string;
  /** the one primary action of the page or of its dialog */
  primary?: boolean;
  /** in a dialog: a button that leaves everything as it is */
  cancel?: boolean;
  /** said when it is done; a dialog closes instead */
  done?: string;
  children?: ReactNode | ((errors: Record<string, string>) => ReactNode);
};

/** A form with one action: says what was refused, closes the dialog that it stands in, or says that it is done. */
export function ActForm<Reason extends string>(props: ActFormProps<Reason>) {
  const { action, sends, refusals, submit, submitting, primary, cancel, done, children } = props;
  const [outcome, setOutcome] = useState<Outcome<Reason> | null>(null);
  const [busy, start] = useTransition();
  const close = useDialogClosing();
  const errors = outcome && !outcome.ok ? (outcome.fields ?? {}) : {};

  function send(data: FormData) {
    start(async () => {
      const result = await action(null, data);
      setOutcome(result);
      if (result.ok) close();
    });
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) send(new FormData(event.currentTarget));
      }}
    >
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {typeof children === "function" ? children(errors) : children}
      {outcome && !outcome.ok && <Notice kind="error">{sentence(outcome.reason, errors, refusals)}</Notice>}
      {outcome?.ok && done && <Notice kind="done">{done}</Notice>}
      <div className="acts-row">
        {cancel && <DialogCancel />}
        <Button type="submit" variant={primary ? "primary" : "plain"} busy={busy}>
          {busy ? submitting : submit}
        </Button>
      </div>
    </form>
  );
}

function sentence(reason: string, errors: Record<string, string>, refusals: Record<string, string>): string {
  return refusals[reason] ?? Object.values(errors)[0] ?? "That did not fit. Load the page again and try once more.";
}
