import { Button } from "@/components/ui/button";
import type { LessonText } from "@/lib/domain/lesson-text";
import { wordsAround } from "@/lib/domain/lesson-text";
import { ChoiceSelect } from "./choice-select";
import { useRows } from "./use-rows";
import { tidyRuns, type WordMark } from "./word-runs";

type WordListFieldsProps = {
  id: string;
  lesson: LessonText;
  claim: number;
  language: string;
  direction: "ltr" | "rtl";
  marks: readonly WordMark[];
  onRuns: (name: string, runs: [number, number][]) => void;
};

type Pairs = readonly (readonly [number, number])[];
/** The runs that lines of a first and a last word make, whichever of the two comes first. */
export const runsOfLines = (lines: Pairs): [number, number][] =>
  tidyRuns(lines.map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const));
const linesOfRuns = (runs: Pairs): [number, number][] => runs.map(([from, to]) => [from, to - 1]);

/** The same marks by the browser’s own fields: for each the first and the last word. */
export function WordListFields({ marks, ...props }: WordListFieldsProps) {
  const { lesson, claim } = props;
  const words = wordsAround(lesson, claim).map(([start, end], value) => ({
    value,
    words: `${value + 1} · ${lesson.text.slice(start, end)}`,
  }));
  return marks.map((mark) => <MarkFields key={mark.name} {...props} {...{ mark, words }} />);
}

type MarkFieldsProps = Omit<WordListFieldsProps, "marks"> & { mark: WordMark; words: { value: number; words: string }[] };

function MarkFields({ id, mark: { name, title, runs }, words, language, direction, onRuns }: MarkFieldsProps) {
  const { rows, change, remove, add } = useRows({
    saved: runs,
    collect: runsOfLines,
    layOut: linesOfRuns,
    onSaved: (next) => onRuns(name, next),
  });
  return (
    <fieldset className="stack tight">
      <legend>{title}</legend>
      {rows.map(([first, last], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
        <div className="word-pair" key={at}>
          <ChoiceSelect
            id={`${id}-${name}-${at}-from`}
            label={`${title} ${at + 1}: first word`}
            caption="First word"
            value={first}
            options={words}
            {...{ language, direction }}
            onChoose={(word) => change(at, [word, last ?? word])}
          />
          <ChoiceSelect
            id={`${id}-${name}-${at}-to`}
            label={`${title} ${at + 1}: last word`}
            caption="Last word"
            value={last}
            options={words}
            {...{ language, direction }}
            onChoose={(word) => change(at, [first, word])}
          />
          <Button variant="ghost" icon="close" aria-label={`Take ${title.toLowerCase()} ${at + 1} off`} onClick={() => remove(at)} />
        </div>
      ))}
      <Button icon="plus" unavailable={rows.length >= 20} onClick={add}>
        Add words <span className="sr">to {title.toLowerCase()}</span>
      </Button>
    </fieldset>
  );
}
