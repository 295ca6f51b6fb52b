import type { HedgeEntry } from "./lexicon-hedges";
import type { Word } from "./words";

// How the checks of look-alikes see what stands around a hedge.

/** How much of a hedge is left where it stands: 1 all, 0 none. */
export type Check = (words: readonly Word[], at: number, entry: HedgeEntry) => number;

/** The word so many places to the left, in small letters; empty where there is none. */
export const before = (words: readonly Word[], at: number, back = 1) => words[at - back]?.lower ?? "";
/** The word so many places to the right, in small letters; empty where there is none. */
export const after = (words: readonly Word[], at: number, on = 1) => words[at + on]?.lower ?? "";
/** True where a word of the set stands from `from` on and before `to`. */
export const anyOf = (words: readonly Word[], set: ReadonlySet<string>, from = 0, to = words.length) => {
  for (let at = Math.max(0, from); at < to && at < words.length; at++) if (set.has(words[at]?.lower ?? "")) return true;
  return false;
};
/** Words of a sentence beyond this many from a hedge no longer tell what it means: keeps the checks linear. */
export const REACH = 30;
/** True where a word of the set stands within `REACH`. */
export const near = (words: readonly Word[], set: ReadonlySet<string>, at: number) => anyOf(words, set, at - REACH, at + REACH);
