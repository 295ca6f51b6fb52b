"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, useAnswer } from "./use-answer";

export type RegisterAnswer = { ok: true } | { ok: false; reason: "closed" | "no-invitation" | "email-taken" };

type RegisterFormProps = {
  action: FormAction<RegisterAnswer>;
  /** of the invitation or link that lets this person in */
  secret?: string;
  /** the first administrator names the school too */
  withSchool?: boolean;
};

export function RegisterForm({ action, secret, withSchool = false }: RegisterFormProps) {
  const { answer, submit, sending, typed, wrong } = useAnswer(action);
  const taken = answer?.ok === false && answer.reason === "email-taken";
  return (
    <form action={submit}>
      {answer?.ok === false && answer.reason !== "email-taken" && <Notice kind="error">{refusals[answer.reason]}</Notice>}
      {secret && <input type="hidden" name="secret" value={secret} />}
      {withSchool && (
        <TextField
          id="school-name"
          name="schoolName"
          label="Name of the school"
          autoComplete="organization"
          required
          defaultValue={typed("schoolName")}
          error={wrong("schoolName")}
        />
      )}
      <TextField
        id="name"
        name="name"
        label="Your name"
        hint="As your students know you: “Mr Lindqvist”."
        autoComplete="name"
        required
        defaultValue={typed("name")}
        error={wrong("name")}
      />
      <TextField
        id="new-email"
        name="email"
        type="email"
        label="School e-mail"
        autoComplete="username"
        required
        defaultValue={typed("email")}
        error={wrong("email") ?? (taken ? "There is an account with this e-mail already. Sign in with it instead." : undefined)}
      />
      <TextField
        id="new-password"
        name="password"
        type="password"
        label="Password"
        hint="At least 10 characters. A few words make a good one."
        autoComplete="new-password"
        required
        error={wrong("password")}
      />
      <Button type="submit" variant="primary" size="big" busy={sending}>
        {sending ? "Making your account" : "Make my account"}
      </Button>
    </form>
  );
}

const refusals = {
  closed: "This installation makes no new accounts. Ask whoever looks after Sourcework at your school.",
  "no-invitation": "This invitation has been used or is too old. Ask for a new one.",
} as const;
