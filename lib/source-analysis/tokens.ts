import { eachMatch } from "./each-match";

/** A token as the tagger sees it, in UTF-16 code units: a word with its hyphens, an amount, an initialism, a mark. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

const TOKEN =
  /''|``|(?:[A-Z]\.){2,}|[$£€]?\d+(?:[.,:]\d+)*%?|['’](?:s|re|ve|ll|d|m)\b|[\p{L}\p{N}]+(?:[-–&.'’][\p{L}\p{N}]+)*|\.{2,}|--+|[^\s\p{L}\p{N}]/gu;

/** Cuts a stretch of text (`from` and `to` in UTF-16 code units) into tokens and adds them to a list. Linear in its length. */
export function tokenize(text: string, from: number, to: number, into: Token[]): void {
  eachMatch(TOKEN, text.slice(from, to), (token, at) => {
    into.push({ text: token, start: from + at, end: from + at + token.length });
  });
}
