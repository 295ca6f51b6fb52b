import { type KeyboardEvent, useState } from "react";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { WordRun } from "@/lib/domain/words";
import { RunList } from "./run-list";
import { WordCell } from "./word-cell";
import { readWordKey } from "./word-keys";
import { nudged, runAt, withoutRun, withRun, wordsToMark } from "./word-runs";

/** A kind of mark on words: its name, and the runs that have it. */
export type WordMark = { readonly name: string; readonly title: string; readonly runs: readonly WordRun[] };

type WordFieldProps = {
  id: string;
  lesson: LessonText;
  claim: number;
  language: string;
  direction: "ltr" | "rtl";
  marks: readonly WordMark[];
  /** the mark that a tap sets */
  current: string;
  onRuns: (name: string, runs: [number, number][]) => void;
  /** the keys 1, 2, … choose what is marked */
  onCurrent?: (name: string) => void;
};

/** The words of a claim, and on demand of its paragraph: tap the first and the last word of a stretch, then move its ends. */
export function WordField({ id, lesson, claim, language, direction, marks, current, onRuns, onCurrent }: WordFieldProps) {
  const { text } = lesson;
  const { words, block, own } = wordsToMark(lesson, claim);
  const [open, setOpen] = useState<number | null>(null);
  const [at, setAt] = useState(own[0]);
  const [asked, setAsked] = useState(false);
  const mark = marks.find(({ name }) => name === current);
  const runs = mark?.runs ?? [];
  const isOutside = ([from, to]: WordRun) => from < own[0] || to > own[1];
  const whole = asked || marks.some((one) => one.runs.some(isOutside));
  const [first, end]: WordRun = whole ? [0, words.length] : own;
  const place = Math.min(Math.max(at, first), end - 1);
  const goTo = (word: number) => {
    const to = Math.min(Math.max(word, first), end - 1);
    setAt(to);
    document.getElementById(`${id}-word-${to}`)?.focus();
  };
  const tap = (word: number) => {
    setAt(word);
    const inside = runAt(runs, word);
    if (open === null && inside < 0) return setOpen(word);
    setOpen(null);
    onRuns(current, open === null ? withoutRun(runs, inside) : withRun(runs, open, word));
  };
  const stretch = (by: -1 | 1) => {
    const inside = runAt(runs, place);
    const next = inside < 0 ? withRun(runs, place, place) : nudged(runs, inside, { edge: "end", by, count: end });
    onRuns(current, next);
    goTo((next[runAt(next, place)]?.[1] ?? place) - 1);
  };
  const press = (event: KeyboardEvent) => {
    const act = readWordKey(event, { direction, marks: onCurrent ? marks.length : 0, open: open !== null });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    switch (act.do) {
      case "go":
        return goTo(place + act.by);
      case "edge":
        return goTo(act.to === "first" ? first : end - 1);
      case "stretch":
        return stretch(act.by);
      case "clear":
        return runAt(runs, place) >= 0 && onRuns(current, withoutRun(runs, runAt(runs, place)));
      case "mark":
        return onCurrent?.(marks[act.index]?.name ?? current);
      case "cancel":
        return setOpen(null);
    }
  };
  const title = mark?.title.toLowerCase() ?? "stretch";
  return (
    <div className="stack tight">
      <p className="hint" role="status">
        {open === null
          ? `Tap the first word of the ${title}.`
          : `Begins with “${text.slice(...(words[open] ?? block))}”. Now tap the last word.`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: words of a text, no fields of a form */}
      <p
        className="word-field"
        role="group"
        aria-label={`Words. Marking: ${mark?.title ?? ""}`}
        lang={language}
        dir={direction}
        onKeyDown={press}
      >
        {words.slice(first, end).map((range, index) => (
          <WordCell
            key={range[0]}
            {...{ id, text, words, block, marks, current, open }}
            word={first + index}
            edges={{ first, end }}
            aside={first + index < own[0] || first + index >= own[1]}
            tabStop={first + index === place}
            onTap={tap}
          />
        ))}
      </p>
      {(own[0] > 0 || own[1] < words.length) && !marks.some((one) => one.runs.some(isOutside)) && (
        <p>
          <button type="button" className="link" aria-expanded={whole} onClick={() => setAsked(!whole)}>
            {whole ? "Show the sentence only" : "Show the whole paragraph"}
          </button>
        </p>
      )}
      <RunList {...{ lesson, words, marks, direction, onRuns }} />
    </div>
  );
}
