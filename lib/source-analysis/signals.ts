import type { Attribution } from "@/lib/domain/analysis";
import type { Certainty } from "@/lib/domain/label";
import { overlaps, type Range } from "@/lib/domain/range";
import type { FoundHedge } from "./find-hedges";
import type { FoundJudgement } from "./find-judgements";
import { type Sentence, within } from "./sentence";

/** An attribution with its place in the list of the analysis. */
export type Placed = Attribution & {
  readonly index: number;
  /** How the verb that reports puts its content: "predicts", "suspects", "condemns". */
  readonly certainty: Certainty;
};

/** What speaks for which class in one sentence: the grounds of the label, its evidence and its confidence. */
export type Signals = {
  readonly sentence: Sentence;
  /** The attributions that touch the sentence and tell of a communication, the surest first. */
  readonly told: readonly Placed[];
  /** The same without a communication: wishes and plans. */
  readonly untold: readonly Placed[];
  /** Hedges and judgements in the reporter's own voice, and those inside what a source says. */
  readonly ownHedges: readonly FoundHedge[];
  readonly toldHedges: readonly FoundHedge[];
  readonly ownJudgements: readonly FoundJudgement[];
  readonly toldJudgements: readonly FoundJudgement[];
  readonly hearsay: readonly FoundHedge[];
  /** The share of the sentence's letters that stand in quotation marks, 0 to 1. */
  readonly quoted: number;
};

/** No sentence of a newspaper has more of anything; the rest is left out, so that the time stays linear. */
const MOST = 64;

/** Sorts what was found in a sentence by who says it. */
export function signalsOf(sentence: Sentence, attributions: readonly Placed[]): Signals {
  const told = attributions
    .filter((one) => one.communicated && belongs(sentence, one))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST);
  const quotations = sentence.quotations.slice(0, MOST).map(({ range }) => range);
  const contents = [...told.flatMap(({ content }) => content), ...quotations].sort((a, b) => a[0] - b[0]);
  const cues = told.flatMap(({ cue }) => cue);
  const hedges = sentence.hedges.slice(0, MOST).filter(({ kind, range }) => kind !== "hearsay" && !within(cues, range));
  const judgements = sentence.judgements.slice(0, MOST);
  return {
    sentence,
    told,
    untold: attributions.filter((one) => !one.communicated),
    ownHedges: hedges.filter(({ range }) => !within(contents, range)),
    toldHedges: hedges.filter(({ range }) => within(contents, range)),
    ownJudgements: judgements.filter(({ range }) => !within(contents, range)),
    toldJudgements: judgements.filter(({ range }) => within(contents, range)),
    hearsay: sentence.hedges.slice(0, MOST).filter(({ kind }) => kind === "hearsay"),
    quoted: quotedShare(sentence.range, quotations),
  };
}

/** A content goes on in the next sentence only inside quotation marks: its source or cue stands here, or the words are quoted. */
function belongs({ range, quotations }: Sentence, { source, cue, content }: Placed): boolean {
  if ([...source, ...cue].some((part) => overlaps(part, range))) return true;
  return content.some((part) => overlaps(part, range) && quotations.some((quotation) => overlaps(part, quotation.range)));
}

function quotedShare([start, end]: Range, quotations: readonly Range[]): number {
  const quoted = quotations.reduce((sum, range) => sum + Math.max(0, Math.min(range[1], end) - Math.max(range[0], start)), 0);
  return Math.min(1, quoted / Math.max(1, end - start));
}

/** The chance that at least one of the signs holds, taking them as independent. */
export const anyHolds = (strengths: readonly number[]): number =>
  1 - strengths.reduce((none, strength) => none * (1 - Math.min(1, strength)), 1);
