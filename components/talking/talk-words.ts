import { alarmEvidence } from "@/components/results/alarm-words";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { TalkClaim } from "@/lib/statistics/worth-discussing";

/** The places in a sentence, and what stands in them. */
type Places = Readonly<Record<string, string>>;
const filled = (sentence: string, places: Places) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? "");

/**
 * Why a claim is worth talking about. {missed}: how many of how many students; {other}, {key}, {first} and {second}: names of labels;
 * {full}, {answers}, {firstCount} and {secondCount}: counts; {alarm}: what puts the key in doubt, in whole sentences.
 */
const REASONS = {
  doubt: "{alarm} Let the class argue it out before you decide about the key.",
  lostSource: "Here a claim has lost its source on the way. {missed} missed full credit.",
  split: "The class is of two minds: {firstCount} chose {first}, {secondCount} chose {second}. The key says {key}.",
  splitOnWords: "The class is of two minds: {full} of {answers} have full credit.",
  manyChoseOther: "{missed} missed full credit. Most of them chose {other}; the key says {key}.",
  many: "{missed} missed full credit.",
} as const;

function reasonOf({ claim, reason, other, camps }: TalkClaim): keyof typeof REASONS {
  switch (reason) {
    case "key-in-doubt":
      return "doubt";
    case "lost-source":
      return "lostSource";
    case "split":
      return camps ? "split" : "splitOnWords";
    case "many-wrong":
    case "some-wrong":
      return other && 2 * other.answers > claim.answers - claim.full ? "manyChoseOther" : "many";
  }
}

/** Why a claim is worth talking about, in a sentence or two, with its counts. */
export function reasonInWords(talk: TalkClaim): string {
  const { claim, alarm, other, camps } = talk;
  const number = (value: number | undefined) => formatNumber(value ?? 0, LOCALE);
  const name = (label: ClaimClass | null | undefined) => (label ? CLASS_WORDS[label].name : "");
  const missed = number(claim.answers - claim.full);
  return filled(REASONS[reasonOf(talk)], {
    missed: formatCount(claim.answers, { one: `${missed} of # student`, other: `${missed} of # students` }, LOCALE),
    answers: number(claim.answers),
    full: number(claim.full),
    alarm: alarm ? alarmEvidence(alarm) : "",
    other: name(other?.chosen),
    key: name(claim.keyClass),
    first: name(camps?.[0].chosen),
    firstCount: number(camps?.[0].answers),
    second: name(camps?.[1].chosen),
    secondCount: number(camps?.[1].answers),
  });
}

type Pair = "F A" | "F S" | "F J" | "A S" | "A J" | "S J";
/** What to ask a class that mixes up two labels; it gives neither away, so that it can stand on the wall before the key. */
const BY_PAIR: Readonly<Record<Pair, string>> = {
  "F A": "Who answers for this sentence: the reporter, or somebody else? Find the words that settle it.",
  "F S": "Is this settled, or could it still turn out otherwise? Which word makes the difference?",
  "F J": "Could you look this up, or does it depend on what one finds good? Which word decides it?",
  "A S": "Does somebody tell us this, or does the reporter say what may be? Find the words that show it.",
  "A J": "Whose opinion is this: the reporter’s own, or that of somebody who is quoted? Which words show it?",
  "S J": "Is this about what may happen, or about what to think of it? What could prove it wrong?",
};
const isPair = (text: string): text is Pair => text in BY_PAIR;

const IN_DOUBT = "Make the best case for {one}, then the best case for {two}. Which words of the article decide it?";
const LOST_SOURCE = "Does the article say this in another place too? Compare the two: who stands behind it there, and who here?";
const LEFT_BLANK = "What made this hard to decide? Say what you would need to know to choose a label.";
const IN_WORDS = "Put two different answers side by side. Which words of the article does each of them rest on?";

/** The question to begin the talk with, by the reason and by the two labels between which the class hesitates. */
export function questionFor({ claim: { keyClass }, reason, other }: Pick<TalkClaim, "claim" | "reason" | "other">): string {
  if (reason === "lost-source") return LOST_SOURCE;
  if (keyClass === null) return IN_WORDS;
  // in the order of the labels everywhere, so that it does not say which of them is the key
  const [one, two] = CLAIM_CLASSES.filter((label) => label === keyClass || label === other?.chosen);
  if (!one || !two) return LEFT_BLANK;
  if (reason === "key-in-doubt") return filled(IN_DOUBT, { one: CLASS_WORDS[one].name, two: CLASS_WORDS[two].name });
  const pair = `${CLASS_WORDS[one].letter} ${CLASS_WORDS[two].letter}`;
  return isPair(pair) ? BY_PAIR[pair] : LEFT_BLANK;
}
