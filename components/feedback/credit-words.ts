import type { PointsRule, ReviewedItem } from "@/lib/domain/feedback";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { SURENESS_WORDS, type Sureness } from "@/lib/domain/sureness";

const SHARES: Readonly<Record<number, string>> = {
  0: "nothing",
  25: "a quarter",
  33: "a third",
  50: "half",
  67: "two thirds",
  75: "three quarters",
  100: "everything",
};

/** A share of a claim's credit as it stands in a sentence: "half", "60 %". */
export function shareInWords(share: number): string {
  const percent = Math.round(share * 100);
  return SHARES[percent] ?? `${percent} %`;
}

/** Who reads the cards: the student whose work it is, or their teacher. */
export type CardReader = "student" | "teacher";

type RuleSentences = Readonly<Record<PointsRule, (label: string, share: string) => string>>;
const TO_STUDENT: RuleSentences = {
  key: (label) => `Your label, ${label}, is the key’s`,
  accepted: (label, share) => `Your label, ${label}, is accepted for ${share}`,
  "judgement-off": (label) => `Your label, ${label}, is right here: a judgement counts as ${label} in this lesson`,
  parts: (_, share) => `Your answer earned ${share}, part by part`,
  waits: () => "Your teacher has still to mark this",
  none: (label) => (label ? `Your label, ${label}, is not accepted` : "Your answer is not accepted"),
  blank: () => "You gave this claim no label",
  adjusted: () => "Your teacher set this credit",
  "left-out": () => "This claim does not count",
};

const TO_TEACHER: RuleSentences = {
  key: (label) => `The label, ${label}, is the key’s`,
  accepted: (label, share) => `The label, ${label}, is accepted for ${share}`,
  "judgement-off": (label) => `The label, ${label}, is right here: a judgement counts as ${label} in this lesson`,
  parts: (_, share) => `The answer earned ${share}, part by part`,
  waits: () => "This waits for your mark",
  none: (label) => (label ? `The label, ${label}, is not accepted` : "The answer is not accepted"),
  blank: () => "This claim was left blank",
  adjusted: () => "A teacher set this credit",
  "left-out": () => "This claim does not count",
};

/** What differs where the answer is no label. */
const OF_QUESTION: Readonly<Partial<Record<PointsRule, Readonly<Record<CardReader, (share: string) => string>>>>> = {
  key: { student: () => "Your answer is the key’s", teacher: () => "The answer is the key’s" },
  accepted: {
    student: (share) => `Your answer is accepted for ${share}`,
    teacher: (share) => `The answer is accepted for ${share}`,
  },
  blank: { student: () => "You gave no answer", teacher: () => "This was left blank" },
  "left-out": { student: () => "This question does not count", teacher: () => "This question does not count" },
};

/** How an item's credit came about, as a sentence. */
export function ruleInWords({ rule, chosen, keyClass, share, certainty }: ReviewedItem, reader: CardReader): string {
  const earned = shareInWords(certainty?.credit ?? share ?? 0);
  const ofQuestion = keyClass === null ? OF_QUESTION[rule]?.[reader] : undefined;
  return ofQuestion?.(earned) ?? (reader === "teacher" ? TO_TEACHER : TO_STUDENT)[rule](chosen ? CLASS_WORDS[chosen].name : "", earned);
}

type CertaintySentences = Readonly<Record<Sureness, string>>;
const CERTAINTY_TO_STUDENT: CertaintySentences = {
  guessing: "Counted as a guess: right earns a third of the credit, wrong costs nothing",
  "fairly-sure": "You were fairly sure: right earns two thirds of the credit, wrong costs as much",
  certain: "You were certain: right earns all of the credit, wrong costs twice as much",
};
const CERTAINTY_TO_TEACHER: CertaintySentences = {
  ...CERTAINTY_TO_STUDENT,
  "fairly-sure": "The student was fairly sure: right earns two thirds of the credit, wrong costs as much",
  certain: "The student was certain: right earns all of the credit, wrong costs twice as much",
};

/** What how sure they were made of an item’s credit, as a sentence. */
export const certaintyInWords = (sure: Sureness, reader: CardReader): string =>
  (reader === "teacher" ? CERTAINTY_TO_TEACHER : CERTAINTY_TO_STUDENT)[sure];

/** `rule` and `certainty` are not said where only the credit may be shown. */
export type CreditOfItem = Pick<ReviewedItem, "share"> & Partial<Pick<ReviewedItem, "rule" | "certainty">>;

const MARKS = {
  student: { one: "Your teacher has still to mark # answer.", other: "Your teacher has still to mark # answers." },
  teacher: { one: "# answer waits for your mark.", other: "# answers wait for your mark." },
} as const;

/** "Your teacher has still to mark 2 answers." */
export const waitingInWords = (count: number, reader: CardReader): string => formatCount(count, MARKS[reader], LOCALE);

/** An item's credit in two or three words, beside its disc. */
export function creditInWords({ share, rule, certainty }: CreditOfItem): string {
  if (share === null) return "Does not count";
  if (rule === "waits") return "Not marked yet";
  return certainty ? `${SURENESS_WORDS[certainty.sure]}: ${shareEarned(share).toLowerCase()}` : shareEarned(share);
}

function shareEarned(share: number): string {
  if (share >= 1) return "Full credit";
  if (share < 0) return `${Math.round(-share * 100)} % taken off`;
  if (share === 0) return "No credit yet";
  return share === 0.5 ? "Half credit" : `${Math.round(share * 100)} % credit`;
}
