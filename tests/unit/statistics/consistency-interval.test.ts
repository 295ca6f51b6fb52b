import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttemptGroup } from "@/lib/domain/item-analysis";
import { consistencyInterval } from "@/lib/statistics/consistency-interval";
import { groupsOf, type Marks } from "../../factories/tallied";

const POSITIONS = [0, 1, 2, 3];
const marksOf = (attempts: number): Marks =>
  Array.from({ length: attempts }, (_, attempt) => POSITIONS.map((item) => ((attempt * 7 + item * item * 5) % 11 < 4 + item ? 1000 : 0)));

test("always the same for one seed, another for another", () => {
  const groups = groupsOf(marksOf(30));
  const found = consistencyInterval(POSITIONS, groups, 1);
  expect(consistencyInterval(POSITIONS, groups, 1)).toEqual(found);
  expect(consistencyInterval(POSITIONS, groups, 2)).not.toEqual(found);
});

test("more attempts of the same sort make it narrower", () => {
  const width = (attempts: number) => {
    const found = consistencyInterval(POSITIONS, groupsOf(marksOf(attempts)), 1);
    return "low" in found ? found.high - found.low : Number.NaN;
  };
  expect(width(176)).toBeLessThan(width(44));
  expect(width(44)).toBeLessThan(width(11));
});

const add = (left: readonly number[], right: readonly number[]) => left.map((one, index) => one + (right[index] ?? 0));
const merged = (a: AttemptGroup, b: AttemptGroup): AttemptGroup => ({
  attempts: a.attempts + b.attempts,
  total: a.total + b.total,
  totalSquares: a.totalSquares + b.totalSquares,
  counted: add(a.counted, b.counted),
  points: add(a.points, b.points),
  squares: add(a.squares, b.squares),
});

test("groups of several attempts say nearly what each attempt alone does", () => {
  const alone = groupsOf(marksOf(400));
  const dealt = alone.reduce<AttemptGroup[]>((groups, one, index) => {
    const own = groups[index % 100];
    groups[index % 100] = own ? merged(own, one) : one;
    return groups;
  }, []);
  const [one, other] = [consistencyInterval(POSITIONS, alone, 1), consistencyInterval(POSITIONS, dealt, 1)];
  if (!("low" in one && "low" in other)) throw new Error("no interval");
  expect(Math.abs(one.low - other.low)).toBeLessThan(0.4 * (one.high - one.low));
  expect(Math.abs(one.high - other.high)).toBeLessThan(0.4 * (one.high - one.low));
});

test("an item without points that nobody has on it changes nothing but the number of items", () => {
  // position 4 is counted for nobody, so that the sums are kept item by item; of p items α has the factor p/(p − 1)
  const groups = groupsOf(marksOf(40));
  const [four, five] = [consistencyInterval(POSITIONS, groups, 1), consistencyInterval([...POSITIONS, 4], groups, 1)];
  if (!("low" in four && "low" in five)) throw new Error("no interval");
  expect((five.low * 4) / 5).toBeCloseTo((four.low * 3) / 4, 9);
  expect((five.high * 4) / 5).toBeCloseTo((four.high * 3) / 4, 9);
});

test("words where there are too few, or all are alike", () => {
  expect(consistencyInterval(POSITIONS, groupsOf(marksOf(4)), 1)).toEqual({ undefined: "too-few-groups" });
  expect(consistencyInterval(POSITIONS, groupsOf(Array.from({ length: 9 }, () => [1000, 0, 0, 0])), 1)).toEqual({
    undefined: "too-few-groups",
  });
});

test("in order, finite and at most 100, whatever the answers", () => {
  const cell = fc.constantFrom(0, 500, 1000);
  const row = fc.array(cell, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.nat(), (marks, seed) => {
      const found = consistencyInterval(POSITIONS, groupsOf(marks), seed);
      if (!("low" in found)) return;
      expect(Number.isFinite(found.low)).toBe(true);
      expect(found.low).toBeLessThanOrEqual(found.high);
      expect(found.high).toBeLessThanOrEqual(100 + 1e-9);
    }),
    { numRuns: 40 },
  );
});
