import type { Range } from "@/lib/domain/range";
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  GROUP_PRONOUNS,
  OFFICIAL_NOUNS,
  ORGANISATION_NOUNS,
  OUTLET_NOUNS,
  PERSON_NOUNS,
  PERSON_PRONOUNS,
  PERSON_TITLES,
} from "./lexicon-sources";
import { stretch, type Word, wordSet } from "./words";

/** What a phrase stands for as a source: somebody who can speak, a paper or picture that can show, or neither. */
export type Speaker = "voice" | "paper" | null;

const ADVERBS = wordSet(
  "also have has had often still now already repeatedly reportedly allegedly publicly privately widely firmly flatly later then again do did not all alike both first recently yesterday today monday tuesday wednesday thursday friday saturday sunday soon simply quickly previously since ever never even only just once themselves himself herself itself long is are was were be been being will would could may might can n't doesn't don't didn't does here",
);
const STOPS = wordSet(
  "and but while although that because as if when whether whereas though so or which who where than ; : ( ) “ ” \" — – . ! ? ''",
);
const PREPOSITIONS = wordSet(
  "of at for in on from with by to near about against over under between among around outside inside close familiar",
);
const MOST_WORDS = 14;

/** Index of the first word of the noun phrase that ends right before `at`: back to a comma, a conjunction or a mark. */
export function phraseStart(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && at - from < MOST_WORDS) {
    const word = words[from - 1];
    const numbers = word?.lower === "and" && /^\d/.test(words[from]?.text ?? "");
    if (!word || word.lower === "," || (STOPS.has(word.lower) && !numbers)) break;
    from--;
  }
  return from;
}

/** Past adverbs and auxiliaries, the index behind the last word of the subject of the verb at `at`. */
export function subjectEnd(words: readonly Word[], at: number): number {
  let end = at;
  while (end > 0 && ADVERBS.has(words[end - 1]?.lower ?? "")) end--;
  return end;
}

/** What kind of speaker the words from `from` to `to` name: judged by the head, the word before the first preposition. */
export function speakerIn(words: readonly Word[], from: number, to: number): Speaker {
  let head = to - 1;
  for (let at = from + 1; at < to; at++) {
    if (
      PREPOSITIONS.has(words[at]?.lower ?? "") &&
      !(words[at]?.lower === "of" && words[at - 1]?.capital && !PERSON_NOUNS.has(words[at - 1]?.lower ?? ""))
    ) {
      head = at - 1;
      // "photographs taken on 9 July": the noun before the participle
      while (
        head > from &&
        /(ed|en)$/.test(words[head]?.lower ?? "") &&
        !OFFICIAL_NOUNS.has(words[head]?.lower ?? "") &&
        !GROUP_NOUNS.has(words[head]?.lower ?? "")
      )
        head--;
      break;
    }
  }
  const word = words[head];
  if (!word) return null;
  return (
    speakerOf(word, head > from) ??
    (words[to - 1]?.capital && /^(of|for|at)$/.test(words[head + 1]?.lower ?? "") && word.capital ? "voice" : null)
  );
}

function speakerOf({ lower, capital, letters }: Word, inner: boolean): Speaker {
  if (lower === "nobody" || lower === "none") return null;
  if (PERSON_PRONOUNS.has(lower) || GROUP_PRONOUNS.has(lower)) return lower === "her" || lower === "them" ? null : "voice";
  if (OUTLET_NOUNS.has(lower)) return "voice";
  if (DOCUMENT_NOUNS.has(lower)) return "paper";
  const people =
    GROUP_NOUNS.has(lower) ||
    OFFICIAL_NOUNS.has(lower) ||
    PERSON_NOUNS.has(lower) ||
    PERSON_TITLES.has(lower) ||
    ORGANISATION_NOUNS.has(lower);
  if (people || (capital && letters && inner)) return "voice";
  if (capital && letters) return "voice";
  return /(ers|ors|ists|ians|ologist|ist|ician|keeper|master|woman|man|men|women)$/.test(lower) && lower.length > 5 ? "voice" : null;
}

/** The stretch of the words, or nothing for none. */
export function stretchOf(words: readonly Word[], from: number, to: number): Range[] {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? [stretch(first, last)] : [];
}
