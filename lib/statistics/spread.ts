import { itemRestCorrelation } from "./item-rest-correlation";

// Sums over counted values, exact to the last figures however many there are: deviations are taken from the mean. Plain loops, as a
// large class has many thousand different pairs.

/** A value, with how often it is there. */
export type Counted = { readonly value: number; readonly times: number };
/** Two values that belong together, with how often they do. */
export type CountedPair = { readonly x: number; readonly y: number; readonly times: number };

/** How many values there are. */
export function countOf(values: readonly { readonly times: number }[]): number {
  let n = 0;
  for (const { times } of values) n += times;
  return n;
}

/** The mean; of no values 0. */
export function meanOf(values: readonly Counted[]): number {
  let [n, sum] = [0, 0];
  for (const { value, times } of values) {
    n += times;
    sum += value * times;
  }
  return n === 0 ? 0 : sum / n;
}

/** True where every value is the same, and where there is none. */
export const isConstant = (values: readonly Counted[]): boolean => values.every(({ value }) => value === values[0]?.value);
/** The same of either side of pairs. */
export const isConstantX = (pairs: readonly CountedPair[]): boolean => pairs.every(({ x }) => x === pairs[0]?.x);
export const isConstantY = (pairs: readonly CountedPair[]): boolean => pairs.every(({ y }) => y === pairs[0]?.y);

/** Σ (value − mean)^power; exactly 0 where every value is the same. */
export function momentSum(values: readonly Counted[], power: number): number {
  if (isConstant(values)) return 0;
  const mean = meanOf(values);
  let sum = 0;
  for (const { value, times } of values) sum += times * (value - mean) ** power;
  return sum;
}

/** The variance with divisor n − 1; of fewer than two values 0. */
export function varianceOf(values: readonly Counted[]): number {
  const n = countOf(values);
  return n < 2 ? 0 : momentSum(values, 2) / (n - 1);
}

/**
 * Sums, squares and products of x and y, taken from whole numbers near their means: of whole numbers they are exact, so that a covariance
 * that is none is exactly 0.
 */
function products(pairs: readonly CountedPair[]) {
  let [n, sumX, sumY] = [0, 0, 0];
  for (const { x, y, times } of pairs) {
    n += times;
    sumX += x * times;
    sumY += y * times;
  }
  const [nearX, nearY] = [Math.round(sumX / n), Math.round(sumY / n)];
  sumX -= n * nearX;
  sumY -= n * nearY;
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y, times } of pairs) {
    const [fromX, fromY] = [x - nearX, y - nearY];
    xx += times * fromX * fromX;
    yy += times * fromY * fromY;
    xy += times * fromX * fromY;
  }
  return { n, x: sumX, y: sumY, xx, yy, xy };
}

/** The covariance with divisor n − 1; of fewer than two pairs 0, and exactly 0 where either does not vary. */
export function covarianceOf(pairs: readonly CountedPair[]): number {
  if (isConstantX(pairs) || isConstantY(pairs)) return 0;
  const { n, x, y, xy } = products(pairs);
  return (n * xy - x * y) / (n * (n - 1));
}

/** Pearson's r, −1 to 1; null where either does not vary. */
export function correlationOf(pairs: readonly CountedPair[]): number | null {
  if (isConstantX(pairs) || isConstantY(pairs)) return null;
  const { n, x, y, xx, yy, xy } = products(pairs);
  return itemRestCorrelation({ n, x, rest: y, xx, restSquares: yy, xRest: xy });
}

/** The largest covariance that these values could have: the smallest x with the smallest y, and so on. */
export const largestCovariance = (pairs: readonly CountedPair[]): number =>
  covarianceOf(
    inOrder(
      ordered(pairs, ({ x }) => x),
      ordered(pairs, ({ y }) => y),
    ),
  );

/** The values of one side, each once, the smallest first. */
function ordered(pairs: readonly CountedPair[], of: (pair: CountedPair) => number): Counted[] {
  const times = new Map<number, number>();
  for (const pair of pairs) times.set(of(pair), (times.get(of(pair)) ?? 0) + pair.times);
  return [...times].map(([value, often]) => ({ value, times: often })).sort((a, b) => a.value - b.value);
}

/** Values of both sides paired in their order; both have the same number of values. */
function inOrder(left: readonly Counted[], right: readonly Counted[]): CountedPair[] {
  const pairs: CountedPair[] = [];
  let [at, used] = [0, 0];
  for (const { value: x, times } of left) {
    let open = times;
    for (let next = right[at]; open > 0 && next; next = right[at]) {
      const taken = Math.min(open, next.times - used);
      pairs.push({ x, y: next.value, times: taken });
      open -= taken;
      used += taken;
      if (used === next.times) [at, used] = [at + 1, 0];
    }
  }
  return pairs;
}
