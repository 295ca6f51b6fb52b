import type { BLOCK_KINDS } from "./article";
import type { ClaimClass, Label, Voucher } from "./label";
import type { Range } from "./range";
import type { Skill } from "./skill";

// What the source analysis says of a text. Every range counts UTF-16 code units of the text as it was given.

/** A segment as the text shows it: a sentence of running text, a heading, or a bullet of a list. */
export type SegmentKind = Exclude<(typeof BLOCK_KINDS)[number], "paragraph"> | "sentence";

export const QUOTE_FORMS = ["direct", "partial", "indirect"] as const;
/** How the content is given: all in quotation marks, some words of it, none. */
export type QuoteForm = (typeof QUOTE_FORMS)[number];

export const VERB_STANCES = ["neutral", "factive", "distancing", "loaded"] as const;
/** What the reporting words say of the content: nothing, that it is true (noted), that it may not be (claimed), or a colour (slammed). */
export type VerbStance = (typeof VERB_STANCES)[number];

/** One attribution: who, by which words, what. An empty list: the part is not in the text. */
export type Attribution = {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** Never `own-voice`. */
  readonly sourceType: Voucher;
  /** Whom the source stands for, once "he" and "the newspaper" are resolved; empty where nobody is named. */
  readonly sourceName: string;
  readonly form: QuoteForm;
  readonly stance: VerbStance;
  /** False for an attitude that nobody uttered ("wants", "plans"): counted by PolNeAR, never proposed as attribution. */
  readonly communicated: boolean;
  /** 0 to 1. */
  readonly confidence: number;
};

export const HEDGE_KINDS = ["modal", "future", "adverb", "adjective", "verb", "noun", "question", "hearsay"] as const;
export type HedgeKind = (typeof HEDGE_KINDS)[number];
/** Words that make a claim less than certain; `hearsay` ones ("reportedly") point at a source instead; a `question` is one in the reporter's own voice. */
export type Hedge = { readonly range: Range; readonly kind: HedgeKind };

/** How the news of a segment reached this article: hops from the origin on, this article left out. */
export type SourcingChain = {
  readonly segment: number;
  readonly hops: readonly { readonly name: string; readonly type: Voucher }[];
  readonly evidence: readonly Range[];
};

/** A claim that was attributed or hedged first and stands bare later: two segments by their index. */
export type DriftPair = { readonly earlier: number; readonly later: number; readonly evidence: readonly Range[] };

export const ARTICLE_FLAGS = [
  "single-source",
  "quotation-without-context",
  "uncited-judgement",
  "unnamed-groups",
  "undated",
  "missing-voices",
] as const;
/** A weakness of the whole article, with the places that show it and a sentence that says it. */
export type ArticleFlag = { readonly flag: (typeof ARTICLE_FLAGS)[number]; readonly evidence: readonly Range[]; readonly reason: string };

/** A segment with the label proposed for it. Headings are not graded and have no label. */
export type Segment = {
  readonly range: Range;
  readonly kind: SegmentKind;
  readonly class: ClaimClass | "heading";
  readonly label: Label | null;
  /** The chance that `class` is right, 0 to 1, calibrated; of `attribution` that the segment contains one. */
  readonly confidence: number;
  readonly evidence: readonly Range[];
  /** Why, in plain words, for the teacher; also the draft of the explanation that students read. */
  readonly reason: string;
  /** The point in doubt or the ground of the suggestion, in two to five words: "Two labels fit". */
  readonly headline: string;
  /** Other classes that should earn credit, as the border cases of design have it. */
  readonly alsoAccepted: readonly { readonly class: ClaimClass; readonly credit: number }[];
  readonly skill: Skill | null;
  /** Indexes into the attributions that touch the segment. */
  readonly attributions: readonly number[];
};

export type Analysis = {
  /** Which engine said so: kept beside every suggestion. */
  readonly engineVersion: number;
  readonly segments: readonly Segment[];
  readonly attributions: readonly Attribution[];
  readonly hedges: readonly Hedge[];
  readonly chains: readonly SourcingChain[];
  readonly drift: readonly DriftPair[];
  readonly flags: readonly ArticleFlag[];
};

/** The segment that a claim lies in or shares most of its text with; undefined where it shares none. */
export function segmentOf({ segments }: Pick<Analysis, "segments">, claim: readonly Range[]): Segment | undefined {
  const shared = ([start, end]: Range) =>
    claim.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  let best: Segment | undefined;
  for (const segment of segments) if (shared(segment.range) > (best ? shared(best.range) : 0)) best = segment;
  return best;
}
