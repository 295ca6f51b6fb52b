import { overlaps, type Range } from "@/lib/domain/range";
import type { Sentence } from "./sentence";

/** The indexes of the lists whose ranges touch each sentence, in order. */
export function bySentence(sentences: readonly Sentence[], ranges: readonly (readonly Range[])[]): number[][] {
  const starts = sentences.map(({ range }) => range[0]);
  const touched = sentences.map((): number[] => []);
  ranges.forEach((list, at) => {
    for (const range of list) {
      for (let index = sentenceAt(starts, range[0]); (starts[index] ?? Number.POSITIVE_INFINITY) < range[1]; index++) {
        const sentence = sentences[index];
        if (sentence && overlaps(sentence.range, range) && touched[index]?.at(-1) !== at) touched[index]?.push(at);
      }
    }
  });
  return touched;
}

function sentenceAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
