import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { AttemptSession } from "@/components/taking/attempt-session";
import { useAttemptSession } from "@/components/taking/use-attempt-session";
import type { ClaimClass } from "@/lib/domain/label";
import { placeOf } from "@/lib/domain/reading";
import type { Sureness } from "@/lib/domain/sureness";
import { type Answer, answerTo, responseOf } from "./answer";
import { type KeyAct, readKey } from "./player-keys";
import { bringClaim, bringClaimSoon, focusPalette, type PlayerView, showView } from "./player-place";
import type { PlayerReading } from "./player-reading";
import { labelledCount } from "./player-words";

/** The player without an attempt, for teachers: a session that sends nothing, what is said of that, and what follows on handing in. */
export type PlayerPreview = { session: AttemptSession; note: ReactNode; back: { href: string; label: string }; onDone: () => void };
export type PlayerSetting = { attemptId: string; reading: PlayerReading; view: PlayerView; preview?: PlayerPreview };
type Dialog = "help" | "hand-in" | null;
type How = "focus" | "show";

/** What the player is doing: the answers, the claim being worked on, and everything that can be done. */
export function usePlayer({ attemptId, reading, view: firstView, preview }: PlayerSetting) {
  const { article, claims, judgement } = reading;
  const { session, snapshot } = useAttemptSession(attemptId, reading.answers, preview?.session);
  const { answers, change } = snapshot;
  const [current, setCurrent] = useState(reading.place);
  const [view, setView] = useState(firstView);
  const [dialog, setDialog] = useState<Dialog>(null);

  const listed = claims.map(({ itemId, ranges }) => ({
    itemId,
    text: ranges.map(([start, end]) => article.text.slice(start, end)).join(" "),
    answer: answerTo(itemId, answers),
  }));

  const go = (to: number, how: How) => {
    const place = Math.min(Math.max(to, 0), claims.length - 1);
    setCurrent(place);
    bringClaim(view, place, how);
  };
  const give = (index: number, answer: Answer | null) => {
    const claim = claims[index];
    if (claim) session.answer(claim.itemId, responseOf(answer));
  };
  const label = (index: number, name: ClaimClass) => give(index, { class: name, sure: listed[index]?.answer?.sure ?? null });
  const undo = (how: How) => {
    const itemId = session.undo();
    const place = claims.findIndex((claim) => claim.itemId === itemId);
    if (place >= 0) go(place, how);
  };

  // back in the same place: only where there is work to come back to
  const comeBack = useEffectEvent(() => {
    if (Object.keys(reading.answers).length > 0) bringClaim(view, reading.place, "focus");
  });
  useEffect(() => comeBack(), []);
  // the device still held changes: the place is after the last of them
  const takeUp = useEffectEvent((itemId: string | null) => go(placeOf(claims, answers, itemId), "focus"));
  useEffect(() => {
    if (change?.by === "device") takeUp(change.itemIds.at(-1) ?? null);
  }, [change]);

  const act = (index: number, what: KeyAct) => {
    switch (what.do) {
      case "go":
        return go(what.to, "focus");
      case "label":
        return label(index, what.class);
      case "clear":
        return give(index, null);
      case "undo":
        return undo("focus");
      case "help":
        return setDialog("help");
      case "palette":
        return focusPalette();
    }
  };

  return {
    session,
    snapshot,
    current,
    setCurrent,
    view,
    dialog,
    setDialog,
    listed,
    labelled: labelledCount(claims, answers),
    states: listed.map((claim, index) => (index === current ? "now" : claim.answer ? "done" : "open")),
    go,
    /** Closes the dialog and goes to a claim that it named. */
    goFromDialog: (to: number) => {
      setDialog(null);
      setCurrent(to);
      bringClaimSoon(view, to);
    },
    goNextOpen: () => go(placeOf(claims, answers, claims[current]?.itemId ?? null), "focus"),
    label,
    sure: (index: number, sure: Sureness | null) => {
      const answer = listed[index]?.answer;
      if (answer) give(index, { class: answer.class, sure });
    },
    clear: (index: number) => give(index, null),
    undo,
    show: (next: PlayerView) => {
      setView(next);
      showView(next, current);
    },
    press: (event: KeyboardEvent, index: number) => {
      const what = readKey(event, { index, count: claims.length, direction: article.direction, judgement });
      if (!what) return;
      event.preventDefault();
      act(index, what);
    },
  };
}
export type Player = ReturnType<typeof usePlayer>;
