import { findHedges } from "./find-hedges";
import { findJudgements } from "./find-judgements";
import type { Quotation } from "./find-quotations";
import type { TextSegment } from "./segment-text";
import type { Sentence } from "./sentence";
import { type Word, wordsOf } from "./words";

/** Reads every segment for what the rules need; `chances` are the tagger's, by segment. */
export function readSentences(
  text: string,
  { segments, chances, quotations }: { segments: readonly TextSegment[]; chances: readonly number[]; quotations: readonly Quotation[] },
): Sentence[] {
  let next = 0;
  return segments.map(({ kind, range, paragraph }, index) => {
    while ((quotations[next]?.range[1] ?? Number.POSITIVE_INFINITY) <= range[0]) next++;
    const here: Quotation[] = [];
    for (let at = next; (quotations[at]?.range[0] ?? Number.POSITIVE_INFINITY) < range[1]; at++) {
      const quotation = quotations[at];
      if (quotation) here.push(quotation);
    }
    const words = wordsOf(text, range);
    return {
      index,
      kind,
      range,
      paragraph,
      words,
      hedges: findHedges(words),
      judgements: findJudgements(words),
      quotations: here,
      quoted: quotedWords(words, here),
      chance: chances[index] || 0,
    };
  });
}

function quotedWords(words: readonly Word[], quotations: readonly Quotation[]): boolean[] {
  let next = 0;
  return words.map(({ start, end }) => {
    while ((quotations[next]?.range[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    const range = quotations[next]?.range;
    return range !== undefined && range[0] < start && end < range[1];
  });
}
