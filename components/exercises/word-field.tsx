import { Fragment, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Range } from "@/lib/domain/range";
import { runRange, type WordRun } from "@/lib/domain/words";
import { nudged, runAt, tidyRuns } from "./word-runs";

/** A kind of mark on words: its name, and the runs that have it. */
export type WordMark = { readonly name: string; readonly title: string; readonly runs: readonly WordRun[] };

type WordFieldProps = {
  id: string;
  text: string;
  words: readonly Range[];
  language: string;
  direction: "ltr" | "rtl";
  marks: readonly WordMark[];
  /** the mark that a tap sets */
  current: string;
  onRuns: (name: string, runs: [number, number][]) => void;
};

/** The words of a paragraph: tap the first and the last word of a stretch. By keyboard: arrows to a word, Enter, arrows, Enter. */
export function WordField({ id, text, words, language, direction, marks, current, onRuns }: WordFieldProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [place, setPlace] = useState(0);
  const mark = marks.find(({ name }) => name === current);
  const runs = mark?.runs ?? [];
  const tap = (word: number) => {
    setPlace(word);
    const inside = runAt(runs, word);
    if (open !== null) {
      onRuns(current, tidyRuns([...runs, [Math.min(open, word), Math.max(open, word) + 1]]));
      return setOpen(null);
    }
    if (inside >= 0)
      return onRuns(
        current,
        runs.filter((_, at) => at !== inside).map(([from, to]) => [from, to]),
      );
    setOpen(word);
  };
  const press = (event: KeyboardEvent) => {
    const next = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const before = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const by = event.key === next ? 1 : event.key === before ? -1 : 0;
    if (event.key === "Escape" && open !== null) return setOpen(null);
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = Math.min(Math.max(place + by, 0), words.length - 1);
    setPlace(to);
    document.getElementById(`${id}-word-${to}`)?.focus();
  };
  return (
    <div className="stack tight">
      {/* biome-ignore lint/a11y/useSemanticElements: words of a text, no fields of a form */}
      <p
        className="word-field"
        role="group"
        aria-label={`Words. Marking: ${mark?.title ?? ""}`}
        lang={language}
        dir={direction}
        onKeyDown={press}
      >
        {words.map(([start, end], word) => {
          const has = marks.filter((one) => runAt(one.runs, word) >= 0).map(({ name }) => name);
          const gap = text.slice(words[word - 1]?.[1] ?? start, start);
          return (
            <Fragment key={start}>
              {gap}
              <button
                type="button"
                id={`${id}-word-${word}`}
                className="word"
                data-marks={has.join(" ") || undefined}
                data-open={open === word || undefined}
                aria-pressed={has.includes(current)}
                tabIndex={word === place ? 0 : -1}
                onClick={() => tap(word)}
              >
                {text.slice(start, end)}
              </button>
            </Fragment>
          );
        })}
      </p>
      <p className="hint" role="status">
        {open === null
          ? `Tap the first word of the ${mark?.title.toLowerCase() ?? "stretch"}.`
          : "Now tap its last word, or the same one again."}
      </p>
      {runs.length > 0 && <RunList {...{ id, text, words, runs }} title={mark?.title ?? ""} onRuns={(next) => onRuns(current, next)} />}
    </div>
  );
}

type RunListProps = {
  id: string;
  text: string;
  words: readonly Range[];
  runs: readonly WordRun[];
  title: string;
  onRuns: (runs: [number, number][]) => void;
};

/** The stretches that are marked, with handles that move an edge by a word. */
function RunList({ text, words, runs, title, onRuns }: RunListProps) {
  const move = (at: number, edge: "start" | "end", by: -1 | 1) => onRuns(nudged(runs, at, { edge, by, count: words.length }));
  return (
    <ul className="run-list" aria-label={title}>
      {runs.map((run, at) => {
        const range = runRange(words, run);
        const said = range ? text.slice(...range) : "";
        return (
          <li key={run[0]}>
            <span className="cut">“{said}”</span>
            <span className="row tight">
              <Handle label={`Start ${said} one word earlier`} icon="grow-start" onClick={() => move(at, "start", -1)} />
              <Handle label={`Start ${said} one word later`} icon="shrink-start" onClick={() => move(at, "start", 1)} />
              <Handle label={`End ${said} one word earlier`} icon="shrink-end" onClick={() => move(at, "end", -1)} />
              <Handle label={`End ${said} one word later`} icon="grow-end" onClick={() => move(at, "end", 1)} />
              <Button
                variant="ghost"
                icon="close"
                aria-label={`Take the mark off ${said}`}
                onClick={() => onRuns(runs.filter((_, other) => other !== at).map(([from, to]) => [from, to]))}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const SIGNS = { "grow-start": "⇤", "shrink-start": "→", "shrink-end": "←", "grow-end": "⇥" } as const;

function Handle({ label, icon, onClick }: { label: string; icon: keyof typeof SIGNS; onClick: () => void }) {
  return (
    <button type="button" className="btn ghost handle" aria-label={label} onClick={onClick}>
      <span aria-hidden="true">{SIGNS[icon]}</span>
    </button>
  );
}
