"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, useAnswer } from "./use-answer";

export function AskForResetForm({ action }: { action: FormAction<{ ok: true }> }) {
  const { answer, submit, sending, wrong } = useAnswer(action);
  if (answer) {
    return <Notice kind="done">If there is an account with this e-mail, a link is on its way to it. It works once, for one hour.</Notice>;
  }
  return (
    <form action={submit}>
      <p>We send you a link by which you choose a new password.</p>
      <TextField id="email" name="email" type="email" label="School e-mail" autoComplete="username" required error={wrong("email")} />
      <Button type="submit" variant="primary" size="big" busy={sending}>
        {sending ? "Sending the link" : "Send the link"}
      </Button>
    </form>
  );
}
