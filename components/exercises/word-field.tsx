import { RunList } from "./run-list";
import { useWordMarking, type WordMarking } from "./use-word-marking";
import { WordCell } from "./word-cell";

type WordFieldProps = WordMarking & { language: string };

/** The words of a claim, and on demand of its paragraph: tap the first and the last word of a stretch, then move its ends. */
export function WordField({ language, ...marking }: WordFieldProps) {
  const { id, lesson, direction, marks, current, onRuns } = marking;
  const { text } = lesson;
  const { words, block, own, open, place, edges, whole, canTurn, turn, tap, press } = useWordMarking(marking);
  const title = marks.find(({ name }) => name === current)?.title ?? "";
  return (
    <div className="stack tight">
      <p className="hint" role="status">
        {open === null
          ? `Tap the first word of the ${title.toLowerCase()}.`
          : `Begins with “${text.slice(...(words[open] ?? block))}”. Now tap the last word.`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: words of a text, no fields of a form */}
      <p className="word-field" role="group" aria-label={`Words. Marking: ${title}`} lang={language} dir={direction} onKeyDown={press}>
        {words.slice(edges.first, edges.end).map((range, index) => {
          const word = edges.first + index;
          return (
            <WordCell
              key={range[0]}
              {...{ id, text, words, block, marks, current, open, word, edges }}
              aside={word < own[0] || word >= own[1]}
              tabStop={word === place}
              onTap={tap}
            />
          );
        })}
      </p>
      {canTurn && (
        <p>
          <button type="button" className="link" aria-expanded={whole} onClick={turn}>
            {whole ? "Show the sentence only" : "Show the whole paragraph"}
          </button>
        </p>
      )}
      <RunList {...{ lesson, words, marks, direction, onRuns }} />
    </div>
  );
}
