import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { SendResult } from "./student-api";

type Unanswered = { readonly index: number; readonly text: string };

type HandInDialogProps = {
  open: boolean;
  onClose: () => void;
  total: number;
  unanswered: readonly Unanswered[];
  /** what handing in means for further attempts */
  attemptWords: string;
  onGo: (index: number) => void;
  onHandIn: () => Promise<SendResult>;
  /** it is handed in, now or before */
  onDone: () => void;
};

type Trouble = Exclude<SendResult, "sent" | "already-submitted">;

const TROUBLE: Readonly<Record<Trouble, string>> = {
  offline: "There is no connection, so this is not handed in yet. Your work is kept on this device. Try again when you are back online.",
  unavailable: "The server does not answer, so this is not handed in yet. Your work is kept on this device. Try again in a minute.",
  "signed-out": "You are signed out, so this is not handed in yet. Your work is kept on this device. Sign in again, then hand in.",
  closed: "The assignment has closed. What was saved before is handed in for you.",
  refused: "The server did not take this. Load the page again, then hand in. Your work is kept on this device.",
};

/** The check before handing in: what has no answer yet, what it means, and the button that does it. */
export function HandInDialog({ open, onClose, total, unanswered, attemptWords, onGo, onHandIn, onDone }: HandInDialogProps) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  // two clicks may come before the first has drawn anything
  const under = useRef(false);
  const done = total - unanswered.length;

  async function handIn() {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setTrouble(null);
    const result = await onHandIn();
    if (result === "sent" || result === "already-submitted") return onDone();
    under.current = false;
    setBusy(false);
    setTrouble(result);
  }

  const actions = (
    <>
      <Button onClick={onClose}>Keep working</Button>
      <Button variant="primary" busy={busy} onClick={() => void handIn()}>
        {busy ? "Handing in…" : unanswered.length > 0 ? `Hand in ${done} of ${total}` : "Hand in"}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title="Hand in your work?" actions={actions}>
      {unanswered.length > 0 ? (
        <UnansweredList unanswered={unanswered} total={total} onGo={onGo} />
      ) : (
        <p>{total === 1 ? "It has an answer." : `All ${total} have an answer.`}</p>
      )}
      <p>{attemptWords}</p>
      {trouble && (
        <Notice kind="error">
          {TROUBLE[trouble]} {trouble === "signed-out" && <a href="/join">Sign in</a>}
        </Notice>
      )}
    </Dialog>
  );
}

function UnansweredList({ unanswered, total, onGo }: Pick<HandInDialogProps, "unanswered" | "total" | "onGo">) {
  return (
    <>
      <p>
        <b className="num">
          {unanswered.length} of {total}
        </b>{" "}
        {unanswered.length === 1
          ? "has no answer yet. Without one it earns nothing."
          : "have no answer yet. Without one they earn nothing."}
      </p>
      <ul className="unanswered">
        {unanswered.map(({ index, text }) => (
          <li key={index}>
            <button type="button" className="menu-item" onClick={() => onGo(index)}>
              <span className="badge sm blank" aria-hidden="true">
                {index + 1}
              </span>
              <span className="sr">Number {index + 1}: </span>
              <span className="cut">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
