"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, useAnswer } from "./use-answer";
import { waitingWords } from "./waiting";

export type SignInAnswer = { ok: true } | { ok: false; reason: "wrong" | "unavailable" } | { ok: false; reason: "wait"; seconds: number };

type SignInFormProps = { action: FormAction<SignInAnswer>; aside?: ReactNode };

export function SignInForm({ action, aside }: SignInFormProps) {
  const { answer, submit, sending, typed, wrong } = useAnswer(action);
  return (
    <form action={submit}>
      {answer?.ok === false && <Notice kind="error">{refusalWords(answer)}</Notice>}
      <TextField
        id="email"
        name="email"
        type="email"
        label="School e-mail"
        autoComplete="username"
        maxLength={254}
        required
        defaultValue={typed("email")}
        error={wrong("email")}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        maxLength={200}
        required
        aside={aside}
        error={wrong("password")}
      />
      <Button type="submit" variant="primary" size="big" busy={sending}>
        {sending ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}

function refusalWords(answer: Extract<SignInAnswer, { ok: false }>): string {
  switch (answer.reason) {
    case "wrong":
      return "Wrong e-mail or password.";
    case "wait":
      return waitingWords(answer.seconds);
    case "unavailable":
      return "Sourcework can’t reach its database right now. Try again in a minute.";
  }
}
