// What the analysis of an assignment's answers is made from and says. No zod here: pages in the browser import this file.

import type { ClaimClass } from "./label";
import type { Sureness } from "./sureness";
import type { WordRun } from "./words";

/** Which attempt of each student is analysed. */
export const ANALYSED_ATTEMPTS = ["first", "counted", "last", "best"] as const;
export type AnalysedAttempt = (typeof ANALYSED_ATTEMPTS)[number];

/**
 * How many of the analysed attempts gave one response to an item, earned these points for it and have this total (of the items that
 * count, without lateness and overrides of the whole attempt); thousandths of a point. `responseId` null: left blank. Excused and
 * dropped are left out. `unsure`: right for less than all points, where certainty counts.
 */
export type AnswerTally = {
  readonly position: number;
  readonly responseId: string | null;
  readonly points: number;
  readonly total: number;
  readonly attempts: number;
  readonly unsure?: true;
};

/** How many of the analysed attempts have this total, as the tallies have it. Every analysed attempt is in one of them. */
export type TotalTally = { readonly total: number; readonly attempts: number };

/**
 * Some of the analysed attempts, for the bootstrap: each student alone up to `MOST_GROUPS`, above it students dealt out evenly by their
 * (random) ids. By item position: how many have points, their sum and sum of squares; and the same of the totals. Thousandths of a point
 * and their squares, exact as long as they stay below 2⁵³.
 */
export type AttemptGroup = {
  readonly attempts: number;
  readonly total: number;
  readonly totalSquares: number;
  readonly counted: readonly number[];
  readonly points: readonly number[];
  readonly squares: readonly number[];
};
export const MOST_GROUPS = 200;

/** What may be chosen in an item and the share of full credit that it earns. `part`: the question within the item; empty where it asks one thing. */
export type ItemOption = { readonly part: string; readonly words: string; readonly credit: number };

/** Words that were to be marked, by the part of the answer: any list of runs of `wanted` is right. */
export type SpanPart = { readonly part: string; readonly wanted: readonly (readonly WordRun[])[] };

/** A step of a sourcing chain: who told whom. Names that are the same have the same number. */
export type ChainLink = readonly [from: number, to: number];

/**
 * What a response to an item comes to. `chosen`: the indexes of its options; `marked`: the runs of words for each of the item's span
 * parts; `links`: its steps; `label`: the class of an answer that is a label. Each is empty or null where the kind has none of it.
 */
export type AnalysedResponse = {
  readonly chosen: readonly number[];
  readonly marked: readonly (readonly WordRun[])[];
  readonly links: readonly ChainLink[] | null;
  readonly label: ClaimClass | null;
  readonly sure: Sureness | null;
};

/**
 * An item as the analysis looks at it, whatever its kind. `worth`: the most it earns, in thousandths. `options` null: an answer of free
 * words or spans. `guess`: what an answer at random earns on average, a share; null where answers can't be listed. `responses` by their id.
 */
export type AnalysedItem = {
  readonly number: number;
  readonly position: number;
  readonly itemId: string;
  readonly worth: number;
  readonly options: readonly ItemOption[] | null;
  readonly guess: number | null;
  readonly spans: readonly SpanPart[];
  readonly links: readonly ChainLink[] | null;
  readonly keyClass: ClaimClass | null;
  /** the classes beside the key's own that earn something */
  readonly accepted: readonly ClaimClass[];
  readonly responses: ReadonlyMap<string, AnalysedResponse>;
};

/** Why a figure has no value. */
export const UNDEFINED_REASONS = [
  "no-attempts",
  "one-attempt",
  "fewer-than-three",
  "fewer-than-four",
  "one-item",
  "no-items",
  "worth-nothing",
  "all-alike",
  "rest-alike",
  "totals-alike",
  "negative-covariance",
  "not-listed",
  "nobody-chose",
  "everybody-chose",
  "no-answers",
  "one-label-only",
  "never-key",
  "always-key",
  "nobody-marked",
  "nothing-to-mark",
  "nobody-said-sure",
  "one-time",
  "too-few-groups",
  "too-many-excused",
] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

/** Why there is no figure, as a sentence for the teacher. */
export const UNDEFINED_WORDS: Readonly<Record<UndefinedReason, string>> = {
  "no-attempts": "Nobody has handed in yet.",
  "one-attempt": "One attempt does not vary. It takes two.",
  "fewer-than-three": "It takes three attempts.",
  "fewer-than-four": "It takes four attempts.",
  "one-item": "It compares items with each other, and there is one.",
  "no-items": "No item counts.",
  "worth-nothing": "The item is worth no points.",
  "all-alike": "Everybody has the same points here, so there is nothing to compare.",
  "rest-alike": "Everybody has the same points on the other items, so there is nothing to compare with.",
  "totals-alike": "Everybody has the same total, so there is nothing to compare.",
  "negative-covariance": "Negative covariance: who has more points in all has fewer here, so it has no share in telling them apart.",
  "not-listed": "Answers in free words, in marked words or in steps can't be listed, so there is no chance to hit one.",
  "nobody-chose": "Nobody chose it.",
  "everybody-chose": "Everybody chose it.",
  "no-answers": "Nobody has answered.",
  "one-label-only": "Only one label was ever given, so agreement has nothing to show.",
  "never-key": "No claim has this label in the key, so nobody could find it.",
  "always-key": "Every claim has this label in the key, so nobody could see it where it is not.",
  "nobody-marked": "Nobody marked anything here.",
  "nothing-to-mark": "The key marks nothing here.",
  "nobody-said-sure": "Nobody said how sure they are.",
  "one-time": "It was asked once. Growth takes two times.",
  "too-few-groups": "Too few attempts to say how far it may be off.",
  "too-many-excused": "Too many are excused from an item to compare the items with each other.",
};

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly undefined: UndefinedReason };
/** A 95 % interval, or why there is none. */
export type Interval = { readonly low: number; readonly high: number } | { readonly undefined: UndefinedReason };

