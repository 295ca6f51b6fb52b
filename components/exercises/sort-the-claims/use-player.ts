import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import type { ExercisePlayerProps, How } from "@/components/taking/player-setting";
import type { ClaimClass } from "@/lib/domain/label";
import { placeOf } from "@/lib/domain/reading";
import type { Sureness } from "@/lib/domain/sureness";
import { textOf } from "@/lib/domain/words";
import { type Answer, answerTo, responseOf } from "./answer";
import { type KeyAct, readKey } from "./player-keys";
import { bringClaim, bringClaimSoon, focusPalette } from "./player-place";
import { labelledCount } from "./player-words";

/** What the player is doing: the claims with their answers, the one being worked on, and everything that can be done. */
export function usePlayer(props: ExercisePlayerProps) {
  const { reading, exercise, view, snapshot, start, comesBack, target, onAnswer, onUndo, onHelp, onCurrent } = props;
  const { article, judgement } = reading;
  const { answers, change } = snapshot;
  const [current, place] = useState(start);
  const claims = exercise.items.map(({ itemId, claim }) => ({ itemId, ranges: claim === null ? [] : (reading.claims[claim] ?? []) }));

  const listed = claims.map(({ itemId, ranges }) => ({
    itemId,
    text: textOf(article.text, ranges),
    answer: answerTo(itemId, answers),
  }));

  const setCurrent = (index: number) => {
    place(index);
    const claim = claims[index];
    if (claim) onCurrent(claim.itemId);
  };
  const go = (to: number, how: How) => {
    const index = Math.min(Math.max(to, 0), claims.length - 1);
    setCurrent(index);
    // a claim on another page of the list is still to be drawn
    if (how === "soon" || (view === "list" && reading.itemsAPage)) bringClaimSoon(view, index);
    else bringClaim(view, index, how);
  };
  const give = (index: number, answer: Answer | null) => {
    const claim = claims[index];
    if (claim) onAnswer(claim.itemId, responseOf(answer));
  };
  const label = (index: number, name: ClaimClass) => give(index, { class: name, sure: listed[index]?.answer?.sure ?? null });

  // back in the same place: only where there is work to come back to
  const comeBack = useEffectEvent(() => {
    setCurrent(start);
    if (comesBack && !target) bringClaim(view, start, "focus");
  });
  useEffect(() => comeBack(), []);
  const follow = useEffectEvent((wish: NonNullable<ExercisePlayerProps["target"]>) => {
    const index = claims.findIndex((claim) => claim.itemId === wish.itemId);
    if (index >= 0) go(index, wish.how);
  });
  useEffect(() => {
    if (target) follow(target);
  }, [target]);
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
        return onUndo();
      case "help":
        return onHelp(true);
      case "palette":
        return focusPalette();
    }
  };

  return {
    claims,
    current,
    setCurrent,
    listed,
    labelled: labelledCount(claims, answers),
    states: listed.map((claim, index) => (index === current ? "now" : claim.answer ? "done" : "open")),
    go,
    goNextOpen: () => go(placeOf(claims, answers, claims[current]?.itemId ?? null), "focus"),
    label,
    sure: (index: number, sure: Sureness | null) => {
      const answer = listed[index]?.answer;
      if (answer) give(index, { class: answer.class, sure });
    },
    clear: (index: number) => give(index, null),
    press: (event: KeyboardEvent, index: number) => {
      const what = readKey(event, { index, count: claims.length, direction: article.direction, judgement });
      if (!what) return;
      event.preventDefault();
      act(index, what);
    },
  };
}
export type Player = ReturnType<typeof usePlayer>;
