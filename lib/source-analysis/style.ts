import { type Word, wordSet } from "./words";

// How a sentence is put, whatever it speaks of. News that states is dense with names, dates and deeds in the past; a verdict compares,
// denies, says "is a" and "is not", and needs none of them. Small words only: no list of praise and blame is ever long enough.

const DENIALS = wordSet(
  "not no never nothing nobody none neither nor hardly few little without cannot n't isn't wasn't doesn't don't won't",
);
const ADDRESS = wordSet("i we us our me my you your one");
const COMPARISONS = wordSet(
  "more less than too so such enough even only merely simply quite rather very far better worse best worst most least",
);
const GENERAL = wordSet("any every anyone everyone nobody everybody anybody those kind sort who whoever all");
const DUTIES = wordSet("should ought must needs need cannot can");
const OPENERS = wordSet("this it that what there such no few never rarely nothing nobody to for");
const BE = wordSet("is was 's are were");
const COMPLEMENTS = wordSet("a an the not no as so too");
const PEOPLE = wordSet("he she his her they their");
const PLACES = wordSet("on in at");
const ABSTRACT = /(ness|ism|ance|ence|cy|less|ful|ous|ish|able|ible)$/;
const MARKS = wordSet(": ; —");

/** What `styleOf` measures, in its order. */
export const STYLE_FEATURES = [
  "names",
  "no name",
  "denials",
  "address",
  "comparisons",
  "general",
  "duty",
  "abstract",
  "opener",
  "is a",
  "colon",
  "superlative",
  "manner",
  "at a place",
  "deeds",
  "people",
] as const;

/** The style of a sentence, 0 to 1 for each of `STYLE_FEATURES`. */
export function styleOf(words: readonly Word[]): number[] {
  const counts = { names: 0, denials: 0, comparisons: 0, abstract: 0, manner: 0, deeds: 0 };
  const seen = { address: 0, general: 0, duty: 0, complement: 0, mark: 0, superlative: 0, place: 0, people: 0 };
  words.forEach(({ lower, capital }, at) => {
    const next = words[at + 1];
    const long = lower.length > 4;
    if (capital && at > 0 && lower !== "i") counts.names++;
    if (DENIALS.has(lower)) counts.denials++;
    if (COMPARISONS.has(lower)) counts.comparisons++;
    if (lower.length > 6 && ABSTRACT.test(lower)) counts.abstract++;
    if (lower.endsWith("ly")) counts.manner++;
    if (long && lower.endsWith("ed")) counts.deeds++;
    if (ADDRESS.has(lower)) seen.address = 1;
    if (GENERAL.has(lower)) seen.general = 1;
    if (DUTIES.has(lower)) seen.duty = 1;
    if (BE.has(lower) && next && COMPLEMENTS.has(next.lower)) seen.complement = 1;
    if (MARKS.has(lower)) seen.mark = 1;
    if (long && lower.endsWith("est")) seen.superlative = 1;
    if (PLACES.has(lower) && next?.capital) seen.place = 1;
    if (PEOPLE.has(lower)) seen.people = 1;
  });
  return [
    ...[upTo(counts.names, 3), counts.names === 0 ? 1 : 0, upTo(counts.denials, 2), seen.address, upTo(counts.comparisons, 2)],
    ...[seen.general, seen.duty, upTo(counts.abstract, 2), OPENERS.has(words[0]?.lower ?? "") ? 1 : 0, seen.complement, seen.mark],
    ...[seen.superlative, upTo(counts.manner, 2), seen.place, upTo(counts.deeds, 3), seen.people],
  ];
}

const upTo = (count: number, most: number): number => Math.min(1, count / most);
