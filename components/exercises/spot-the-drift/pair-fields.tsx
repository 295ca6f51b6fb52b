import { ChoiceSelect } from "@/components/exercises/choice-select";
import { useRows } from "@/components/exercises/use-rows";
import { Button } from "@/components/ui/button";
import type { LessonText } from "@/lib/domain/lesson-text";
import { MOST_PAIRS, shortSentence, tidyPairs } from "./pairs";

type Pairs = readonly (readonly [number, number])[];
type PairFieldsProps = {
  id: string;
  lesson: LessonText;
  language: string;
  direction: "ltr" | "rtl";
  pairs: Pairs;
  onPairs: (pairs: [number, number][]) => void;
};

const asRows = (pairs: Pairs): Pairs => pairs;

/** The pairs by the browser's own fields: which sentence, and which later one. */
export function PairFields({ id, lesson, language, direction, pairs, onPairs }: PairFieldsProps) {
  const { rows, change, remove, add } = useRows({ saved: pairs, collect: tidyPairs, layOut: asRows, onSaved: onPairs });
  const sentences = lesson.claims.map((_, value) => ({ value, words: `${value + 1}. ${shortSentence(lesson, value)}` }));
  return (
    <div className="stack tight">
      {rows.map(([earlier, later], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place in the form
        <fieldset key={at} className="stack tight pair">
          <legend>Pair {at + 1}</legend>
          <ChoiceSelect
            id={`${id}-pair-${at}-earlier`}
            label={`Pair ${at + 1}: somebody says it, or it is put carefully, in`}
            caption="Somebody says it, or it is put carefully, in"
            value={earlier}
            options={sentences.slice(0, -1)}
            {...{ language, direction }}
            onChoose={(sentence) => change(at, [sentence, sentence !== null && later !== null && later <= sentence ? null : later])}
          />
          <ChoiceSelect
            id={`${id}-pair-${at}-later`}
            label={`Pair ${at + 1}: it stands bare in`}
            caption="It stands bare in"
            value={later}
            options={sentences.slice((earlier ?? 0) + 1)}
            {...{ language, direction }}
            onChoose={(sentence) => change(at, [earlier, sentence])}
          />
          <Button variant="ghost" icon="close" onClick={() => remove(at)}>
            Take off <span className="sr">pair {at + 1}</span>
          </Button>
        </fieldset>
      ))}
      <Button icon="plus" unavailable={rows.length >= MOST_PAIRS} onClick={add}>
        Add a pair
      </Button>
    </div>
  );
}
