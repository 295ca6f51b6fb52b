import { Button } from "@/components/ui/button";
import type { LessonText } from "@/lib/domain/lesson-text";
import { claimText } from "@/lib/domain/lesson-text";
import { withPair } from "./pairs";

type PairFieldsProps = {
  id: string;
  lesson: LessonText;
  pairs: readonly [number, number][];
  onPairs: (pairs: [number, number][]) => void;
};

const LONGEST = 70;

/** The pairs by the browser's own fields: which sentence, and which later one. */
export function PairFields({ id, lesson, pairs, onPairs }: PairFieldsProps) {
  const sentences = lesson.claims.map((_, claim) => {
    const words = claimText(lesson, claim);
    return { claim, words: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words };
  });
  const options = (from: number, to: number) =>
    sentences.slice(from, to).map(({ claim, words }) => (
      <option key={claim} value={claim}>
        {claim + 1}. {words}
      </option>
    ));
  const count = lesson.claims.length;
  const change = (at: number, pair: [number, number]) =>
    onPairs(
      withPair(
        pairs.filter((_, other) => other !== at),
        pair,
      ),
    );
  const free = firstFree(pairs, count);
  return (
    <div className="stack tight">
      {pairs.map(([earlier, later], at) => (
        <fieldset key={`${earlier} ${later}`} className="stack tight pair">
          <legend>Pair {at + 1}</legend>
          <label>
            <span className="hint">Somebody says it in</span>
            <select
              className="input"
              id={`${id}-pair-${at}-earlier`}
              value={earlier}
              onChange={({ currentTarget: { value } }) => change(at, [Number(value), Math.max(later, Number(value) + 1)])}
            >
              {options(0, count - 1)}
            </select>
          </label>
          <label>
            <span className="hint">It stands bare in</span>
            <select
              className="input"
              id={`${id}-pair-${at}-later`}
              value={later}
              onChange={({ currentTarget: { value } }) => change(at, [earlier, Number(value)])}
            >
              {options(earlier + 1, count)}
            </select>
          </label>
          <Button variant="ghost" icon="close" onClick={() => onPairs(pairs.filter((_, other) => other !== at))}>
            Take off <span className="sr">pair {at + 1}</span>
          </Button>
        </fieldset>
      ))}
      <Button icon="plus" unavailable={free === null || pairs.length >= 20} onClick={() => free && onPairs(withPair(pairs, free))}>
        Add a pair
      </Button>
    </div>
  );
}

/** A pair that is not there yet; null where there is none. */
function firstFree(pairs: readonly [number, number][], count: number): [number, number] | null {
  for (let later = 1; later < count; later++) if (!pairs.some(([a, b]) => a === 0 && b === later)) return [0, later];
  return null;
}
