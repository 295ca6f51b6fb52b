import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ItemRestSums, itemRestCorrelation } from "@/lib/statistics/item-rest-correlation";

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The sums over students, each given as what is correlated and what they have on the rest. */
const sumsOf = (pairs: readonly (readonly [number, number])[]): ItemRestSums => ({
  n: pairs.length,
  x: add(pairs.map(([x]) => x)),
  xx: add(pairs.map(([x]) => x * x)),
  rest: add(pairs.map(([, rest]) => rest)),
  restSquares: add(pairs.map(([, rest]) => rest * rest)),
  xRest: add(pairs.map(([x, rest]) => x * rest)),
});

test.each([
  [
    "who is right has more on the rest",
    [
      [0, 1],
      [1, 2],
    ],
    1,
  ],
  [
    "who is right has less",
    [
      [1, 1],
      [0, 2],
    ],
    -1,
  ],
  [
    "neither",
    [
      [0, 1],
      [1, 1],
      [0, 3],
      [1, 3],
    ],
    0,
  ],
  // by hand: n = 4, Σx = 2, ΣR = 10, ΣR² = 30, ΣxR = 7: (28 − 20) / √(4 · 20) = 8 / √80
  [
    "a little",
    [
      [0, 1],
      [0, 2],
      [1, 3],
      [1, 4],
    ],
    8 / Math.sqrt(80),
  ],
] as const)("%s", (_, pairs, expected) => {
  expect(itemRestCorrelation(sumsOf(pairs))).toBeCloseTo(expected, 12);
});

test.each([
  ["nobody", []],
  ["one student", [[1, 5]]],
  [
    "everybody right",
    [
      [1, 5],
      [1, 6],
    ],
  ],
  [
    "everybody alike on the rest",
    [
      [0, 5],
      [1, 5],
    ],
  ],
] as const)("undefined: %s", (_, pairs) => {
  expect(itemRestCorrelation(sumsOf(pairs))).toBeNull();
});

// Six items of twelve attempts, and the discrimination index of each as an independent program works it out.
const MARKS = [
  [1, 1, 2, 4, 1, 0],
  [1, 1, 1.5, 3, 1, 0.5],
  [1, 0, 2, 3.5, 1, 0],
  [1, 1, 1, 2.5, 1, 0.5],
  [0, 1, 1.5, 3, 1, 0],
  [1, 0, 1, 2, 1, 1],
  [0, 1, 0.5, 2, 1, 1],
  [0, 0, 1, 1.5, 1, 1.5],
  [1, 0, 0.5, 1, 1, 0.5],
  [0, 0, 0, 1, 1, 1.5],
  [0, 1, 0.5, 0.5, 1, 1.5],
  [0, 0, 0, 0, 1, 2],
];
const INDICES = [40.74943686931209, 28.877459200847696, 82.36615821223188, 70.12230125638467, null, -89.31178266768381];

const indicesOf = (marks: readonly (readonly number[])[]) =>
  (marks[0] ?? []).map((_, item) => {
    const r = itemRestCorrelation(sumsOf(marks.map((row) => [row[item] ?? 0, add(row) - (row[item] ?? 0)])));
    return r === null ? null : 100 * r;
  });

function expectIndices(marks: readonly (readonly number[])[], indices: readonly (number | null)[]) {
  for (const [item, found] of indicesOf(marks).entries()) {
    const expected = indices[item] ?? null;
    if (expected === null || found === null) expect(found).toBe(expected);
    else expect(found).toBeCloseTo(expected, 9);
  }
}

test("the discrimination index, × 100, is the oracle's", () => {
  expectIndices(MARKS, INDICES);
});

describe("the golden values of ../shared/statistics", () => {
  const golden = join(import.meta.dirname, "../../../../shared/statistics/golden.json");
  test.skipIf(!existsSync(golden))(`are met${existsSync(golden) ? "" : ": skipped, golden.json is not here"}`, () => {
    const { moodle } = JSON.parse(readFileSync(golden, "utf8"));
    expectIndices(
      moodle.marks,
      moodle.expect.items.map((item: { discrimination_index: number | null }) => item.discrimination_index),
    );
  });
});
