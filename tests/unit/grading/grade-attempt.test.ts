import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeAttempt, pointsOf, totalOf } from "@/lib/grading/grade-attempt";

test("points are whole thousandths", () => {
  expect(pointsOf(1, 1000)).toBe(1000);
  expect(pointsOf(0.5, 1500)).toBe(750);
  expect(pointsOf(1 / 3, 1000)).toBe(333);
  expect(pointsOf(2 / 3, 1000)).toBe(667);
  expect(pointsOf(0.5, 1)).toBe(1);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(100_000), (credit, weight) => {
      const points = pointsOf(credit, weight);
      expect(Number.isInteger(points)).toBe(true);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(weight);
    }),
  );
});

test("a blank earns nothing, a dropped item does not count", () => {
  const points = gradeAttempt([
    { points: 1000, dropped: false },
    { points: null, dropped: false },
    { points: 500, dropped: true },
    { points: null, dropped: true },
  ]);
  expect(points).toEqual([1000, 0, null, null]);
});

test("points come to their sum, and never to less than nothing", () => {
  expect(totalOf([1000, null, -500])).toBe(500);
  expect(totalOf([1000, -2000])).toBe(0);
  expect(totalOf([])).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -200_000, max: 100_000 }))), (points) => {
      const sum = points.reduce<number>((all, one) => all + (one ?? 0), 0);
      expect(totalOf(points)).toBe(Math.max(0, sum));
    }),
  );
});
