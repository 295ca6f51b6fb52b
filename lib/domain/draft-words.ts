import type { Block } from "./article";
import { MOST_EVIDENCE } from "./key-limits";
import type { Span } from "./lesson-places";
import type { Range } from "./range";

// Words and stretches of words in an article, as a teacher cuts it. No zod here: the review screen imports this file.

/** What cutting needs of an article. */
export type CutText = { readonly text: string; readonly blocks: readonly Block[] };

/** A word takes its punctuation with it; a long dash ends a word. */
const WORD = /[^\s—]*—+|[^\s—]+/gu;
/** Scripts that write no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words that lie in a stretch of the text, cut off at its ends; each as a range of the text. */
export function wordsIn(text: string, [start, end]: Range): Span[] {
  const words: Span[] = [];
  for (const found of text.slice(start, end).matchAll(WORD)) {
    const from = start + found.index;
    if (UNSPACED.test(found[0])) words.push(...unspacedWords(found[0], from));
    else words.push([from, from + found[0].length]);
  }
  return words;
}

/** Words of a script without spaces, each with the punctuation that follows it. */
function unspacedWords(run: string, at: number): Span[] {
  const words: Span[] = [];
  for (const { index, segment, isWordLike } of new Intl.Segmenter("und", { granularity: "word" }).segment(run)) {
    const last = words.at(-1);
    if (last && !isWordLike) last[1] = at + index + segment.length;
    else words.push([at + index, at + index + segment.length]);
  }
  return words;
}

/** True where the two ranges share a position. */
export const meet = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** True where a range of one list shares a position with one of the other. */
export const clash = (some: readonly Range[], others: readonly Range[]): boolean => some.some((a) => others.some((b) => meet(a, b)));

/** The block that holds the whole range, or null. */
export const blockOf = ({ blocks }: CutText, [start, end]: Range): Block | null =>
  blocks.find(({ range }) => range[0] <= start && end <= range[1]) ?? null;

/** Ranges in order; those of one block that meet, or have only white space between them, become one. */
export function joined(article: CutText, ranges: readonly Range[]): Span[] {
  const done: Span[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = done.at(-1);
    const near = last && article.text.slice(last[1], start).trim() === "" && blockOf(article, [last[0], Math.max(end, last[1])]);
    if (last && near) last[1] = Math.max(last[1], end);
    else done.push([start, end]);
  }
  return done;
}

/** Cuts ranges in two at the beginning of a word: what stands before it and what follows, without the white space between. */
export function cutAt(text: string, ranges: readonly Range[], at: number): { before: Span[]; after: Span[] } {
  const before: Span[] = [];
  const after: Span[] = [];
  for (const [start, end] of ranges) {
    if (end <= at) before.push([start, end]);
    else if (start >= at) after.push([start, end]);
    else {
      const last = start + text.slice(start, at).trimEnd().length;
      if (last > start) before.push([start, last]);
      after.push([at, end]);
    }
  }
  return { before, after };
}

/** Takes a word out of ranges, with the white space that it leaves at their ends. */
function without(text: string, ranges: readonly Range[], word: Range): Span[] {
  return ranges.flatMap((range): Span[] => {
    if (!meet(range, word)) return [[range[0], range[1]]];
    const left = range[0] + text.slice(range[0], word[0]).trimEnd().length;
    const right = range[1] - text.slice(word[1], range[1]).trimStart().length;
    const parts: Span[] = [
      [range[0], left],
      [right, range[1]],
    ];
    return parts.filter(([start, end]) => start < end);
  });
}

/** Evidence with a word ringed, or the ring taken off it where it has one; null where there are rings enough. */
export function withRing(article: CutText, evidence: readonly Range[], word: Range): Span[] | null {
  const isRinged = evidence.some((ring) => meet(ring, word));
  const next = isRinged ? without(article.text, evidence, word) : joined(article, [...evidence, word]);
  return next.length > MOST_EVIDENCE ? null : next;
}
