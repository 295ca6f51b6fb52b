import type { ClaimClass } from "@/lib/domain/label";
import type { ClaimResult } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";

/** A cell of the confusion matrix. */
export type CellFilter = { readonly key: ClaimClass; readonly chose: ClaimClass };

export const cellFilter = ({ key, chose }: ResultsQuery): CellFilter | undefined => (key && chose ? { key, chose } : undefined);

/** The claims that the address asks for: of a cell that somebody is in, of a skill, or all. */
export function fittingClaims(claims: readonly ClaimResult[], query: ResultsQuery): readonly ClaimResult[] {
  const cell = cellFilter(query);
  if (cell) return claims.filter((claim) => claim.keyClass === cell.key && claim.chosen[cell.chose] > 0);
  return query.skill ? claims.filter((claim) => claim.skill === query.skill) : claims;
}

/** The claim after this one, in the order of the article and within the filter; null after the last. */
export const nextClaim = (fitting: readonly ClaimResult[], open: ClaimResult): ClaimResult | null =>
  fitting.find((claim) => claim.number > open.number) ?? null;
