"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, useAnswer } from "./use-answer";
import { waitingWords } from "./waiting";

type Guarded<Reason extends string = never> =
  | { ok: true }
  | { ok: false; reason: "wrong" | Reason }
  | { ok: false; reason: "wait"; seconds: number };

/** The sentence beside the password that was asked for again. */
const passwordWords = (answer: Guarded<string> | null) =>
  answer?.ok !== false
    ? undefined
    : "seconds" in answer
      ? waitingWords(answer.seconds)
      : answer.reason === "wrong"
        ? "That is not your password."
        : undefined;

export function NameForm({ action, name }: { action: FormAction<{ ok: true }>; name: string }) {
  const { answer, submit, sending, typed, wrong } = useAnswer(action);
  return (
    <form action={submit} className="account-form">
      {answer?.ok && <Notice kind="done">Your name is changed.</Notice>}
      <TextField
        id="name"
        name="name"
        label="Your name"
        hint="As your students know you: “Mr Lindqvist”."
        autoComplete="name"
        required
        defaultValue={typed("name") ?? name}
        error={wrong("name")}
      />
      <Button type="submit" busy={sending}>
        {sending ? "Changing the name" : "Change the name"}
      </Button>
    </form>
  );
}

export function PasswordForm({ action, email }: { action: FormAction<Guarded>; email: string }) {
  const { answer, submit, sending, wrong } = useAnswer(action);
  return (
    <form action={submit} className="account-form">
      {answer?.ok && <Notice kind="done">Your password is changed. Everywhere else you are signed out.</Notice>}
      {/* for the browser's store of passwords */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        id="current"
        name="current"
        type="password"
        label="Your password now"
        autoComplete="current-password"
        required
        error={wrong("current") ?? passwordWords(answer)}
      />
      <TextField
        id="next"
        name="next"
        type="password"
        label="New password"
        hint="At least 10 characters. A few words make a good one."
        autoComplete="new-password"
        required
        error={wrong("next")}
      />
      <Button type="submit" busy={sending}>
        {sending ? "Changing the password" : "Change the password"}
      </Button>
    </form>
  );
}

export function CloseAccountForm({ action }: { action: FormAction<Guarded<"owns-classes" | "last-administrator">> }) {
  const { answer, submit, sending, wrong } = useAnswer(action);
  return (
    <form action={submit} className="account-form">
      {answer?.ok === false && answer.reason === "owns-classes" && (
        <Notice kind="error">You still own a class. Hand it over or erase it first.</Notice>
      )}
      {answer?.ok === false && answer.reason === "last-administrator" && (
        <Notice kind="error">
          You are the only administrator of a school that has other members. Make one of them an administrator first.
        </Notice>
      )}
      <TextField
        id="close-password"
        name="password"
        type="password"
        label="Your password"
        autoComplete="current-password"
        required
        error={wrong("password") ?? passwordWords(answer)}
      />
      <Button type="submit" busy={sending}>
        {sending ? "Closing the account" : "Close my account for good"}
      </Button>
    </form>
  );
}
