/** How often each label was given to a claim; who gave none is not counted. */
export type LabelCounts = readonly number[];
/** Krippendorff's α of a set of claims, and of each claim against the chance of the whole set; null where it is undefined. */
export type Agreement = { readonly alpha: number | null; readonly units: readonly (number | null)[] };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Ordered pairs of different labels among those given. */
const differing = (counts: LabelCounts) => sum(counts) ** 2 - sum(counts.map((count) => count ** 2));

/**
 * Krippendorff's α for nominal labels: 1 − Dₒ/Dₑ. With n_u labels on claim u, n_uc of them c, and n_c of all n labels c:
 * Dₒ = (1/n)·Σ_u (n_u² − Σ_c n_uc²)/(n_u − 1) and Dₑ = (n² − Σ_c n_c²)/(n·(n − 1)); claims with fewer than two labels are left out.
 * A claim's own value has its own disagreement, (n_u² − Σ_c n_uc²)/(n_u·(n_u − 1)), in the place of Dₒ. 1: all agree; 0: as chance would.
 * Undefined where only one label was ever given. (Krippendorff, Content Analysis, 4th ed., ch. 12.)
 */
export function agreement(units: readonly LabelCounts[]): Agreement {
  const paired = units.filter((counts) => sum(counts) >= 2);
  const labels = Math.max(0, ...units.map((counts) => counts.length));
  const totals = Array.from({ length: labels }, (_, label) => sum(paired.map((counts) => counts[label] ?? 0)));
  const n = sum(totals);
  const expected = n > 1 ? differing(totals) / (n * (n - 1)) : 0;
  if (expected === 0) return { alpha: null, units: units.map(() => null) };
  const observed = sum(paired.map((counts) => differing(counts) / (sum(counts) - 1))) / n;
  return {
    alpha: 1 - observed / expected,
    units: units.map((counts) => {
      const given = sum(counts);
      return given < 2 ? null : 1 - differing(counts) / (given * (given - 1)) / expected;
    }),
  };
}
