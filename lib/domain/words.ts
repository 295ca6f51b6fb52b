import type { Range } from "./range";

// A word, as answers count them. Fixed for good: indexes of words stand in keys and responses.

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'‑.,@&/-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a stretch in order, each as a range in code units of the text; punctuation belongs to none. "U.S." and "1,200" are one. */
export function wordsIn(text: string, [start, end]: Range): Range[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => [start + index, start + index + word.length]);
}

/** A run of words by their indexes, from the first to the one after the last. */
export type WordRun = readonly [from: number, to: number];

/** The stretch of text from the first to the last word of a run; null where there are no such words. */
export function runRange(words: readonly Range[], [from, to]: WordRun): Range | null {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && from < to ? [first[0], last[1]] : null;
}

/** The words that lie wholly or partly in a range, as a run; null where there are none. */
export function runOf(words: readonly Range[], [start, end]: Range): WordRun | null {
  const from = words.findIndex(([, wordEnd]) => wordEnd > start);
  const to = words.findLastIndex(([wordStart]) => wordStart < end) + 1;
  return from >= 0 && from < to ? [from, to] : null;
}

/** The words that the ranges cover, joined by a space where there are gaps between them. */
export const textOf = (text: string, ranges: readonly Range[]): string => ranges.map(([start, end]) => text.slice(start, end)).join(" ");
