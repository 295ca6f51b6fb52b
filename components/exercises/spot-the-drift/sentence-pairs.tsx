import { Button } from "@/components/ui/button";
import { claimText, type LessonText } from "@/lib/domain/lesson-text";
import { shortSentence } from "./pairs";

type Pairs = readonly (readonly [number, number])[];
type SentencePairsProps = {
  id: string;
  lesson: LessonText;
  language: string;
  direction: "ltr" | "rtl";
  pairs: Pairs;
  /** the sentence that a second tap makes a pair with */
  first: number | null;
  onTap: (sentence: number) => void;
  onFirst: (sentence: number | null) => void;
  onPairs: (pairs: Pairs) => void;
};

/** The sentences of the text, to tap two that belong together, and the pairs made so far. */
export function SentencePairs({ id, lesson, language, direction, pairs, first, onTap, onFirst, onPairs }: SentencePairsProps) {
  return (
    <div className="stack tight">
      <p className="hint sentence-hint" role="status">
        {first === null
          ? "Tap the sentence in which somebody says it."
          : `Sentence ${first + 1} is chosen. Now tap the one in which it stands bare, or the same again to let it go.`}
      </p>
      {pairs.length > 0 && (
        <ul className="pair-list" aria-label="Your pairs">
          {pairs.map(([earlier, later], at) => (
            <li key={`${earlier} ${later}`}>
              <p className="stack tight">
                {[earlier, later].map((sentence, place) => (
                  <span key={sentence}>
                    <span className="caption">{place === 0 ? `${sentence + 1}, said or careful: ` : `${sentence + 1}, bare: `}</span>
                    <span lang={language} dir={direction} className="cut">
                      {shortSentence(lesson, sentence)}
                    </span>
                  </span>
                ))}
              </p>
              <Button
                variant="ghost"
                icon="close"
                aria-label={`Take off the pair of sentences ${earlier + 1} and ${later + 1}`}
                onClick={() => onPairs(pairs.filter((_, other) => other !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      <ol
        className="sentence-list"
        aria-label="The sentences"
        onKeyDown={(event) => {
          if (event.key !== "Escape" || first === null) return;
          event.stopPropagation();
          onFirst(null);
        }}
      >
        {lesson.claims.map((ranges, claim) => {
          const others = pairs.flatMap((pair) => (pair.includes(claim) ? pair.filter((one) => one !== claim) : []));
          return (
            <li key={ranges[0]?.[0] ?? claim}>
              <button type="button" id={`${id}-sentence-${claim}`} aria-pressed={first === claim} onClick={() => onTap(claim)}>
                <span className="n num">{claim + 1}</span>
                <span lang={language} dir={direction}>
                  {claimText(lesson, claim)}
                </span>
                {others.length > 0 && <span className="paired caption">In a pair with {others.map((other) => other + 1).join(", ")}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
