import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import { runRange } from "@/lib/domain/words";
import { nudged, type WordMark, withoutRun } from "./word-runs";

type RunListProps = {
  lesson: LessonText;
  words: readonly Range[];
  marks: readonly WordMark[];
  direction: "ltr" | "rtl";
  onRuns: (name: string, runs: [number, number][]) => void;
};

const LONGEST = 40;
const short = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words);

/** Every stretch that is marked, with what it is and handles that move an end by a word. */
export function RunList({ lesson, words, marks, direction, onRuns }: RunListProps) {
  const marked = marks.flatMap((mark) => mark.runs.map((run, at) => ({ mark, run, at })));
  if (marked.length === 0) return null;
  return (
    <ul className="run-list" aria-label="Your marks">
      {marked.map(({ mark: { name, title, runs }, run, at }) => {
        const range = runRange(words, run);
        const said = range ? lesson.text.slice(...range) : "";
        const handle = (edge: "start" | "end") => (
          // the arrows point where the words are read
          <span className="handles" dir={direction}>
            <span className="caption" aria-hidden="true">
              {edge === "start" ? "Start" : "End"}
            </span>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="btn ghost handle"
                aria-label={`${edge === "start" ? "Start" : "End"} of ${title.toLowerCase()} “${short(said)}” one word ${by < 0 ? "earlier" : "later"}`}
                onClick={() => onRuns(name, nudged(runs, at, { edge, by, count: words.length }))}
              >
                <Icon name={by < 0 ? "back" : "next"} />
              </button>
            ))}
          </span>
        );
        return (
          <li key={`${name} ${at}`}>
            <span className="cut">
              {marks.length > 1 && <span className="caption">{title} </span>}
              <bdi>“{said}”</bdi>
            </span>
            {handle("start")}
            {handle("end")}
            <Button
              variant="ghost"
              icon="close"
              aria-label={`Take the mark off: ${title.toLowerCase()} “${short(said)}”`}
              onClick={() => onRuns(name, withoutRun(runs, at))}
            />
          </li>
        );
      })}
    </ul>
  );
}
