import { acceptClaim, type ClaimEdit, proposed, startOf, type WorkingClaim } from "./draft-editing";
import { clash, wordsIn } from "./draft-words";
import { type ClaimClass, classOf } from "./label";
import type { DraftAnalysis } from "./lesson-draft";
import type { Span } from "./lesson-places";
import type { Range } from "./range";

// What a teacher has still to look at. No zod here: the review screen imports this file.

/** From here on a suggestion counts as sure: nineteen of twenty such are right. */
export const SURE = 0.9;

/** A gap between claims is worth a look from so many words on. */
const WORTH_A_CLAIM = 4;

const certaintyOf = (claim: WorkingClaim): number => (claim.label || claim.suggested ? (claim.suggested?.confidence ?? 1) : 0);

/** The claims to review, the least certain first, equals in the order of the text; those that no exercise asks about are left out. */
export const queueOf = (claims: readonly WorkingClaim[]): WorkingClaim[] =>
  claims
    .filter((claim) => !claim.reviewed && claim.askedIn.length > 0)
    .sort((a, b) => certaintyOf(a) - certaintyOf(b) || startOf(a) - startOf(b));

/** The claim to go on with after this one: the next in the queue, else its first; null where nothing is left. */
export function nextInQueue(queue: readonly WorkingClaim[], id: string): string | null {
  const index = queue.findIndex((claim) => claim.id === id);
  const next = queue[index + 1] ?? queue[0];
  return next && next.id !== id ? next.id : null;
}

/** The claims to review whose suggestion is sure and stands as it was made. */
export const sureOnes = (claims: readonly WorkingClaim[]): WorkingClaim[] =>
  claims.filter(
    ({ reviewed, suggested, label, askedIn }) =>
      !reviewed &&
      askedIn.length > 0 &&
      suggested !== null &&
      suggested.confidence >= SURE &&
      (label === null || (label.voucher === suggested.label.voucher && label.certainty === suggested.label.certainty)),
  );

/** Takes all these claims as they stand; those without a label are left out. */
export const acceptAll = (claims: readonly WorkingClaim[]): ClaimEdit[] => claims.flatMap((claim) => acceptClaim(claim) ?? []);

/** The classes that stand for a claim: its own first, then those accepted beside it, at most two. */
export function candidates(claim: WorkingClaim): ClaimClass[] {
  const { label, accepted } = proposed(claim);
  const own = label ? [classOf(label)] : [];
  return [...new Set([...own, ...accepted.flatMap((entry) => ("class" in entry ? [entry.class] : []))])].slice(0, 2);
}

/** Something to look at: a claim to go to, a stretch of text to make a claim of, or a sentence about the whole article. */
export type OpenPoint =
  | { readonly kind: "claim"; readonly id: string; readonly other: string | null; readonly range: Range }
  | { readonly kind: "gap"; readonly range: Range }
  | { readonly kind: "flag"; readonly reason: string; readonly id: string | null };

export const POINT_GROUPS = ["gaps", "two-labels", "unsourced", "drift", "flags"] as const;
export type PointGroup = (typeof POINT_GROUPS)[number];

type PointSources = {
  readonly text: string;
  /** the sentences and bullets of the text, headings left out */
  readonly sentences: readonly Range[];
  readonly claims: readonly WorkingClaim[];
  readonly analysis: DraftAnalysis | null;
};

/** The open points of a draft, by what they are about. */
export function openPoints({ text, sentences, claims, analysis }: PointSources): Readonly<Record<PointGroup, readonly OpenPoint[]>> {
  const at = (ranges: readonly Range[]) => claims.find((claim) => clash(claim.ranges, ranges)) ?? null;
  const toClaim = (ranges: readonly Range[], other: readonly Range[] = []): OpenPoint[] => {
    const [claim, range] = [at(ranges), ranges[0]];
    return claim && range ? [{ kind: "claim", id: claim.id, other: at(other)?.id ?? null, range }] : [];
  };
  return {
    gaps: gapsIn(text, sentences, claims).map((range) => ({ kind: "gap", range })),
    "two-labels": queueOf(claims).flatMap((claim) => (candidates(claim).length > 1 ? toClaim(claim.ranges) : [])),
    unsourced: analysis?.unsourcedQuotations.flatMap((range) => toClaim([range])) ?? [],
    drift: analysis?.drift.flatMap(({ earlier, later }) => toClaim(later, earlier)) ?? [],
    flags: analysis?.flags.map(({ reason, evidence }) => ({ kind: "flag", reason, id: at(evidence)?.id ?? null })) ?? [],
  };
}

/** Whole sentences without a claim, and stretches of others that are long enough for one. */
function gapsIn(text: string, sentences: readonly Range[], claims: readonly WorkingClaim[]): Span[] {
  const taken = claims.flatMap((claim) => claim.ranges).sort((a, b) => a[0] - b[0]);
  let first = 0;
  return sentences.flatMap((sentence) => {
    while ((taken[first]?.[1] ?? Number.POSITIVE_INFINITY) <= sentence[0]) first++;
    const free: Span[][] = [[]];
    let index = first;
    let whole = true;
    for (const word of wordsIn(text, sentence)) {
      while ((taken[index]?.[1] ?? Number.POSITIVE_INFINITY) <= word[0]) index++;
      const claimed = (taken[index]?.[0] ?? Number.POSITIVE_INFINITY) < word[1];
      whole &&= !claimed;
      if (claimed) free.push([]);
      else free.at(-1)?.push(word);
    }
    return free.flatMap((words): Span[] => {
      const [from, to] = [words[0], words.at(-1)];
      return from && to && (whole || words.length >= WORTH_A_CLAIM) ? [[from[0], to[1]]] : [];
    });
  });
}
