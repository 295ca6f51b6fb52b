import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figure, type Interval, UNDEFINED_WORDS } from "@/lib/domain/item-analysis";
import { itemAnalyses } from "@/lib/statistics/item-analysis";
import { analysed, type Marks, makeItem, talliesOf } from "../../factories/tallied";

const WORTHS = [1000, 2000, 500];
const rows = (...all: number[][]): Marks => all;

const reasonOf = (figure: Figure | Interval | undefined) => (figure && "undefined" in figure ? figure.undefined : null);

describe("words, not numbers, where there is nothing to say", () => {
  test("no attempts", () => {
    const { items, whole } = analysed([], WORTHS);
    expect(items.map(({ verdict }) => verdict)).toEqual(["no-answers", "no-answers", "no-answers"]);
    for (const { facility, deviation, discriminationIndex, effectiveWeight, intendedWeight, fullShare, fullInterval } of items) {
      for (const figure of [facility, deviation, discriminationIndex, effectiveWeight, intendedWeight, fullShare, fullInterval]) {
        expect(reasonOf(figure)).toBe("no-attempts");
      }
    }
    for (const figure of [whole.mean, whole.median, whole.deviation, whole.skewness, whole.kurtosis, whole.consistency]) {
      expect(reasonOf(figure)).toBe("no-attempts");
    }
    expect(whole).toMatchObject({ attempts: 0, items: 0, possible: 0 });
  });

  test("one attempt", () => {
    const { items, whole } = analysed(rows([1000, 500, 0]), WORTHS);
    expect(items[1]).toMatchObject({
      answers: 1,
      facility: { value: 0.25 },
      deviation: { undefined: "one-attempt" },
      discriminationIndex: { undefined: "one-attempt" },
      effectiveWeight: { undefined: "one-attempt" },
      verdict: "too-few",
    });
    expect(whole).toMatchObject({ mean: { value: 1500 }, median: { value: 1500 }, deviation: { undefined: "one-attempt" } });
    expect([whole.skewness, whole.consistency, whole.consistencyInterval, whole.errorRatio, whole.standardError].map(reasonOf)).toEqual([
      "one-attempt",
      "one-attempt",
      "one-attempt",
      "one-attempt",
      "one-attempt",
    ]);
  });

  test("two and three attempts", () => {
    const two = analysed(rows([1000, 0, 0], [0, 0, 500]), WORTHS).whole;
    expect([two.skewness, two.kurtosis].map(reasonOf)).toEqual(["fewer-than-three", "fewer-than-four"]);
    const three = analysed(rows([1000, 0, 0], [0, 0, 500], [0, 2000, 0]), WORTHS).whole;
    expect([three.skewness, three.kurtosis].map(reasonOf)).toEqual([null, "fewer-than-four"]);
    expect(reasonOf(three.consistencyInterval)).toBe("too-few-groups");
  });

  test("all right, all wrong and all alike", () => {
    const marks = Array.from({ length: 6 }, () => [1000, 0, 250]);
    const { items, whole } = analysed(marks, WORTHS);
    expect(items.map(({ verdict }) => verdict)).toEqual(["all-right", "none-right", "all-alike"]);
    expect(items.map(({ discriminationIndex }) => reasonOf(discriminationIndex))).toEqual(["all-alike", "all-alike", "all-alike"]);
    expect(items.map(({ effectiveWeight }) => reasonOf(effectiveWeight))).toEqual(["totals-alike", "totals-alike", "totals-alike"]);
    expect(whole).toMatchObject({ deviation: { value: 0 }, consistency: { undefined: "totals-alike" } });
    expect([whole.skewness, whole.kurtosis, whole.errorRatio].map(reasonOf)).toEqual(["totals-alike", "totals-alike", "totals-alike"]);
  });

  test("one item only", () => {
    const { items, whole } = analysed([[0], [1000], [0], [1000], [1000]], [1000]);
    expect(items[0]).toMatchObject({
      discriminationIndex: { undefined: "rest-alike" },
      intendedWeight: { value: 100 },
      verdict: "rest-alike",
    });
    expect(items[0]?.effectiveWeight).toEqual({ value: 100 });
    expect(reasonOf(whole.consistency)).toBe("one-item");
  });

  test("an item worth nothing", () => {
    const { items, whole } = analysed(
      [
        [0, 1000],
        [0, 0],
        [0, 1000],
        [0, 0],
        [0, 0],
      ],
      [0, 1000],
    );
    expect(items[0]).toMatchObject({
      facility: { undefined: "worth-nothing" },
      deviation: { undefined: "worth-nothing" },
      verdict: "worth-nothing",
    });
    expect(whole).toMatchObject({ items: 1, possible: 1000 });
  });

  test("every reason has its sentence", () => {
    for (const words of Object.values(UNDEFINED_WORDS)) expect(words).toMatch(/^[A-Z].*\.$/);
  });
});

