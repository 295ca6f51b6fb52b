import { type KeyboardEvent, useState } from "react";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { WordRun } from "@/lib/domain/words";
import { readWordKey } from "./word-keys";
import { nudged, runAt, type WordMark, withoutRun, withRun, wordsToMark } from "./word-runs";

export type WordMarking = {
  id: string;
  lesson: LessonText;
  claim: number;
  direction: "ltr" | "rtl";
  marks: readonly WordMark[];
  /** the mark that a tap sets */
  current: string;
  onRuns: (name: string, runs: [number, number][]) => void;
  /** the keys 1, 2, … choose what is marked */
  onCurrent?: (name: string) => void;
};

/** Marking words: which are shown, the one that has the focus, the one with which a mark begins, and what taps and keys do. */
export function useWordMarking({ id, lesson, claim, direction, marks, current, onRuns, onCurrent }: WordMarking) {
  const { words, block, own } = wordsToMark(lesson, claim);
  const [open, setOpen] = useState<number | null>(null);
  const [at, setAt] = useState(own[0]);
  const [asked, setAsked] = useState(false);
  const runs = marks.find(({ name }) => name === current)?.runs ?? [];
  const isSpread = marks.some((one) => one.runs.some(([from, to]) => from < own[0] || to > own[1]));
  const whole = asked || isSpread;
  const [first, end]: WordRun = whole ? [0, words.length] : own;
  const place = Math.min(Math.max(at, first), end - 1);
  const goTo = (word: number) => {
    const to = Math.min(Math.max(word, first), end - 1);
    setAt(to);
    document.getElementById(`${id}-word-${to}`)?.focus();
  };
  const stretch = (by: -1 | 1) => {
    const inside = runAt(runs, place);
    const next = inside < 0 ? withRun(runs, place, place) : nudged(runs, inside, { edge: "end", by, count: end });
    onRuns(current, next);
    goTo((next[runAt(next, place)]?.[1] ?? place) - 1);
  };
  const clear = () => runAt(runs, place) >= 0 && onRuns(current, withoutRun(runs, runAt(runs, place)));
  return {
    ...{ words, block, own, open, place, whole },
    edges: { first, end },
    /** there is more of the paragraph to show, or to hide */
    canTurn: !isSpread && (own[0] > 0 || own[1] < words.length),
    turn: () => setAsked(!whole),
    tap: (word: number) => {
      setAt(word);
      const inside = runAt(runs, word);
      if (open === null && inside < 0) return setOpen(word);
      setOpen(null);
      onRuns(current, open === null ? withoutRun(runs, inside) : withRun(runs, open, word));
    },
    press: (event: KeyboardEvent) => {
      const act = readWordKey(event, { direction, marks: onCurrent ? marks.length : 0, open: open !== null });
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      if (act.do === "go") goTo(place + act.by);
      else if (act.do === "edge") goTo(act.to === "first" ? first : end - 1);
      else if (act.do === "stretch") stretch(act.by);
      else if (act.do === "clear") clear();
      else if (act.do === "mark") onCurrent?.(marks[act.index]?.name ?? current);
      else setOpen(null);
    },
  };
}
