import type { Range } from "@/lib/domain/range";
import {
  MEASURED_SUPERLATIVES,
  MIDDLING_JUDGEMENTS,
  OPENING_ADVERBS,
  STRONG_JUDGEMENTS,
  VALUE_PHRASES,
  WEAK_JUDGEMENTS,
} from "./lexicon-judgements";
import { ORGANISATION_NOUNS, PERSON_TITLES } from "./lexicon-sources";
import { RULES } from "./modal-traps";
import { stretch, type Word, wordSet } from "./words";

/** Words that judge; `strength` says how much they alone make the sentence a judgement, 0 to 1. */
export type FoundJudgement = { readonly range: Range; readonly strength: number };

const STRONG = 1;
const MIDDLING = 0.6;
const WEAK = 0.25;
/** What "is" and "too" in front add to a weak word. */
const PREDICATE = 0.2;
const PREDICATE_WORDS = wordSet(
  "is was are were be been isn't wasn't remains remained looks looked seems feels felt proves too so as how more less far not rather quite very",
);
/** Verbs that judge; behind an article or an owner they are nouns: "each of the jars". */
const JUDGING_VERBS = wordSet("jars drags sags bores charms delights grates limps plods soars sparkles merits shames insults cheats");
const NOUN_BEFORE = wordSet("the a an of his her its their our my your these those two three four many some 's");
/** "An overwhelming majority": how many, not how good. */
const COUNTED = wordSet("majority vote votes support odds numbers number force");
/** Words in "un-able" that state. */
const STATED = wordSet("unable unavailable unstable unusable untraceable uninhabitable undrinkable unidentifiable unsuitable unchangeable");
const NOBODY = wordSet("no nobody none few never hardly nothing nowhere rarely seldom");
const AFTER_NOUN = wordSet("to of on in for from under and or is was had has with behind");
const CHARGED = wordSet("accused guilty convicted suspected accuses accuse");
const NOUNS_IN_ER = wordSet("treasurer charmer waster insulter dreamer marveller gambler blunderer squanderer deserter ruiner tender");
const PHRASES = new Map<string, (readonly string[])[]>();
for (const phrase of VALUE_PHRASES) PHRASES.set(phrase[0] ?? "", [...(PHRASES.get(phrase[0] ?? "") ?? []), phrase]);

/** The judging words of one segment, in order and without overlap. */
export function findJudgements(words: readonly Word[]): FoundJudgement[] {
  const found: FoundJudgement[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const phrase = PHRASES.has(word.lower) ? phraseAt(words, at) : undefined;
    const last = phrase && words[at + phrase.length - 1];
    const strength = phrase
      ? STRONG
      : word.lower === "should" || (word.lower === "must" && !isRule(words, at))
        ? verdict(words, at)
        : word.lower === "too"
          ? excess(words, at)
          : strengthOf(word, words, at);
    if (strength === 0) continue;
    found.push({ range: stretch(word, last ?? word), strength });
    if (phrase) at += phrase.length - 1;
  }
  return found;
}

/** The phrase of judgement that begins at a word, if one does. */
const phraseAt = (words: readonly Word[], at: number) =>
  PHRASES.get(words[at]?.lower ?? "")?.find((parts) => parts.every((part, offset) => words[at + offset]?.lower === part));

/** "The council should resign", "no child should wait": what ought to be, in the reporter's own voice. */
function verdict(words: readonly Word[], at: number): number {
  const subject = words[at - 1]?.lower ?? "";
  if (words.slice(Math.max(0, at - 8), at).some(({ lower }) => /^(no|nobody|everyone|everybody|anyone)$/.test(lower))) return MIDDLING;
  return ORGANISATION_NOUNS.has(subject) || PERSON_TITLES.has(subject) || /^(they|we|ministers|he|she)$/.test(subject) ? MIDDLING : 0;
}

/** "Must have known" guesses, "by law the council must" tells a rule. */
const isRule = (words: readonly Word[], at: number): boolean =>
  /^(have|be)$/.test(words[at + 1]?.lower ?? "") || words.some(({ lower }) => RULES.has(lower) || lower === "under");

/** "Too long by half" judges; "too ill to attend" tells what followed, and "the captain, too," only adds. */
function excess(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (!next?.letters || next.capital || words[at - 1]?.lower === "," || words[at + 2]?.lower === "to") return 0;
  if (/^(many|much|few|little)$/.test(next.lower)) return MIDDLING;
  return words.slice(at + 2, at + 8).some(({ lower }) => lower === "to" || lower === "for") ? WEAK : MIDDLING;
}

/** A capital inside the sentence makes a name of it: "the Great Lakes", "Marvel". */
function strengthOf(word: Word, words: readonly Word[], at: number): number {
  const left = words[at - 1];
  const next = words[at + 1];
  if (!word.letters || word.lower.length < 3 || (word.capital && at > 0)) return 0;
  if (at === 0 && OPENING_ADVERBS.has(word.lower) && next?.lower === ",") return STRONG;
  if (left?.lower === "by" && word.lower === "mistake") return 0;
  if (JUDGING_VERBS.has(word.lower) && NOUN_BEFORE.has(left?.lower ?? "")) return 0;
  if (word.lower === "overwhelming" && COUNTED.has(next?.lower ?? "")) return 0;
  // "the only key on a hook", but "a key decision"
  if (word.lower === "key" && (!next?.letters || AFTER_NOUN.has(next.lower))) return 0;
  // "the fine is paid", but "a fine day"
  if (word.lower === "fine" && NOUN_BEFORE.has(left?.lower ?? "") && (!next?.letters || AFTER_NOUN.has(next.lower))) return 0;
  // "accused of misleading investors": what they are said to have done
  if (word.lower.endsWith("ing") && left?.lower === "of" && CHARGED.has(words[at - 2]?.lower ?? "")) return 0;
  const plain = strengthOfForm(word.lower);
  if (plain === WEAK && next?.lower === "than" && /^(better|worse)$/.test(word.lower)) return WEAK + 2 * PREDICATE;
  // "no actor alive does it better"
  if (plain === WEAK && /^(better|worse)$/.test(word.lower) && NOBODY.has(words[0]?.lower ?? "")) return WEAK + 2 * PREDICATE;
  if (plain === WEAK && PREDICATE_WORDS.has(left?.lower ?? "")) return WEAK + PREDICATE;
  return plain;
}

function strengthOfForm(lower: string): number {
  if (STRONG_JUDGEMENTS.has(lower)) return STRONG;
  if (MIDDLING_JUDGEMENTS.has(lower)) return MIDDLING;
  if (WEAK_JUDGEMENTS.has(lower)) return WEAK;
  if (/^un.{4,}[ai]ble$/.test(lower)) return STATED.has(lower) ? 0 : MIDDLING;
  if (lower.length < 5 || !/(er|est)$/.test(lower) || MEASURED_SUPERLATIVES.has(lower)) return 0;
  const stem = stemsOf(lower).find((form) => STRONG_JUDGEMENTS.has(form) || MIDDLING_JUDGEMENTS.has(form));
  if (stem) return MIDDLING;
  if (lower.endsWith("iest")) return MIDDLING;
  return lower.endsWith("est") && lower.length > 5 ? WEAK + PREDICATE : 0;
}

/** "bolder" and "silliest" back to "bold" and "silly". */
function stemsOf(lower: string): string[] {
  if (NOUNS_IN_ER.has(lower)) return [];
  const stem = lower.replace(/(er|est)$/, "");
  return [stem, `${stem}e`, stem.replace(/i$/, "y")];
}
