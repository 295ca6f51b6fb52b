import type { Voucher } from "@/lib/domain/label";
import { PERSON_TITLES } from "./lexicon-sources";
import { typeOfSource } from "./source-type";
import { type Word, wordSet } from "./words";

/** A name as the text gives it, without title: "Ana Ruiz", "The Evening Post". */
export type Name = { readonly text: string; readonly type: Voucher; readonly start: number; readonly titles: readonly string[] };

const INSIDE = wordSet("of the for and de la van von der bin al . &");
const NO_NAMES = wordSet(`
  the a an in on at by for from with to of as if when while but and or so yet after before since although though because however meanwhile still
  then there here what who why how where now no not one two three some many most all both each several other another it its he she they we you
  i his her their our my this that these those last next earlier later under over during despite according also only even once perhaps
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`);

/** The capitalised names of a segment, in order. Single words count only behind a title: the rest may be the start of a sentence. */
export function findNames(words: readonly Word[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = endOfName(words, at);
    if (end === at) continue;
    const name = nameOf(words.slice(at, end));
    if (name) names.push(name);
    at = end - 1;
  }
  return names;
}

function endOfName(words: readonly Word[], at: number): number {
  const first = words[at];
  if (!first?.capital || (NO_NAMES.has(first.lower) && !(first.lower === "the" && words[at + 1]?.capital))) return at;
  let end = at + 1;
  while (end < words.length && end - at < 10) {
    const word = words[end];
    const joins =
      word !== undefined && (word.capital || (INSIDE.has(word.lower) && words[end + 1]?.capital === true && word.lower !== "and"));
    const stops = word?.lower === "." && !PERSON_TITLES.has(words[end - 1]?.lower ?? "") && (words[end - 1]?.text.length ?? 0) > 1;
    if (!joins || stops) break;
    end++;
  }
  return end;
}

function nameOf(all: readonly Word[]): Name | null {
  const start = all.findIndex((word) => !PERSON_TITLES.has(word.lower) && word.lower !== ".");
  const first = all[start];
  const type = typeOfSource(all);
  if (!first || type === null || (all.length < 2 && type !== "news-outlet")) return null;
  const bare = type === "named-person" ? all.slice(start) : all;
  return { text: textOfWords(bare), type, start: first.start, titles: all.slice(0, start).map((word) => word.lower) };
}

/** The words joined as they stand, with single spaces and none before a mark or a clitic. */
export function textOfWords(words: readonly Word[]): string {
  let text = "";
  let end = -1;
  for (const word of words) {
    text += end >= 0 && word.start > end ? ` ${word.text}` : word.text;
    end = word.end;
  }
  return text;
}
