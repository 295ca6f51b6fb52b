import type { Range } from "@/lib/domain/range";
import { runAt, splitGap, type WordMark } from "./word-runs";

type WordCellProps = {
  id: string;
  text: string;
  words: readonly Range[];
  block: Range;
  marks: readonly WordMark[];
  current: string;
  word: number;
  /** the words that are shown */
  edges: { readonly first: number; readonly end: number };
  open: number | null;
  /** not of the claim, only beside it */
  aside: boolean;
  tabStop: boolean;
  onTap: (word: number) => void;
};

/** A word with the signs around it, which never part from it, and the gap before it. Its name says which marks it has. */
export function WordCell({ id, text, words, block, marks, current, word, edges, open, aside, tabStop, onTap }: WordCellProps) {
  const [start, end] = words[word] ?? block;
  const left = splitGap(text.slice(words[word - 1]?.[1] ?? block[0], start));
  const right = splitGap(text.slice(end, words[word + 1]?.[0] ?? block[1]));
  const has = marks.filter(({ runs }) => runAt(runs, word) >= 0);
  const names = (where: readonly WordMark[]) => where.map(({ name }) => name).join(" ") || undefined;
  const goesOn = has.filter(({ runs }) => runAt(runs, word) === runAt(runs, word - 1));
  const before = word === 0 ? left.after + left.space + left.before : left.before;
  const after = word + 1 === words.length ? right.after + right.space + right.before : right.after;
  return (
    <>
      {word > edges.first && (
        <span className="word-gap" data-marks={names(goesOn)}>
          {left.space}
        </span>
      )}
      <span className={aside ? "word-cell aside" : "word-cell"}>
        <span data-marks={names(goesOn)}>{before}</span>
        <button
          type="button"
          id={`${id}-word-${word}`}
          className="word"
          data-marks={names(has)}
          data-first={names(has.filter((one) => !goesOn.includes(one)))}
          data-last={names(has.filter(({ runs }) => runs[runAt(runs, word)]?.[1] === word + 1))}
          data-open={open === word || undefined}
          aria-pressed={has.some(({ name }) => name === current)}
          tabIndex={tabStop ? 0 : -1}
          onClick={() => onTap(word)}
        >
          {text.slice(start, end)}
          {has.length > 0 && <span className="sr">, {has.map(({ title }) => title.toLowerCase()).join(", ")}</span>}
        </button>
        <span data-marks={names(has.filter(({ runs }) => runs[runAt(runs, word)]?.[1] !== word + 1))}>{after}</span>
      </span>
    </>
  );
}
