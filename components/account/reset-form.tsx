"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, useAnswer } from "./use-answer";
import { useSecret } from "./use-secret";

type ResetAnswer = { ok: true } | { ok: false; reason: "no-link" };

/** With the secret of a reset link: a new password. Without: `children`, how to get one. */
export function ResetForm({ action, children }: { action: FormAction<ResetAnswer>; children: ReactNode }) {
  const secret = useSecret();
  const { answer, submit, sending, wrong } = useAnswer(action);
  if (secret === undefined) return null;
  if (secret === null) return children;
  if (answer?.ok) {
    return (
      <>
        <Notice kind="done">Your password is changed, and you are signed out everywhere.</Notice>
        <ButtonLink href="/sign-in" variant="primary" size="big">
          Sign in
        </ButtonLink>
      </>
    );
  }
  return (
    <form action={submit}>
      {answer && <Notice kind="error">This link has been used or is older than an hour. Ask for a new one.</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <TextField
        id="new-password"
        name="password"
        type="password"
        label="New password"
        hint="At least 10 characters. A few words make a good one."
        autoComplete="new-password"
        required
        error={wrong("password")}
      />
      <Button type="submit" variant="primary" size="big" busy={sending}>
        {sending ? "Changing the password" : "Change the password"}
      </Button>
    </form>
  );
}
