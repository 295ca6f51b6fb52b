import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finalShare } from "@/lib/grading/final-share";

const result = (categoryId: string | null, share: number | null, id = "a") => ({ id, categoryId, share });
const HOMEWORK = { categoryId: "h", weight: 2, dropLowest: 0 };
const TESTS = { categoryId: "t", weight: 1, dropLowest: 0 };

describe("worked out by hand", () => {
  test("without categories all that counts counts alike", () => {
    expect(finalShare([result(null, 0.5), result(null, 1), result(null, null)], []).share).toBe(0.75);
  });
  test("categories weigh, and one in which nothing counts does not", () => {
    const results = [result("h", 0.6), result("h", 1), result("t", 0.2)];
    expect(finalShare(results, [HOMEWORK, TESTS]).share).toBeCloseTo((0.8 * 2 + 0.2) / 3, 12);
    expect(finalShare([...results.slice(0, 2), result("t", null)], [HOMEWORK, TESTS]).share).toBe(0.8);
  });
  test("the lowest are left out, and one always stays", () => {
    const results = [result("h", 0.9, "x"), result("h", 0, "y"), result("h", 0.5, "z")];
    expect(finalShare(results, [{ ...HOMEWORK, dropLowest: 1 }])).toEqual({
      share: 0.7,
      parts: [{ categoryId: "h", weight: 2, share: 0.7, counted: ["z", "x"], dropped: ["y"] }],
    });
    expect(finalShare(results, [{ ...HOMEWORK, dropLowest: 9 }]).share).toBe(0.9);
  });
  test("without a final share it says why", () => {
    const why = (...args: Parameters<typeof finalShare>) => {
      const final = finalShare(...args);
      return final.share === null ? final.why : final.share;
    };
    expect(why([], [])).toBe("nothing-counts");
    expect(why([result("h", null)], [HOMEWORK])).toBe("nothing-counts");
    expect(why([result(null, 1)], [HOMEWORK])).toBe("no-category");
    expect(why([result("gone", 1)], [HOMEWORK])).toBe("no-category");
    expect(why([result("h", 1)], [{ ...HOMEWORK, weight: 0 }])).toBe("no-weight");
    expect(why([result("h", 1), result("t", null)], [{ ...HOMEWORK, weight: 0 }, TESTS])).toBe("no-weight");
  });
});

const NAMES = ["h", "t", "p"] as const;
const shares = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 4 });
const results = fc.array(
  fc.record({ id: fc.uuid(), categoryId: fc.option(fc.constantFrom(...NAMES), { nil: null, freq: 6 }), share: shares }),
  { maxLength: 12 },
);
const categories = fc.subarray([...NAMES]).chain((names) =>
  fc.tuple(
    ...names.map((categoryId) =>
      fc.record({
        categoryId: fc.constant(categoryId),
        weight: fc.integer({ min: 0, max: 1000 }),
        dropLowest: fc.integer({ min: 0, max: 4 }),
      }),
    ),
  ),
);
const EXACT = 1e-12;

describe("for any results and categories", () => {
  test("the final share lies between the lowest and the highest result, and is never NaN", () => {
    fc.assert(
      fc.property(results, categories, (all, weighted) => {
        const { share, parts } = finalShare(all, weighted);
        const counted = all.flatMap((one) => (one.share === null ? [] : [one.share]));
        for (const value of [share, ...parts.map((part) => part.share)]) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(Math.min(...counted));
          expect(value).toBeLessThanOrEqual(Math.max(...counted));
        }
      }),
    );
  });
  test("leaving out one more of the lowest never lowers it", () => {
    fc.assert(
      fc.property(results, categories, fc.nat(2), (all, weighted, index) => {
        const more = weighted.map((one, at) => (at === index ? { ...one, dropLowest: one.dropLowest + 1 } : one));
        const [before, after] = [finalShare(all, weighted).share, finalShare(all, more).share];
        expect(after === null).toBe(before === null);
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - EXACT);
      }),
    );
  });
  test("only how the weights compare matters", () => {
    fc.assert(
      fc.property(results, categories, fc.integer({ min: 1, max: 50 }), (all, weighted, factor) => {
        const scaled = weighted.map((one) => ({ ...one, weight: one.weight * factor }));
        const [one, other] = [finalShare(all, weighted).share, finalShare(all, scaled).share];
        expect(one === null).toBe(other === null);
        expect(other ?? 0).toBeCloseTo(one ?? 0, 11);
      }),
    );
  });
  test("what is left out changes nothing, and neither does the order", () => {
    fc.assert(
      fc.property(results, categories, fc.constantFrom(...NAMES, null), (all, weighted, categoryId) => {
        const { share } = finalShare(all, weighted);
        expect(finalShare([...all, { id: "excused", categoryId, share: null }], weighted).share).toBe(share);
        const turned = finalShare(all.toReversed(), weighted.toReversed()).share;
        expect(turned === null).toBe(share === null);
        expect(turned ?? 0).toBeCloseTo(share ?? 0, 11);
      }),
    );
  });
  test("there is none only where nothing counts with a weight, and every result is counted or left out once", () => {
    fc.assert(
      fc.property(results, categories, (all, weighted) => {
        const final = finalShare(all, weighted);
        const weighing =
          weighted.length === 0 ? all : all.filter((one) => weighted.some((c) => c.categoryId === one.categoryId && c.weight > 0));
        expect(final.share === null).toBe(weighing.every((one) => one.share === null));
        const inParts = final.parts.flatMap((part) => [...part.counted, ...part.dropped]);
        const known = all.filter(
          (one) => one.share !== null && (weighted.length === 0 || weighted.some(({ categoryId }) => categoryId === one.categoryId)),
        );
        expect(inParts.sort()).toEqual(known.map(({ id }) => id).sort());
      }),
    );
  });
});
