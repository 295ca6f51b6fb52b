import { TIME_WORDS } from "./lexicon-hedges";
import type { Signals } from "./signals";
import { STYLE_FEATURES, styleOf } from "./style";
import type { Strengths } from "./suggest-label";
import { wordSet } from "./words";

const PRESENT = wordSet("is are 's remains remain isn't aren't");
const PAST = wordSet(
  "was were had did went came took made said told found left began fell rose won lost sent held kept gave got met ran sold built cost",
);
const LONG = 40;

/** What the confidence of a class is reckoned from, 0 to 1 each; the order is that of `CLASS_WEIGHTS`. */
export const CLASS_FEATURES = [
  "bias",
  "tagger chance",
  "told",
  "told surely",
  "told and tagged",
  "hedged",
  "hedged surely",
  "judged",
  "judged surely",
  "no sign",
  "wish",
  "hearsay",
  "question",
  "number",
  "date",
  "present of be",
  "past",
  "quoted",
  "length",
  ...STYLE_FEATURES,
] as const;

export function classFeatures({ sentence, untold, hearsay, quoted }: Signals, { told, hedged, judged }: Strengths): number[] {
  const { words, chance } = sentence;
  const seen = { number: 0, date: 0, present: 0, past: 0 };
  for (const { lower, capital, text } of words) {
    if (text >= "0" && text < ":") seen.number = 1;
    if (capital && TIME_WORDS.has(lower)) seen.date = 1;
    if (PRESENT.has(lower)) seen.present = 1;
    if (PAST.has(lower) || (lower.length > 4 && lower.endsWith("ed"))) seen.past = 1;
  }
  const question = words.at(-1)?.text === "?" ? 1 : 0;
  return [
    ...[1, chance, told, sure(told), told * chance, hedged, sure(hedged), judged, sure(judged)],
    ...[(1 - told) * (1 - hedged) * (1 - judged), untold.length > 0 ? 1 : 0, hearsay.length > 0 ? 1 : 0, question],
    ...[seen.number, seen.date, seen.present, seen.past, quoted, Math.min(1, words.length / LONG)],
    ...styleOf(words),
  ];
}

const sure = (strength: number): number => (strength >= 0.9 ? 1 : 0);