/** What an item's figures say, the first that is so. */
export const VERDICTS = [
  "no-answers",
  "worth-nothing",
  "too-few",
  "all-blank",
  "all-right",
  "none-right",
  "all-alike",
  "rest-alike",
  "good-readers-miss",
  "better-option",
  "no-better-than-guessing",
  "hardly-tells-apart",
  "very-hard",
  "very-easy",
  "tells-apart",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly name: string; readonly help: string }>> = {
  "no-answers": { name: "No answers yet", help: "Nobody has points here yet." },
  "worth-nothing": { name: "Worth no points", help: "The item does not count, so it can't tell anybody apart." },
  "too-few": { name: "Too few answers", help: "Below five answers figures mean nothing yet. Read the answers themselves." },
  "all-blank": { name: "Everybody left it blank", help: "Was there time for it, and was it clear what to do?" },
  "all-right": { name: "Everybody has it right", help: "It tells nobody apart. It may stay as a warm-up." },
  "none-right": { name: "Nobody has any points", help: "Check the key first. Then teach it again." },
  "all-alike": { name: "Everybody has the same points", help: "It tells nobody apart." },
  "rest-alike": { name: "Nothing to compare with", help: "Everybody has the same points on the other items." },
  "good-readers-miss": { name: "Good students miss this: check the key", help: "Who does well elsewhere does worse here." },
  "better-option": {
    name: "Good students choose another answer: check the key",
    help: "Another answer goes with points on the other items more than the key's does.",
  },
  "no-better-than-guessing": {
    name: "No better than guessing",
    help: "Answers at random would earn as much. Check the question and the key.",
  },
  "hardly-tells-apart": {
    name: "Hardly tells students apart",
    help: "Who does well elsewhere does little better here. Is the question clear?",
  },
  "very-hard": { name: "Very hard", help: "Few points were earned. Teach it again." },
  "very-easy": { name: "Very easy", help: "Nearly everybody has it right." },
  "tells-apart": { name: "Works well", help: "Who does well elsewhere does well here." },
};

/** One of an item's options. `pointBiserial`: how choosing it goes with the points on all other items, −1 to 1. */
export type OptionAnalysis = ItemOption & {
  readonly index: number;
  readonly chose: number;
  /** of the attempts that have points on the item, with Wilson's interval */
  readonly share: Figure;
  readonly shareInterval: Interval;
  readonly pointBiserial: Figure;
};

/** How closely words were marked, over the answers given. Shares from 0 to 1; `edges`: how many ended so, by their first and last words. */
export type SpanAnalysis = {
  readonly part: string;
  readonly answers: number;
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
  readonly overlap: Figure;
  readonly boundaryError: Figure;
  readonly edges: { readonly exact: number; readonly tooShort: number; readonly tooLong: number; readonly beside: number };
};

/** How far the chains built have the key's names and steps, over the answers given. Shares from 0 to 1. */
export type ChainAnalysis = {
  readonly answers: number;
  readonly names: { readonly precision: Figure; readonly recall: Figure; readonly f1: Figure };
  readonly steps: { readonly precision: Figure; readonly recall: Figure; readonly f1: Figure };
};

/**
 * The figures of one item. `facility` and `guess` are shares, the weights, index and efficiency per cent, `deviation` per cent of the
 * item's worth. `answers`: attempts with points, `blank` of them left it blank, `full` of them have full credit.
 */
export type ItemAnalysis = {
  readonly number: number;
  readonly position: number;
  readonly itemId: string;
  readonly worth: number;
  readonly answers: number;
  readonly blank: number;
  readonly full: number;
  readonly fullShare: Figure;
  readonly fullInterval: Interval;
  readonly facility: Figure;
  readonly deviation: Figure;
  readonly guess: Figure;
  readonly intendedWeight: Figure;
  readonly effectiveWeight: Figure;
  readonly discriminationIndex: Figure;
  readonly discriminativeEfficiency: Figure;
  /** Efficiency below 15: it hardly separates strong from weak. */
  readonly dubious: boolean;
  readonly options: readonly OptionAnalysis[] | null;
  readonly spans: readonly SpanAnalysis[];
  readonly chain: ChainAnalysis | null;
  readonly verdict: Verdict;
};

/** The figures of the whole. Mean, median, deviation and standard error in thousandths of a point; consistency and error ratio per cent. */
export type WholeAnalysis = {
  readonly attempts: number;
  readonly items: number;
  readonly possible: number;
  readonly mean: Figure;
  readonly median: Figure;
  readonly deviation: Figure;
  readonly skewness: Figure;
  readonly kurtosis: Figure;
  /** Cronbach's α × 100; may be negative */
  readonly consistency: Figure;
  readonly consistencyInterval: Interval;
  readonly errorRatio: Figure;
  readonly standardError: Figure;
};
