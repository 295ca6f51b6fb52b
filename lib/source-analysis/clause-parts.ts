import type { Range } from "@/lib/domain/range";
import { stretch, type Word, wordSet } from "./words";

const CLAUSE_ENDS = wordSet("while but although whereas ;");
const SUBJECT_STOPS = wordSet('and but while although that which because as if when whether whereas , ; : ( ) “ ” " —');

/** Index behind the last word of a source that begins at `from`: a mark or a relative clause ends it. */
export function endOfSource(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || /^[,;:.!?“”"()—–]$/.test(word.text) || (at > from && /^(citing|quoting|that|which|who)$/.test(word.lower))) return at;
  }
  return words.length;
}

/** The noun phrase that ends right before `at`: back to the last word that can't stand in it. */
export function subjectBefore(words: readonly Word[], at: number): Range[] {
  let from = at;
  while (from > 0 && at - from < 12 && !SUBJECT_STOPS.has(words[from - 1]?.lower ?? "")) from--;
  const first = words[from];
  const last = words[at - 1];
  return first && last && from < at ? [stretch(first, last)] : [];
}

/** What stands from `from` on, to the end of its clause, without the marks at both ends. */
export function rightOf(words: readonly Word[], from: number): Range[] {
  let to = from;
  while (to < words.length && !(to > from && CLAUSE_ENDS.has(words[to]?.lower ?? "") && words[to - 1]?.lower === ",")) to++;
  while (to > from && /^[.,!?;:]$/.test(words[to - 1]?.text ?? "")) to--;
  const first = words[words[from]?.lower === "," ? from + 1 : from];
  const last = words[to - 1];
  return first && last && first.start < last.end ? [stretch(first, last)] : [];
}

/** All of a clause with its hearsay word inside. */
export const wholeClause = (words: readonly Word[], at: number): Range[] => {
  let from = at;
  while (from > 0 && !/^[,;:—]$/.test(words[from - 1]?.text ?? "")) from--;
  return rightOf(words, from);
};
