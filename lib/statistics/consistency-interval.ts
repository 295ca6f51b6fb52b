import type { AttemptGroup, Interval } from "@/lib/domain/item-analysis";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { interval, undefinedFor } from "./figures";

const ROUNDS = 1000;

/**
 * The bootstrap 95 % interval of Cronbach's α × 100: the 2.5 and 97.5 % points of α over 1000 draws of as many groups with replacement
 * (Efron & Tibshirani, An Introduction to the Bootstrap, ch. 13). Where every attempt is a group this is the bootstrap of attempts; groups
 * of many, dealt out at random, vary as much. Always the same for the same groups and seed. Undefined below five groups.
 */
export function consistencyInterval(positions: readonly number[], groups: readonly AttemptGroup[], seed: number): Interval {
  if (groups.length < FEWEST_FOR_INDICES) return undefinedFor("too-few-groups");
  const sums = columnsOf(positions, groups);
  const random = randomFrom(seed);
  const found: number[] = [];
  const drawn = new Float64Array(sums.width);
  const times = new Uint32Array(groups.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.fill(0);
    for (let draw = 0; draw < groups.length; draw += 1) addTo(times, Math.floor(random() * groups.length), 1);
    drawn.fill(0);
    for (const [group, often] of times.entries()) {
      if (often === 0) continue;
      const from = group * sums.width;
      for (let column = 0; column < sums.width; column += 1) addTo(drawn, column, often * (sums.cells[from + column] ?? 0));
    }
    const alpha = alphaOf(drawn, positions.length, sums.isComplete);
    if (alpha !== null) found.push(alpha);
  }
  if (found.length < ROUNDS / 2) return undefinedFor("too-few-groups");
  found.sort((a, b) => a - b);
  return interval(pointAt(found, 0.025), pointAt(found, 0.975));
}

function addTo(array: Float64Array | Uint32Array, index: number, value: number): void {
  array[index] = (array[index] ?? 0) + value;
}

type Columns = { readonly width: number; readonly cells: Float64Array; readonly isComplete: boolean };

/**
 * Each group as a row of sums that add up: attempts, total and squares of totals; then the squares of all items together and the points of
 * each, where every attempt has every item; else of each item how many have points, the points and their squares. Points are taken from
 * about their means, so that squares stay small.
 */
function columnsOf(positions: readonly number[], groups: readonly AttemptGroup[]): Columns {
  const isComplete = groups.every(({ attempts, counted }) => positions.every((position) => counted[position] === attempts));
  const of = (group: AttemptGroup) => [
    { n: group.attempts, sum: group.total, squares: group.totalSquares },
    ...positions.map((at) => ({ n: group.counted[at] ?? 0, sum: group.points[at] ?? 0, squares: group.squares[at] ?? 0 })),
  ];
  const sums = groups.map(of);
  const means = [0, ...positions.map((_, index) => index + 1)].map((column) => {
    const own = sums.map((row) => row[column] ?? { n: 0, sum: 0, squares: 0 });
    const n = own.reduce((all, one) => all + one.n, 0);
    return n === 0 ? 0 : own.reduce((all, one) => all + one.sum, 0) / n;
  });
  const rows = sums.map((row) => {
    const about = row.map(({ n, sum, squares }, column) => {
      const mean = means[column] ?? 0;
      return { n, sum: sum - n * mean, squares: squares - 2 * mean * sum + n * mean * mean };
    });
    const [total, ...items] = about;
    const whole = [total?.n ?? 0, total?.sum ?? 0, total?.squares ?? 0];
    if (!isComplete) return [...whole, ...items.flatMap(({ n, sum, squares }) => [n, sum, squares])];
    return [...whole, items.reduce((all, { squares }) => all + squares, 0), ...items.map(({ sum }) => sum)];
  });
  return { width: rows[0]?.length ?? 0, cells: Float64Array.from(rows.flat()), isComplete };
}

/** α × 100 of summed columns; null where the totals do not vary. */
function alphaOf(sums: Float64Array, items: number, isComplete: boolean): number | null {
  const at = (column: number) => sums[column] ?? 0;
  const variance = (n: number, sum: number, squares: number) => (n < 2 ? 0 : Math.max(0, (squares - (sum * sum) / n) / (n - 1)));
  const totals = variance(at(0), at(1), at(2));
  // what is left of squares after rounding is no variance
  if (totals < 1e-6) return null;
  let within = 0;
  if (isComplete) {
    let squares = at(3);
    for (let item = 0; item < items; item += 1) squares -= at(4 + item) ** 2 / at(0);
    within = Math.max(0, squares / (at(0) - 1));
  } else {
    for (let item = 1; item <= items; item += 1) within += variance(at(3 * item), at(3 * item + 1), at(3 * item + 2));
  }
  return ((100 * items) / (items - 1)) * (1 - within / totals);
}

/** The point below which this share of sorted values lies, between two of them in proportion (type 7 of Hyndman & Fan 1996). */
function pointAt(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [sorted[below] ?? 0, sorted[Math.min(below + 1, sorted.length - 1)] ?? 0];
  return low + (place - below) * (high - low);
}

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
