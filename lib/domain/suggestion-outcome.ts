import type { z } from "zod";
import type { Label } from "./label";
import type { publishedClaimSchema, SuggestionOutcome } from "./lesson-draft";
import { overlaps, type Range, sameRanges } from "./range";

/** What was published at a place. */
export type PublishedClaim = z.infer<typeof publishedClaimSchema>;

/** What became of a suggestion, by the claims that were published on the words it was made for. */
export function outcomeOf(
  suggestion: { readonly ranges: readonly Range[]; readonly label: Label },
  claims: readonly PublishedClaim[],
): { outcome: SuggestionOutcome; published: PublishedClaim[] } {
  const published = claims.filter(({ ranges }) => ranges.some((range) => suggestion.ranges.some((other) => overlaps(range, other))));
  const [only] = published;
  if (!only) return { outcome: "dropped", published };
  if (published.length > 1 || !sameRanges(only.ranges, suggestion.ranges)) return { outcome: "cut-changed", published };
  const { voucher, certainty } = only.label;
  const kept = voucher === suggestion.label.voucher && certainty === suggestion.label.certainty;
  return { outcome: kept ? "kept" : "label-changed", published };
}
