import { blockOf, type CutText, clash, cutAt, joined, meet, withRing, wordsIn } from "./draft-words";
import { LONGEST_EXPLANATION, MOST_ACCEPTED, MOST_EVIDENCE, MOST_RANGES } from "./key-limits";
import { type ClaimClass, classOf, type Label } from "./label";
import type { DraftClaim } from "./lesson-draft";
import type { Span } from "./lesson-places";
import type { Range } from "./range";

// What a teacher does to the claims of a draft. Every act gives edits, or null where it can't be done; none makes claims overlap.
// No zod here: the review screen imports this file.

/** A claim as it is worked on: what stands of it, without the count of its changes on the server. */
export type WorkingClaim = Omit<DraftClaim, "revision">;

/** What a claim becomes; null: it goes. */
export type ClaimEdit = { readonly id: string; readonly claim: WorkingClaim | null };

/** Where a claim begins in the text. */
export const startOf = (claim: { readonly ranges: readonly Range[] }): number => claim.ranges[0]?.[0] ?? 0;

/** The claims with the edits made, in the order of the text. Claims that stay are the same values as before. */
export function applyEdits(claims: readonly WorkingClaim[], edits: readonly ClaimEdit[]): WorkingClaim[] {
  const after = new Map(edits.map(({ id, claim }) => [id, claim]));
  const kept = claims.filter((claim) => !after.has(claim.id));
  return [...kept, ...[...after.values()].filter((claim) => claim !== null)].sort((a, b) => startOf(a) - startOf(b));
}

/** The edits that bring the claims back to what they are now. */
export const reverseOf = (claims: readonly WorkingClaim[], edits: readonly ClaimEdit[]): ClaimEdit[] =>
  edits.map(({ id }) => ({ id, claim: claims.find((claim) => claim.id === id) ?? null }));

/** True where no two claims share a position. */
export function areApart(claims: readonly WorkingClaim[]): boolean {
  const ranges = claims.flatMap((claim) => claim.ranges).sort((a, b) => a[0] - b[0]);
  return ranges.every((range, index) => index === 0 || (ranges[index - 1]?.[1] ?? 0) <= range[0]);
}

/** The claim with what was proposed where nobody has said a label yet. */
export function proposed(claim: WorkingClaim): WorkingClaim {
  const { suggested } = claim;
  if (claim.label !== null || suggested === null) return claim;
  return {
    ...claim,
    label: suggested.label,
    accepted: claim.accepted.length > 0 ? claim.accepted : suggested.accepted,
    evidence: claim.evidence.length > 0 ? claim.evidence : suggested.evidence,
    explanation: claim.explanation || suggested.reason,
    skill: claim.skill ?? suggested.skill,
    chain: claim.chain.length > 0 ? claim.chain : suggested.chain,
  };
}

/** Takes a claim as it stands; null where nobody and nothing has said its label. */
export function acceptClaim(claim: WorkingClaim): ClaimEdit[] | null {
  const whole = proposed(claim);
  return whole.label === null ? null : [{ id: claim.id, claim: { ...whole, reviewed: true } }];
}

/** Cuts a claim in two before the word that begins at this offset. The first part keeps the suggestion; both are to be looked at. */
export function splitClaim(article: CutText, claim: WorkingClaim, { at, newId }: { at: number; newId: string }): ClaimEdit[] | null {
  const whole = proposed(claim);
  const { before, after } = cutAt(article.text, whole.ranges, at);
  if (before.length === 0 || after.length === 0) return null;
  const rings = { first: [] as Span[], second: [] as Span[] };
  for (const ring of whole.evidence) {
    const cut = cutAt(article.text, [ring], at);
    const mine = clash(cut.after, after);
    rings.first.push(...(mine ? cut.before : [ring]));
    if (mine) rings.second.push(...cut.after);
  }
  if (rings.first.length > MOST_EVIDENCE || rings.second.length > MOST_EVIDENCE) return null;
  return [
    { id: claim.id, claim: { ...whole, ranges: before, evidence: rings.first, reviewed: false } },
    {
      id: newId,
      claim: { ...whole, id: newId, ranges: after, evidence: rings.second, reviewed: false, suggestionId: null, suggested: null },
    },
  ];
}

/** Makes one claim of this and the next of the same block: the label is this one's, what else differs stands together. */
export function mergeWithNext(article: CutText, claims: readonly WorkingClaim[], id: string): ClaimEdit[] | null {
  const index = claims.findIndex((claim) => claim.id === id);
  const [first, second] = [claims[index], claims[index + 1]];
  if (!first || !second || !inOneBlock(article, [...first.ranges, ...second.ranges])) return null;
  const [one, other] = [proposed(first), proposed(second)];
  const known = new Set(one.accepted.map((entry) => JSON.stringify(entry)));
  const merged: WorkingClaim = {
    ...one,
    label: one.label ?? other.label,
    ranges: joined(article, [...one.ranges, ...other.ranges]),
    evidence: joined(article, [...one.evidence, ...other.evidence]),
    accepted: [...one.accepted, ...other.accepted.filter((entry) => !known.has(JSON.stringify(entry)))].slice(0, MOST_ACCEPTED),
    explanation: [...new Set([one.explanation, other.explanation])].filter(Boolean).join(" ").slice(0, LONGEST_EXPLANATION),
    skill: one.skill ?? other.skill,
    chain: one.chain.length > 0 ? one.chain : other.chain,
    askedIn: [...new Set([...one.askedIn, ...other.askedIn])].sort((a, b) => a - b),
    reviewed: false,
  };
  if (merged.ranges.length > MOST_RANGES || merged.evidence.length > MOST_EVIDENCE) return null;
  return [
    { id: first.id, claim: merged },
    { id: second.id, claim: null },
  ];
}

