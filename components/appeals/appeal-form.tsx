"use client";

import { useRef, useState } from "react";
import { type AppealResult, sendAppeal } from "@/components/taking/student-api";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";

type AppealFormProps = { attemptId: string; itemId: string; number: number; longest: number };

type Trouble = Exclude<AppealResult, "sent"> | "empty";
const TROUBLE: Readonly<Record<Trouble, string>> = {
  empty: "Write a sentence first.",
  "already-made": "You have said so about this claim before. Load the page again to see it.",
  "not-released": "Your feedback is with your teacher again. Try later.",
  offline: "There is no connection. Your sentence is still here: send it when you are back online.",
  unavailable: "The server does not answer. Your sentence is still here: try again in a minute.",
  "signed-out": "You are signed out. Sign in again to send this.",
  refused: "The server did not take this. Write one sentence, then send it again.",
};

/** One sentence to the teacher about one claim. */
export function AppealForm({ attemptId, itemId, number, longest }: AppealFormProps) {
  const [state, setState] = useState<"writing" | "sending" | "sent" | Trouble>("writing");
  const words = useRef<HTMLTextAreaElement>(null);
  const sending = useRef(false);

  async function send() {
    if (sending.current) return;
    const sentence = words.current?.value.trim();
    if (!sentence) return setState("empty");
    sending.current = true;
    setState("sending");
    const result = await sendAppeal(attemptId, { itemId, sentence });
    sending.current = false;
    setState(result);
  }

  if (state === "sent") {
    return (
      <p className="small" role="status" tabIndex={-1} ref={(told) => told?.focus()}>
        <Icon name="check" /> Sent. Your teacher has not answered yet.
      </p>
    );
  }
  const id = `disagree-${number}`;
  return (
    // no form: sent before the page has come to life, it would put the sentence into the address
    <div className="stack tight">
      <div className="field">
        <label htmlFor={id}>Why do you see claim {number} differently?</label>
        <textarea id={id} ref={words} className="input" rows={2} maxLength={longest} aria-describedby={`${id}-hint`} />
        <p className="hint" id={`${id}-hint`}>
          One sentence. Your teacher reads it and answers here.
        </p>
      </div>
      {state !== "writing" && state !== "sending" && <Notice kind="error">{TROUBLE[state]}</Notice>}
      <Button busy={state === "sending"} onClick={() => void send()}>
        {state === "sending" ? "Sending" : "Send to your teacher"}
      </Button>
    </div>
  );
}
