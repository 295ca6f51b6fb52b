import fc from "fast-check";
import { expect, test } from "vitest";
import { growthOf } from "@/lib/statistics/growth";
import { wilson } from "@/lib/statistics/wilson";

const sample = (full: number, answers: number) => ({ full, answers });

// Newcombe, Statistics in Medicine 17 (1998), table II, method 10
test.each([
  ["(a)", sample(48, 80), sample(56, 70), 0.0524, 0.3339],
  ["(b)", sample(3, 10), sample(9, 10), 0.1705, 0.809],
  ["(c)", sample(2, 7), sample(6, 7), 0.0582, 0.8062],
  ["(d)", sample(0, 29), sample(5, 56), -0.0381, 0.1926],
  ["(g)", sample(0, 10), sample(10, 10), 0.6075, 1],
])("Newcombe’s example %s", (_, earlier, later, low, high) => {
  const { change, changeInterval } = growthOf([earlier, later]);
  if (!("low" in changeInterval)) throw new Error("no interval");
  expect(changeInterval.low).toBeCloseTo(low, 4);
  expect(changeInterval.high).toBeCloseTo(high, 4);
  expect(change).toEqual({ value: later.full / later.answers - earlier.full / earlier.answers });
});

test("verdicts: only an interval beside 0 says anything", () => {
  expect(growthOf([sample(8, 40), sample(30, 40)]).verdict).toBe("grew");
  expect(growthOf([sample(30, 40), sample(8, 40)]).verdict).toBe("fell");
  expect(growthOf([sample(20, 40), sample(22, 40)]).verdict).toBe("cannot-say");
  expect(growthOf([sample(0, 4), sample(40, 40)]).verdict).toBe("too-few");
});

test("words where there are no two times to compare", () => {
  expect(growthOf([])).toMatchObject({ change: { undefined: "no-answers" }, changeInterval: { undefined: "no-answers" } });
  expect(growthOf([sample(0, 0), sample(3, 9), sample(0, 0)])).toMatchObject({ change: { undefined: "one-time" }, verdict: "too-few" });
});

test("times without answers are passed over", () => {
  expect(growthOf([sample(0, 0), sample(8, 40), sample(0, 0), sample(30, 40)])).toEqual(growthOf([sample(8, 40), sample(30, 40)]));
});

const proportion = fc.tuple(fc.nat(60), fc.nat(60)).map(([right, wrong]) => sample(right, right + wrong));

test("an interval holds its share and stays within 0 and 1; of no answers there is none", () => {
  fc.assert(
    fc.property(proportion, ({ full, answers }) => {
      const found = wilson(full, answers);
      if (answers === 0) expect(found).toEqual({ undefined: "no-answers" });
      else if ("low" in found) {
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.low).toBeLessThanOrEqual(full / answers);
        expect(found.high).toBeGreaterThanOrEqual(full / answers);
        expect(found.high).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("the interval of a change holds the change, and turns round with it", () => {
  fc.assert(
    fc.property(proportion, proportion, (earlier, later) => {
      const [there, back] = [growthOf([earlier, later]), growthOf([later, earlier])];
      if (!("low" in there.changeInterval && "low" in back.changeInterval && "value" in there.change)) return;
      expect(there.changeInterval.low).toBeLessThanOrEqual(there.change.value + 1e-12);
      expect(there.changeInterval.high).toBeGreaterThanOrEqual(there.change.value - 1e-12);
      expect(back.changeInterval.low).toBeCloseTo(-there.changeInterval.high, 12);
    }),
  );
});
