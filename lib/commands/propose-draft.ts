import { randomUUID } from "node:crypto";
import type { Analysis, Segment } from "@/lib/domain/analysis";
import { type Hop, type LabelledKey, labelledKeySchema } from "@/lib/domain/answer-key";
import type { Block } from "@/lib/domain/article";
import { LONGEST_EXPLANATION, MOST_EVIDENCE } from "@/lib/domain/key-limits";
import { isAnalysed } from "@/lib/domain/language";
import type { DraftAnalysis, DraftClaimState, DraftExercise, Suggested } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";
import type { Range } from "@/lib/domain/range";
import { exerciseKind } from "@/lib/exercises/registry";
import { analyse } from "@/lib/source-analysis/analyse";
import { claimSentences } from "@/lib/source-analysis/claim-sentences";

type ProposedClaim = DraftClaimState & { readonly suggestion: { id: string; suggested: Suggested; confidence: number } | null };
type ProposedDraft = { exercises: DraftExercise[]; claims: ProposedClaim[]; analysis: DraftAnalysis | null };

const FIRST_KIND = "sort-the-claims";
const FIRST_EXERCISE: DraftExercise = {
  kind: FIRST_KIND,
  title: "Sort the claims",
  instructions: "Read the article first. Then take each claim and say what kind it is. Ask who vouches for it, and how certain it is.",
  settings: {},
  items: [],
};
const MOST_HOPS = 12;
const LONGEST_NAME = 200;

const blankClaim = (range: Range): ProposedClaim => ({
  ranges: [[...range]],
  label: null,
  accepted: [],
  evidence: [],
  explanation: "",
  skill: null,
  points: POINT,
  chain: [],
  askedIn: [0],
  reviewed: false,
  suggestion: null,
});

/**
 * The draft of a lesson on a text: one exercise, and a claim for each of its segments but headings. In English each has the label
 * that the source analysis suggests, with the words that show it; in other languages the teacher says.
 */
export function proposeDraft({ text, blocks, language }: { text: string; blocks: readonly Block[]; language: string }): ProposedDraft {
  const exercises = [FIRST_EXERCISE];
  if (!isAnalysed(language)) return { exercises, claims: claimSentences({ text, blocks, language }).map(blankClaim), analysis: null };
  const analysis = analyse(text, blocks);
  const cut = analysis.segments.flatMap((segment, index) => (segment.kind === "heading" ? [] : [{ segment, index }]));
  const lesson = { text, blocks, claims: cut.map(({ segment }) => [segment.range]) };
  const proposals = exerciseKind(FIRST_KIND).propose(analysis, lesson);
  const claims = cut.map(({ segment, index }, claim) => {
    const proposed = proposals.find((proposal) => proposal.claim === claim);
    if (!proposed) return blankClaim(segment.range);
    return suggestedClaim({ analysis, segment, index }, labelledKeySchema.parse(proposed.key));
  });
  return { exercises, claims, analysis: articlePoints(analysis) };
}

type Place = { analysis: Analysis; segment: Segment; index: number };

function suggestedClaim({ analysis, segment, index }: Place, { label, accepted }: LabelledKey): ProposedClaim {
  const evidence = copies(segment.evidence.slice(0, MOST_EVIDENCE));
  const explanation = segment.reason.trim().slice(0, LONGEST_EXPLANATION);
  const said = { label, accepted, evidence, skill: segment.skill, chain: chainOf(analysis, index) };
  const suggested = { ...said, reason: explanation, headline: segment.headline };
  return {
    ...blankClaim(segment.range),
    ...said,
    explanation,
    suggestion: { id: randomUUID(), suggested, confidence: segment.confidence },
  };
}

/** How the segment's news came here, this article at the end as keys have it; empty where the analysis found no chain. */
function chainOf({ chains }: Analysis, segment: number): Hop[] {
  const found = chains.find((chain) => chain.segment === segment)?.hops ?? [];
  const hops = found.map(({ name, type }) => ({ name: name.trim().slice(0, LONGEST_NAME), type })).filter(({ name }) => name !== "");
  return hops.length === 0 ? [] : [...hops.slice(0, MOST_HOPS - 1), { name: "this article" }];
}

/** What the analysis says of the whole article. */
function articlePoints({ engineVersion, segments, attributions, drift, flags }: Analysis): DraftAnalysis {
  const wordsOf = (index: number): [number, number][] => copies(segments[index] ? [segments[index].range] : []);
  const unsourced = attributions.filter(({ form, source, content }) => form === "direct" && source.length === 0 && content.length > 0);
  return {
    engineVersion,
    drift: drift.map(({ earlier, later, evidence }) => ({ earlier: wordsOf(earlier), later: wordsOf(later), evidence: copies(evidence) })),
    flags: flags.map(({ flag, evidence, reason }) => ({ flag, evidence: copies(evidence), reason })),
    unsourcedQuotations: unsourced.flatMap(({ content }) => copies(content)),
  };
}

const copies = (ranges: readonly Range[]): [number, number][] => ranges.map(([start, end]) => [start, end]);
