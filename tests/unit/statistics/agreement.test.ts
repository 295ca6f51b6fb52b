import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement } from "@/lib/statistics/agreement";

test("all agree: 1, on the whole and on each claim", () => {
  expect(
    agreement([
      [4, 0],
      [0, 4],
    ]),
  ).toEqual({ alpha: 1, units: [1, 1] });
});

test("worked out by hand", () => {
  // n = 8, labels 5 and 3: Dₑ = (64 − 25 − 9) / (8 · 7) = 30/56. Dₒ = (1/8) · ((16 − 10)/3 + (16 − 16)/3 ) = 1/4, where the first
  // claim has 3 and 1, the second 0 and 4 … of which the second agrees
  const { alpha, units } = agreement([
    [3, 1],
    [2, 2],
  ]);
  const expected = (64 - 25 - 9) / 56;
  expect(alpha).toBeCloseTo(1 - ((16 - 10) / 3 + (16 - 8) / 3) / 8 / expected, 12);
  expect(units[0]).toBeCloseTo(1 - 6 / 12 / expected, 12);
  expect(units[1]).toBeCloseTo(1 - 8 / 12 / expected, 12);
});

test("who labels nothing, or alone, is left out", () => {
  const { alpha, units } = agreement([
    [4, 0],
    [0, 4],
    [1, 0],
    [0, 0],
  ]);
  expect(alpha).toBe(1);
  expect(units).toEqual([1, 1, null, null]);
});

test.each([
  ["no claims", []],
  ["no labels", [[0, 0]]],
  [
    "one label alone was ever given",
    [
      [3, 0],
      [5, 0],
    ],
  ],
])("undefined: %s", (_, units) => {
  expect(agreement(units)).toEqual({ alpha: null, units: units.map(() => null) });
});

test("never above 1, and the same whatever the order of labels and claims", () => {
  const unit = fc.array(fc.nat(9), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
      const { alpha } = agreement(units);
      const turned = agreement(units.map((counts) => [...counts].reverse()).reverse()).alpha;
      if (alpha === null) return turned === null;
      return alpha <= 1 + 1e-12 && Math.abs(alpha - (turned ?? Number.NaN)) < 1e-9;
    }),
  );
});

// Eight claims of four coders, one answer missing in two of them, and α as an independent program works it out.
const UNITS = ["FFFF", "AAAS", "AFAA", "SSS", "SAAS", "FFAF", "UAUA", "FFF"];
const ALPHA = 0.4681769147788565;
const countsOf = (given: readonly (string | null)[], labels: string) =>
  [...labels].map((label) => given.filter((one) => one === label).length);

test("α is the oracle's", () => {
  expect(agreement(UNITS.map((unit) => countsOf([...unit], "FASU"))).alpha).toBeCloseTo(ALPHA, 12);
});

describe("the golden value of ../shared/statistics", () => {
  const golden = join(import.meta.dirname, "../../../../shared/statistics/golden.json");
  test.skipIf(!existsSync(golden))(`is met${existsSync(golden) ? "" : ": skipped, golden.json is not here"}`, () => {
    const { units, expect: alpha } = JSON.parse(readFileSync(golden, "utf8")).krippendorff_nominal;
    const labels = [...new Set(units.flat().filter(Boolean))].join("");
    expect(agreement(units.map((unit: (string | null)[]) => countsOf(unit, labels))).alpha).toBeCloseTo(alpha, 12);
  });
});
