// The final share of a student: weighted over categories, each the mean of what counts in it.

/** What a student has in one assignment: a share of full credit, null where it is left out. */
type Result = { readonly id: string; readonly categoryId: string | null; readonly share: number | null };
/** `weight` is 0 or more; of the counted results so many of the lowest are left out, but never the last one. */
type Category = { readonly categoryId: string; readonly weight: number; readonly dropLowest: number };

/** A category in a student's reckoning; `categoryId` null: a class without categories, where all assignments count alike. */
export type FinalPart = {
  readonly categoryId: string | null;
  readonly weight: number;
  /** null where nothing counts in it, and then its weight does not count either */
  readonly share: number | null;
  readonly counted: readonly string[];
  readonly dropped: readonly string[];
};

/** Why there is no final share. */
export type NoFinalShare = "nothing-counts" | "no-category" | "no-weight";
export type FinalShare = { readonly parts: readonly FinalPart[] } & (
  | { readonly share: number }
  | { readonly share: null; readonly why: NoFinalShare }
);

/** A mean never leaves its values, whatever the rounding. */
const within = (value: number, among: readonly number[]): number => Math.min(Math.max(value, Math.min(...among)), Math.max(...among));

/**
 * Σ weight × mean ÷ Σ weight over the categories in which something counts, each mean without the lowest `dropLowest` results (one
 * always stays). Without any category all results count alike; with some, what stands in none of them does not count. Never NaN.
 */
export function finalShare(results: readonly Result[], categories: readonly Category[]): FinalShare {
  const parts =
    categories.length === 0
      ? [partOf(results, { categoryId: null, weight: 1, dropLowest: 0 })]
      : categories.map((category) =>
          partOf(
            results.filter(({ categoryId }) => categoryId === category.categoryId),
            category,
          ),
        );
  const counting = parts.flatMap(({ share, weight }) => (share !== null && weight > 0 ? [{ share, weight }] : []));
  const weights = counting.reduce((sum, { weight }) => sum + weight, 0);
  if (counting.length === 0) return { parts, share: null, why: whyNone(results, parts) };
  const sum = counting.reduce((all, { share, weight }) => all + share * (weight / weights), 0);
  return {
    parts,
    share: within(
      sum,
      counting.map(({ share }) => share),
    ),
  };
}

function partOf(results: readonly Result[], { categoryId, weight, dropLowest }: Omit<Category, "categoryId"> & FinalPartId): FinalPart {
  const counted = results
    .flatMap(({ id, share }) => (share === null ? [] : [{ id, share }]))
    // of two alike the earlier one is left out
    .sort((a, b) => a.share - b.share);
  const out = Math.max(0, Math.min(dropLowest, counted.length - 1));
  const kept = counted.slice(out);
  const shares = kept.map(({ share }) => share);
  return {
    categoryId,
    weight,
    share: shares.length === 0 ? null : within(shares.reduce((sum, share) => sum + share, 0) / shares.length, shares),
    counted: kept.map(({ id }) => id),
    dropped: counted.slice(0, out).map(({ id }) => id),
  };
}
type FinalPartId = Pick<FinalPart, "categoryId">;

function whyNone(results: readonly Result[], parts: readonly FinalPart[]): NoFinalShare {
  if (parts.some(({ share }) => share !== null)) return "no-weight";
  return results.some(({ share }) => share !== null) ? "no-category" : "nothing-counts";
}
