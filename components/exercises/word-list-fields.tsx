import { Button } from "@/components/ui/button";
import type { Range } from "@/lib/domain/range";
import type { WordMark } from "./word-field";
import { tidyRuns } from "./word-runs";

type WordListFieldsProps = {
  id: string;
  text: string;
  words: readonly Range[];
  marks: readonly WordMark[];
  onRuns: (name: string, runs: [number, number][]) => void;
};

/** The same marks by the browser’s own fields: for each the first and the last word. */
export function WordListFields({ id, text, words, marks, onRuns }: WordListFieldsProps) {
  const options = words.map(([start, end], index) => (
    <option key={start} value={index}>
      {index + 1} · {text.slice(start, end)}
    </option>
  ));
  return marks.map(({ name, title, runs }) => (
    <fieldset key={name} className="stack tight">
      <legend>{title}</legend>
      {runs.map(([from, to], at) => {
        const set = (start: number, end: number) =>
          onRuns(name, tidyRuns(runs.map((run, other) => (other === at ? [Math.min(start, end), Math.max(start, end) + 1] : run))));
        return (
          <div className="row tight word-pair" key={from}>
            <label>
              <span className="hint">First word</span>
              <select
                className="input"
                id={`${id}-${name}-${at}-from`}
                value={from}
                onChange={(event) => set(Number(event.currentTarget.value), to - 1)}
              >
                {options}
              </select>
            </label>
            <label>
              <span className="hint">Last word</span>
              <select
                className="input"
                id={`${id}-${name}-${at}-to`}
                value={to - 1}
                onChange={(event) => set(from, Number(event.currentTarget.value))}
              >
                {options}
              </select>
            </label>
            <Button
              variant="ghost"
              icon="close"
              aria-label={`Take mark ${at + 1} of ${title} off`}
              onClick={() =>
                onRuns(
                  name,
                  runs.filter((_, other) => other !== at).map(([start, end]) => [start, end]),
                )
              }
            />
          </div>
        );
      })}
      <Button
        icon="plus"
        unavailable={words.length === 0}
        onClick={() => onRuns(name, tidyRuns([...runs, [firstFree(runs, words.length), firstFree(runs, words.length) + 1]]))}
      >
        Add words <span className="sr">to {title}</span>
      </Button>
    </fieldset>
  ));
}

/** A word that stands apart from every run, or the last one. */
function firstFree(runs: WordMark["runs"], count: number): number {
  for (let word = 0; word < count; word++) if (!runs.some(([from, to]) => from - 1 <= word && word <= to)) return word;
  return Math.max(0, count - 1);
}
