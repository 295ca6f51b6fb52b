import type { Range } from "@/lib/domain/range";
import { eachMatch } from "./each-match";

/** A word, a number or one sign of punctuation. Offsets count UTF-16 code units. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  readonly capital: boolean;
  readonly letters: boolean;
};

// Alternatives never share a first sign with a longer rival that fails late, so matching stays linear for any text.
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-‑&][\p{L}\p{M}\p{N}]+)*(?:['’](?!(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}]))\p{L}+)?|\S/gu;
const CAPITAL = /^\p{Lu}/u;
const LETTER = /\p{L}/u;

const SHORT = 5;
/** Names in capitals that read like small words: "the WHO says" is no question, "the US" nobody's pronoun. */
const ACRONYMS: ReadonlyMap<string, string> = new Map([
  ["WHO", "w.h.o."],
  ["US", "u.s."],
]);

/** The words of a stretch of the text, in order; the full stop of a short name or title inside it ("Gov. Ruiz") is no word. */
export function wordsOf(text: string, [from, to]: Range): Word[] {
  const words: Word[] = [];
  eachMatch(WORD, text.slice(from, to), (word, at) => {
    const start = from + at;
    if (word === "." && start + 2 < to && shortens(words.at(-1), start) && /\s[\p{L}\p{N}]/u.test(text.slice(start + 1, start + 3))) return;
    words.push(makeWord(word, start, words.at(-1)));
  });
  return words;
}

const shortens = (before: Word | undefined, stop: number): boolean =>
  before !== undefined && before.end === stop && before.capital && before.text.length <= SHORT;

function makeWord(text: string, start: number, before: Word | undefined): Word {
  const code = text.charCodeAt(0);
  const plain = code < 0x80;
  const capital = plain ? code >= 65 && code <= 90 : CAPITAL.test(text);
  const letters = plain && text.length === 1 ? capital || (code >= 97 && code <= 122) : LETTER.test(text);
  const small = text.toLowerCase();
  // a headline in capitals keeps its small words
  const shouted = before?.letters === true && before.text.length > 1 && before.text === before.text.toUpperCase();
  const name = shouted ? undefined : ACRONYMS.get(text);
  const lower = name ?? (small.includes("’") ? small.replace("’", "'") : small);
  return { start, end: start + text.length, text, lower, capital, letters };
}

/** The stretch from the first of the words to the last one, both included. */
export const stretch = (first: Word, last: Word): Range => [first.start, last.end];

/** The index of the first word that reads `lower`, from `from` on and before `to`; -1 where there is none. */
export function indexOfWord(words: readonly Word[], lower: string, from: number, to: number): number {
  for (let at = from; at < to && at < words.length; at++) if (words[at]?.lower === lower) return at;
  return -1;
}

/** A list of words as a set: for lexicons written as plain text. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
