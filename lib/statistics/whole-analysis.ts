import type { AnalysedItem, AnswerTally, AttemptGroup, Figure, TotalTally, WholeAnalysis } from "@/lib/domain/item-analysis";
import { consistencyInterval } from "./consistency-interval";
import { figure, mapFigure, sumOf, undefinedFor } from "./figures";
import { type Counted, countOf, isConstant, meanOf, momentSum, varianceOf } from "./spread";

/** What the whole is reckoned from: the same analysed attempts counted three ways. */
type Tallied = {
  readonly items: readonly AnalysedItem[];
  readonly tallies: readonly AnswerTally[];
  readonly totals: readonly TotalTally[];
  readonly groups: readonly AttemptGroup[];
};

/**
 * The figures of the whole. With m_k = Σ(T − m)^k/S: k2 = S·m2/(S − 1), k3 = S²·m3/((S − 1)(S − 2)), k4 = S²((S + 1)m4 − 3(S − 1)m2²)/
 * ((S − 1)(S − 2)(S − 3)); skewness k3/k2^1.5, kurtosis k4/k2². Internal consistency is Cronbach's α × 100 over the items that have
 * tallies and worth; error ratio 100·√(1 − α); standard error = error ratio × deviation / 100. `seed`: of the bootstrap.
 */
export function wholeAnalysis({ items, tallies, totals, groups }: Tallied, seed: number): WholeAnalysis {
  const values: Counted[] = totals.map(({ total, attempts }) => ({ value: total, times: attempts }));
  const attempts = countOf(values);
  const byItem = valuesByItem(tallies);
  const counting = items.filter(({ position, worth }) => worth > 0 && byItem.has(position));
  const deviation = attempts < 2 ? tooFew(attempts) : figure(Math.sqrt(varianceOf(values)));
  const consistency = consistencyOf(counting, byItem, values);
  const errorRatio = mapFigure(consistency, (alpha) => 100 * Math.sqrt(1 - alpha / 100));
  return {
    attempts,
    items: counting.length,
    possible: sumOf(counting, ({ worth }) => worth),
    mean: attempts === 0 ? undefinedFor("no-attempts") : figure(meanOf(values)),
    median: medianOf(values),
    deviation,
    skewness: skewnessOf(values),
    kurtosis: kurtosisOf(values),
    consistency,
    consistencyInterval:
      "undefined" in consistency
        ? consistency
        : consistencyInterval(
            counting.map(({ position }) => position),
            groups,
            seed,
          ),
    errorRatio,
    standardError: "value" in deviation ? mapFigure(errorRatio, (ratio) => (ratio * deviation.value) / 100) : deviation,
  };
}

const tooFew = (attempts: number) => undefinedFor(attempts === 0 ? "no-attempts" : "one-attempt");

function medianOf(values: readonly Counted[]): Figure {
  const n = countOf(values);
  if (n === 0) return undefinedFor("no-attempts");
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const at = (place: number) => {
    let left = place;
    for (const { value, times } of sorted) {
      if (left < times) return value;
      left -= times;
    }
    return 0;
  };
  return figure((at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2);
}

function skewnessOf(values: readonly Counted[]): Figure {
  const n = countOf(values);
  if (n < 3) return n < 2 ? tooFew(n) : undefinedFor("fewer-than-three");
  if (isConstant(values)) return undefinedFor("totals-alike");
  const k3 = (n * momentSum(values, 3)) / ((n - 1) * (n - 2));
  return figure(k3 / varianceOf(values) ** 1.5);
}

function kurtosisOf(values: readonly Counted[]): Figure {
  const n = countOf(values);
  if (n < 4) return n < 2 ? tooFew(n) : undefinedFor("fewer-than-four");
  if (isConstant(values)) return undefinedFor("totals-alike");
  const [m2, m4] = [momentSum(values, 2) / n, momentSum(values, 4) / n];
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return figure(k4 / varianceOf(values) ** 2);
}

/** The points on each item that has any, by its position. */
function valuesByItem(tallies: readonly AnswerTally[]): ReadonlyMap<number, readonly Counted[]> {
  const values = new Map<number, Counted[]>();
  for (const { position, points, attempts } of tallies) {
    const own = values.get(position) ?? [];
    own.push({ value: points, times: attempts });
    values.set(position, own);
  }
  return values;
}

function consistencyOf(
  items: readonly AnalysedItem[],
  byItem: ReadonlyMap<number, readonly Counted[]>,
  totals: readonly Counted[],
): Figure {
  const n = countOf(totals);
  if (n < 2) return tooFew(n);
  if (items.length < 2) return undefinedFor(items.length === 0 ? "no-items" : "one-item");
  if (isConstant(totals)) return undefinedFor("totals-alike");
  const within = sumOf(items, ({ position }) => varianceOf(byItem.get(position) ?? []));
  const alpha = ((100 * items.length) / (items.length - 1)) * (1 - within / varianceOf(totals));
  // only where items miss can the items vary less than they must for such totals
  return alpha > 100 + 1e-9 ? undefinedFor("too-many-excused") : figure(Math.min(100, alpha));
}
