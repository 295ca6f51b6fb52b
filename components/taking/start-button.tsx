"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type StartResult, sendStart } from "./student-api";

type Trouble = Extract<StartResult, { ok: false }>["reason"];

const TROUBLE: Readonly<Record<Trouble, string>> = {
  "not-open": "This is not open yet. Load the page again to see when it opens.",
  closed: "This has closed, so it can’t be started any more.",
  "no-attempts-left": "You have used every attempt.",
  offline: "There is no connection. Try again when you are back online.",
  unavailable: "The server does not answer. Try again in a minute.",
  "signed-out": "You are signed out. Sign in again to start.",
  refused: "The server did not take this. Load the page again, then start.",
};

/** Starts an attempt, or goes on with the open one, and opens the text. */
export function StartButton({ assignmentId, children }: { assignmentId: string; children: string }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const under = useRef(false);

  async function start() {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setTrouble(null);
    const result = await sendStart(assignmentId);
    if (result.ok) return window.location.assign(`/learn/attempts/${result.attemptId}`);
    under.current = false;
    setBusy(false);
    setTrouble(result.reason);
  }

  return (
    <>
      <Button variant="primary" size="big" busy={busy} onClick={() => void start()}>
        {children}
      </Button>
      {trouble && (
        <Notice kind="error">
          {TROUBLE[trouble]} {trouble === "signed-out" && <a href="/join">Sign in</a>}
        </Notice>
      )}
    </>
  );
}
