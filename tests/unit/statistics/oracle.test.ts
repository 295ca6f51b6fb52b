import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Figure } from "@/lib/domain/item-analysis";
import { calibration } from "@/lib/statistics/calibration";
import { discernmentOf } from "@/lib/statistics/discernment";
import { itemAnalyses } from "@/lib/statistics/item-analysis";
import { normalQuantile } from "@/lib/statistics/normal-quantile";
import { wilson } from "@/lib/statistics/wilson";
import { ANY_RESPONSE, analysed, makeItem, makeOptions, talliesOf } from "../../factories/tallied";

// What R's psych and psychometric make of generated answers. scripts/oracle.R makes the file.

const figures = z.record(z.string(), z.number().nullable());
const points = z.array(z.array(z.number().nullable()));
const oracle = z
  .object({
    sets: z.record(
      z.string(),
      z.object({
        worth: z.array(z.number()),
        points,
        whole: figures,
        items: z.array(figures),
        interval: z.tuple([z.number(), z.number()]).optional(),
      }),
    ),
    excused: z.object({ points, item: figures }),
    options: z.object({ key: z.array(z.number()), chosen: z.array(z.array(z.number())), biserials: z.array(z.array(z.number())) }),
    wilson: z.array(z.object({ full: z.number(), answers: z.number(), interval: z.tuple([z.number(), z.number()]) })),
    quantiles: z.array(z.object({ share: z.number(), value: z.number() })),
    discernment: z.array(
      z.object({ counts: z.tuple([z.number(), z.number(), z.number(), z.number()]), sensitivity: z.number(), criterion: z.number() }),
    ),
    calibration: z.object({
      confidence: z.array(z.number()),
      right: z.array(z.number()),
      brier: z.number(),
      overConfidence: z.number(),
    }),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "oracle.json"), "utf8")));

/** To nine figures behind the point, or to nine figures at all where the number is large. */
function expectNear(found: Figure | number | undefined, expected: number | null | undefined) {
  const value = typeof found === "object" ? ("value" in found ? found.value : null) : found;
  if (expected === null || expected === undefined) expect(value).toBeNull();
  else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
}

describe.each(Object.entries(oracle.sets))("%s", (_, set) => {
  const { items, whole } = analysed(set.points, set.worth);

  test("the whole", () => {
    expect(whole.attempts).toBe(set.whole.attempts);
    for (const name of ["mean", "median", "deviation", "skewness", "kurtosis", "consistency", "errorRatio", "standardError"] as const) {
      expectNear(whole[name], set.whole[name]);
    }
  });

  test("every item", () => {
    expect(items).toHaveLength(set.items.length);
    for (const [index, item] of items.entries()) {
      const own = set.items[index];
      expectNear(item.facility, own?.facility);
      expectNear(item.deviation, own?.deviation);
      expectNear(item.discriminationIndex, own?.discriminationIndex);
      expectNear(item.discriminativeEfficiency, own?.discriminativeEfficiency);
      expectNear(item.intendedWeight, own?.intendedWeight);
      expectNear(item.effectiveWeight, own?.effectiveWeight);
    }
  });
});

const withInterval = Object.entries(oracle.sets).flatMap(([name, { interval, ...set }]) => (interval ? [{ name, interval, ...set }] : []));
test.each(withInterval)("$name: the interval of its consistency is near that of twenty thousand other draws", (set) => {
  const found = analysed(set.points, set.worth).whole.consistencyInterval;
  if (!("low" in found)) throw new Error("no interval");
  const [low, high] = set.interval;
  // the points of a thousand draws move by some per cent of the width, the lower one in the long tail by more
  expect(Math.abs(found.low - low)).toBeLessThan(0.16 * (high - low));
  expect(Math.abs(found.high - high)).toBeLessThan(0.08 * (high - low));
});

test("who is excused from an item is missing there, not wrong", () => {
  const item = analysed(
    oracle.excused.points,
    [0, 1, 2, 3, 4].map(() => 1000),
  ).items[2];
  const own = oracle.excused.item;
  expect(item?.answers).toBe(own.answers);
  expectNear(item?.facility, own.facility);
  expectNear(item?.deviation, own.deviation);
  expectNear(item?.discriminationIndex, own.discriminationIndex);
  expectNear(item?.discriminativeEfficiency, own.discriminativeEfficiency);
});

test("the point-biserial of every option, key and distractors", () => {
  const { key, chosen, biserials } = oracle.options;
  const marks = chosen.map((row) => row.map((choice, item) => (choice === key[item] ? 1000 : 0)));
  const responses = new Map([1, 2, 3, 4].map((choice) => [String(choice), { ...ANY_RESPONSE, chosen: [choice - 1] }]));
  const items = key.map((right, position) =>
    makeItem(position, 1000, { options: makeOptions([1, 2, 3, 4].map((choice) => (choice === right ? 1 : 0))), responses }),
  );
  const found = itemAnalyses(
    items,
    talliesOf(
      marks,
      chosen.map((row) => row.map(String)),
    ),
  );
  for (const [index, { options }] of found.entries()) {
    for (const [at, option] of (options ?? []).entries()) expectNear(option.pointBiserial, biserials[index]?.[at]);
  }
});

test.each(oracle.wilson)("Wilson's interval of $full out of $answers", ({ full, answers, interval: [low, high] }) => {
  const found = wilson(full, answers);
  if (!("low" in found)) throw new Error("no interval");
  expect(found.low).toBeCloseTo(low, 12);
  expect(found.high).toBeCloseTo(high, 12);
});

test.each(oracle.quantiles)("the normal quantile of $share", ({ share, value }) => {
  expect(Math.abs(normalQuantile(share) - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
});

test.each(oracle.discernment)("discernment of $counts", ({ counts: [hits, misses, falseAlarms, correctRejections], ...expected }) => {
  const found = discernmentOf("attribution", { hits, misses, falseAlarms, correctRejections });
  expectNear(found.sensitivity, expected.sensitivity);
  expectNear(found.criterion, expected.criterion);
});

test("calibration", () => {
  const { confidence, right, ...expected } = oracle.calibration;
  const found = calibration(confidence.map((said, index) => ({ confidence: said, share: right[index] ?? Number.NaN, answers: 1 })));
  expectNear(found.brier, expected.brier);
  expectNear(found.overConfidence, expected.overConfidence);
});
