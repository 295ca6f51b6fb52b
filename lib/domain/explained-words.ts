import type { Range } from "./range";

// No zod here: pages of students import this file.

/** A stretch of a text that a glossary explains; `entry` is the index there. */
type ExplainedWord = { readonly range: Range; readonly entry: number };

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = "[\\p{L}\\p{M}\\p{N}]";

/**
 * Where each word of a glossary first stands in a stretch of a text, in the order of the text: as a whole word, whatever its capitals and
 * spaces. Of words that overlap, the longer is explained. Ranges are code units of the text.
 */
export function explainedWords(text: string, [start, end]: Range, glossary: readonly { readonly word: string }[]): ExplainedWord[] {
  const stretch = text.slice(start, end);
  const found: ExplainedWord[] = [];
  const longestFirst = glossary.map(({ word }, entry) => ({ word, entry })).sort((a, b) => b.word.length - a.word.length);
  for (const { word, entry } of longestFirst) {
    for (const { index, 0: said } of stretch.matchAll(patternOf(word))) {
      const range: Range = [start + index, start + index + said.length];
      if (found.some((other) => range[0] < other.range[1] && other.range[0] < range[1])) continue;
      found.push({ range, entry });
      break;
    }
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

function patternOf(word: string): RegExp {
  const words = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
  return UNSPACED.test(word) ? new RegExp(words, "giu") : new RegExp(`(?<!${LETTER})${words}(?!${LETTER})`, "giu");
}
