"use client";

import { useActionState } from "react";

/** What an action answers where a form is not filled in rightly: a sentence a field. */
type Invalid = { ok: false; reason: "invalid"; fields: Record<string, string> };

/** A teacher's action, as a page passes it to a form. */
export type FormAction<Answer> = (previous: null, input: FormData) => Promise<Answer | Invalid>;

type Sent<Answer> = { answer: Answer | Invalid | null; form: FormData | null };

/**
 * A form and the answer of its action. `typed(name)` is what stood in a field when it was sent, `wrong(name)` the sentence about it;
 * `submit` goes on the form. React empties a form that was sent: give `typed` to `defaultValue` for what should stay.
 */
export function useAnswer<Answer>(action: FormAction<Answer>) {
  const [sent, submit, sending] = useActionState<Sent<Answer>, FormData>(
    async (_before, form) => ({ answer: await action(null, form), form }),
    { answer: null, form: null },
  );
  const { answer, form } = sent;
  const invalid = isInvalid(answer) ? answer : null;
  return {
    answer: invalid || isInvalid(answer) ? null : answer,
    submit,
    sending,
    typed: (name: string) => {
      const value = form?.get(name);
      return typeof value === "string" ? value : undefined;
    },
    wrong: (name: string) => invalid?.fields[name],
  };
}

const isInvalid = (answer: unknown): answer is Invalid =>
  typeof answer === "object" && answer !== null && "reason" in answer && answer.reason === "invalid";