const FIGURES = ["facility", "deviation", "discriminationIndex", "discriminativeEfficiency", "intendedWeight", "effectiveWeight"] as const;
const WHOLE = ["mean", "median", "deviation", "skewness", "kurtosis", "consistency", "errorRatio", "standardError"] as const;
const marksOf = (excused: boolean) => {
  const points = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters * 250);
  const cell = excused ? fc.option(points, { freq: 9 }) : points;
  return fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 30 });
};
const worths = [1000, 1000, 1000, 1000];

describe("whatever the answers", () => {
  test("no figure is anything but a finite number, and each stays within its bounds", () => {
    fc.assert(
      fc.property(marksOf(true), (marks) => {
        const { items, whole } = analysed(marks, worths);
        const numbers: [Figure, number, number][] = [
          ...items.flatMap((item): [Figure, number, number][] => [
            [item.facility, 0, 1],
            [item.fullShare, 0, 1],
            [item.deviation, 0, 100],
            [item.discriminationIndex, -100 - 1e-9, 100 + 1e-9],
            [item.discriminativeEfficiency, Number.NEGATIVE_INFINITY, 100 + 1e-9],
            [item.effectiveWeight, 0, 100 + 1e-9],
            [item.intendedWeight, 0, 100],
          ]),
          [whole.mean, 0, 4000],
          [whole.median, 0, 4000],
          [whole.deviation, 0, 4000],
          [whole.consistency, Number.NEGATIVE_INFINITY, 100],
          [whole.errorRatio, 0, Number.POSITIVE_INFINITY],
          [whole.skewness, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
          [whole.kurtosis, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
        ];
        for (const [figure, least, most] of numbers) {
          if ("undefined" in figure) continue;
          expect(Number.isFinite(figure.value)).toBe(true);
          expect(figure.value).toBeGreaterThanOrEqual(least);
          expect(figure.value).toBeLessThanOrEqual(most);
        }
        const interval = whole.consistencyInterval;
        if ("low" in interval) expect(interval.low).toBeLessThanOrEqual(interval.high);
      }),
      { numRuns: 50 },
    );
  });

  test("the order of the attempts changes nothing, and that of the items only their places", () => {
    fc.assert(
      fc.property(marksOf(true), (marks) => {
        const before = analysed(marks, worths);
        const after = analysed(marks.map((row) => row.toReversed()).toReversed(), worths);
        for (const [index, item] of before.items.entries()) {
          const same = after.items[worths.length - 1 - index];
          for (const name of FIGURES) expectSame(same?.[name], item[name]);
          expect(same?.verdict).toBe(item.verdict);
        }
        for (const name of WHOLE) expectSame(after.whole[name], before.whole[name]);
      }),
      { numRuns: 50 },
    );
  });

  test("in another unit of points the figures without a unit stay, and twice as many of the same keep means and shares", () => {
    fc.assert(
      fc.property(marksOf(false), (marks) => {
        const before = analysed(marks, worths);
        const larger = analysed(
          marks.map((row) => row.map((points) => 7 * (points ?? 0))),
          worths.map((worth) => 7 * worth),
        );
        for (const [index, item] of before.items.entries()) {
          for (const name of FIGURES) expectSame(larger.items[index]?.[name], item[name]);
        }
        for (const name of ["skewness", "kurtosis", "consistency", "errorRatio"] as const)
          expectSame(larger.whole[name], before.whole[name]);
        const twice = analysed([...marks, ...marks], worths);
        for (const [index, item] of before.items.entries()) {
          expectSame(twice.items[index]?.facility, item.facility);
          if (marks.length > 1) expectSame(twice.items[index]?.discriminationIndex, item.discriminationIndex);
        }
        expectSame(twice.whole.mean, before.whole.mean);
        expectSame(twice.whole.median, before.whole.median);
      }),
      { numRuns: 50 },
    );
  });
});

function expectSame(found: Figure | undefined, expected: Figure) {
  if ("undefined" in expected) expect(found).toEqual(expected);
  else expect(found).toEqual({ value: expect.closeTo(expected.value, 7) });
}

test("a hundred thousand attempts of few kinds are as exact as a handful", () => {
  const few = talliesOf(rows([1000, 2000, 0], [0, 1000, 500], [1000, 0, 500], [0, 0, 0]));
  const items = (times: number) =>
    itemAnalyses(
      WORTHS.map((worth, position) => makeItem(position, worth)),
      few.map((tally) => ({ ...tally, attempts: times * tally.attempts })),
    );
  for (const [index, item] of items(25_000).entries()) {
    const twice = items(50_000)[index];
    expectSame(item.discriminationIndex, { value: numberIn(items(1)[index]?.discriminationIndex) });
    expectSame(twice?.discriminativeEfficiency ?? item.facility, item.discriminativeEfficiency);
    expect(item.answers).toBe(100_000);
  }
});

const numberIn = (figure: Figure | undefined) => (figure && "value" in figure ? figure.value : Number.NaN);