const inOneBlock = (article: CutText, ranges: readonly Range[]): boolean =>
  article.blocks.some((block) => ranges.every(([start, end]) => block.range[0] <= start && end <= block.range[1]));

/** Which end of which range of a claim moves, and where to. */
export type EdgeMove = {
  readonly id: string;
  readonly range: number;
  readonly edge: "start" | "end";
  readonly by: "more" | "less";
};

/** Moves an end of a claim by a word. A claim in the way gives the word up, unless it has no other. */
export function moveEdge(article: CutText, claims: readonly WorkingClaim[], move: EdgeMove): ClaimEdit[] | null {
  const claim = claims.find((one) => one.id === move.id);
  const range = claim?.ranges[move.range];
  const block = range && blockOf(article, range);
  if (!claim || !range || !block) return null;
  const words = wordsIn(article.text, block.range);
  const moved = movedRange(words, range, move);
  if (!moved) return null;
  const edits: ClaimEdit[] = [];
  for (const other of claims) {
    if (other.id === claim.id || !clash(other.ranges, [moved])) continue;
    const ranges = other.ranges.map((one) => (meet(one, moved) ? givenUp(words, one, moved) : one));
    if (!ranges.every((one) => one !== null)) return null;
    edits.push({ id: other.id, claim: { ...other, ranges } });
  }
  const ranges = joined(
    article,
    claim.ranges.map((one, index) => (index === move.range ? moved : one)),
  );
  return [{ id: claim.id, claim: { ...claim, ranges } }, ...edits];
}

function movedRange(words: readonly Span[], [start, end]: Range, { edge, by }: EdgeMove): Span | null {
  if (edge === "start") {
    const to = by === "more" ? words.findLast((word) => word[0] < start) : words.find((word) => word[0] > start);
    return to && to[0] < end ? [to[0], end] : null;
  }
  const to = by === "more" ? words.find((word) => word[1] > end) : words.findLast((word) => word[1] < end);
  return to && to[1] > start ? [start, to[1]] : null;
}

/** What is left of a range when another has moved into one of its ends; null: nothing. */
function givenUp(words: readonly Span[], [start, end]: Range, taken: Range): Span | null {
  if (taken[0] <= start) {
    const next = words.find((word) => word[0] >= taken[1]);
    return next && next[0] < end ? [next[0], end] : null;
  }
  const last = words.findLast((word) => word[1] <= taken[0]);
  return last && last[1] > start ? [start, last[1]] : null;
}

/** Makes a claim of a stretch of the text that belongs to none. */
export function addClaim(
  article: CutText,
  claims: readonly WorkingClaim[],
  { range, newId, askedIn }: { range: Range; newId: string; askedIn: readonly number[] },
): ClaimEdit[] | null {
  const words = wordsIn(article.text, range);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || (blockOf(article, range)?.kind ?? "heading") === "heading") return null;
  const ranges: Span[] = [[first[0], last[1]]];
  if (claims.some((claim) => clash(claim.ranges, ranges))) return null;
  const blank = { label: null, accepted: [], evidence: [], explanation: "", skill: null, points: 1000, chain: [], reviewed: false };
  return [{ id: newId, claim: { ...blank, id: newId, ranges, askedIn: [...askedIn], suggestionId: null, suggested: null } }];
}

/** Rings a word as evidence, or takes the ring off; null where there are rings enough. */
export function toggleEvidence(article: CutText, claim: WorkingClaim, word: Range): ClaimEdit[] | null {
  const whole = proposed(claim);
  const evidence = withRing(article, whole.evidence, word);
  return evidence && [{ id: claim.id, claim: { ...whole, evidence } }];
}

/** The label that a class stands for here: what is known of the source and of how it is put is kept, the rest is the commonest. */
export function labelOfClass(claim: WorkingClaim, name: ClaimClass): Label {
  const known = [claim.label, claim.suggested?.label ?? null].filter((label) => label !== null);
  const same = known.find((label) => classOf(label) === name);
  if (same) return same;
  switch (name) {
    case "reported-fact":
      return { voucher: "own-voice", certainty: "asserted" };
    case "judgement":
      return { voucher: "own-voice", certainty: "evaluative" };
    case "speculation":
      return { voucher: "own-voice", certainty: known.find(({ certainty }) => certainty === "predicted")?.certainty ?? "hedged" };
    case "attribution": {
      const hop = claim.chain.find(({ type }) => type && type !== "own-voice");
      return { voucher: hop?.type ?? "named-person", certainty: known[0]?.certainty ?? "asserted" };
    }
  }
}

/** Gives a claim a label; a class that was accepted beside it and is its own now is no other any more. */
export function setLabel(claim: WorkingClaim, label: Label): ClaimEdit[] {
  const whole = proposed(claim);
  const accepted = whole.accepted.filter((entry) => !("class" in entry) || entry.class !== classOf(label));
  return [{ id: claim.id, claim: { ...whole, label, accepted } }];
}

/** Accepts a class beside the claim's own for half credit, or no longer; null where it is its own. */
export function toggleAccepted(claim: WorkingClaim, name: ClaimClass): ClaimEdit[] | null {
  const whole = proposed(claim);
  if (whole.label === null || classOf(whole.label) === name) return null;
  const others = whole.accepted.filter((entry) => !("class" in entry) || entry.class !== name);
  const accepted = others.length < whole.accepted.length ? others : [...others, { class: name, credit: 0.5 }];
  return accepted.length > MOST_ACCEPTED ? null : [{ id: claim.id, claim: { ...whole, accepted } }];
}
