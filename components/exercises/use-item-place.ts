import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ExercisePlayerProps, How } from "@/components/taking/player-setting";
import { placeOf } from "@/lib/domain/reading";

/** Which item is being worked on; wishes from outside bring another. */
export function useItemPlace({ exercise, snapshot, start, comesBack, target, onCurrent }: ExercisePlayerProps) {
  const { items } = exercise;
  const [current, place] = useState(start);
  const wish = useRef<How | null>(null);
  const setCurrent = (index: number) => {
    place(index);
    const item = items[index];
    if (item) onCurrent(item.itemId);
  };
  const go = (to: number, how: How) => {
    const index = Math.min(Math.max(to, 0), items.length - 1);
    setCurrent(index);
    wish.current = how;
    if (how === "soon" || index === current) requestAnimationFrame(() => bring(items[index]?.claim, index, how));
  };
  const arrive = useEffectEvent(() => {
    setCurrent(start);
    if (comesBack && !target) bring(items[start]?.claim, start, "focus");
  });
  useEffect(() => arrive(), []);
  const reach = useEffectEvent((index: number) => {
    if (wish.current) bring(items[index]?.claim, index, wish.current);
    wish.current = null;
  });
  // the item is drawn by now
  useEffect(() => reach(current), [current]);
  const follow = useEffectEvent((itemId: string, how: How) => {
    const index = items.findIndex((item) => item.itemId === itemId);
    // who works in this very question stays at the field they are in
    if (index >= 0) go(index, how === "focus" && index === current && hasFocus(index) ? "show" : how);
  });
  useEffect(() => {
    if (target) follow(target.itemId, target.how);
  }, [target]);
  const takeUp = useEffectEvent((itemId: string | null) => go(placeOf(items, snapshot.answers, itemId), "focus"));
  const { change } = snapshot;
  useEffect(() => {
    if (change?.by === "device") takeUp(change.itemIds.at(-1) ?? null);
  }, [change]);
  return { current, setCurrent, go };
}

const hasFocus = (index: number): boolean => document.getElementById(`item-${index + 1}`)?.contains(document.activeElement) ?? false;

/** Puts the focus on the question of an item, so that it is read out. */
export const focusQuestion = (index: number): void =>
  document.getElementById(`answer-${index + 1}-question`)?.focus({ preventScroll: true });

/** Brings an item into sight, and its claim where the text stands beside it. */
function bring(claim: number | null | undefined, index: number, how: How): void {
  if (how !== "show") focusQuestion(index);
  // only where the text stands beside the question
  document.querySelector(`.item-read:not(.wide) [data-asked="${claim}"]`)?.scrollIntoView({ block: "nearest" });
  document.getElementById(`answer-${index + 1}-question`)?.scrollIntoView({ block: "nearest" });
}
