"use client";

import { type FormAction, useAnswer } from "@/components/account/use-answer";
import { Button } from "@/components/ui/button";

type ActButtonProps = { action: FormAction<unknown>; sends: Readonly<Record<string, string>>; busy: string; children: string };

/** A button that does one thing that is never refused. Pressed before the page's script has started, it is not lost. */
export function ActButton({ action, sends, busy, children }: ActButtonProps) {
  const { submit, sending } = useAnswer(action);
  return (
    <form action={submit}>
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" busy={sending}>
        {sending ? busy : children}
      </Button>
    </form>
  );
}
