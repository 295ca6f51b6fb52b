import { statSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_FEATURES } from "@/lib/source-analysis/context-features";
import { COLUMNS, STEPS } from "@/lib/source-analysis/feature-stream";
import { placeOf, tableOf } from "@/lib/source-analysis/feature-table";
import { FEATURES } from "@/lib/source-analysis/tagger-features";
import { LABEL_COUNT } from "@/lib/source-analysis/tagger-labels";
import { taggerModel } from "@/lib/source-analysis/tagger-model";
import weights from "@/lib/source-analysis/tagger-weights.json";
import { unpackFeatures } from "@/lib/source-analysis/unpack-features";
import { PASS, scoresOf, weightRowsOf, ZERO } from "@/lib/source-analysis/weight-rows";
import { packFeatures } from "@/scripts/source-analysis/pack-features";
import { roundFeatures } from "@/scripts/source-analysis/round-features";

describe("the weights in the repository", () => {
  test("take no more than a megabyte", () => {
    expect(statSync(resolve("lib/source-analysis/tagger-weights.json")).size).toBeLessThanOrEqual(1_000_000);
  });

  test("hold single common words and numbers, no names and no phrases", () => {
    const words = weights.vocabulary.split(" ");
    expect(words.length).toBeLessThanOrEqual(3500);
    expect(words.filter((word) => !/^\p{Ll}[\p{Ll}.'–&-]*$/u.test(word))).toEqual([]);
    expect(
      Object.entries(weights)
        .filter(([, value]) => typeof value === "string")
        .map(([name]) => name),
    ).toEqual(["vocabulary", "features"]);
    expect(weights.features).toMatch(/^[!#-&(-[\]-~]+$/u);
  });

  test("unpack to one place a feature", () => {
    const { rows, table } = taggerModel();
    expect(table.filter((entry) => entry !== 0)).toHaveLength(weights.count);
    const places = Array.from(
      table.filter((entry) => entry !== 0),
      (entry) => (entry & (2 ** 20 - 1)) - 1,
    );
    expect(places.filter((place) => place >= rows.weights.length)).toEqual([]);
    expect(new Set(places)).toContain(0);
  });
});

describe("weights of two labels in one number", () => {
  const code = fc.oneof(fc.constant(0), fc.integer({ min: -117, max: 117 }));
  const feature = fc.tuple(fc.nat({ max: STEPS.length - 1 }), fc.array(code, { minLength: COLUMNS, maxLength: COLUMNS }));
  const fromFirst = (values: readonly number[]) => values.map((value) => value - (values[0] ?? 0));
  const scored = (sums: Int32Array) => fromFirst([...scoresOf(sums, 1, new Float32Array(LABEL_COUNT))]);

  test("say how far the labels lie apart, whatever they share their place with", () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 60 }), (features) => {
        const all = [...features, ...features];
        const {
          rows: { weights: numbers, wholeEnd },
          places,
        } = weightRowsOf({
          fineness: Uint8Array.from(all, ([fine]) => fine),
          codes: Int8Array.from(all.flatMap(([, codes]) => codes)),
        });
        const labelsAt = (place: number) => scored(numbers.subarray(place, place + PASS));
        all.forEach(([fine, codes], index) => {
          const place = places[index] ?? -1;
          const expected = codes.map((one) => one * (STEPS[fine] ?? 0));
          expect(labelsAt(place)).toEqual(fromFirst(expected.slice(LABEL_COUNT)));
          const first = expected.slice(0, LABEL_COUNT);
          expect(place < wholeEnd ? labelsAt(place + PASS) : first.map(() => 0)).toEqual(fromFirst(first));
        });
        expect(new Set(places.subarray(features.length))).toEqual(new Set(places.subarray(0, features.length)));
      }),
    );
  });

  test("stay apart in the sum of the greatest weights that a token could have", () => {
    const { fineness, codes } = unpackFeatures(weights.features, weights.count);
    for (const [pass, most] of [FEATURES, FEATURES + CONTEXT_FEATURES].entries()) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const at = (index: number) => index * COLUMNS + pass * LABEL_COUNT;
        const apart = Array.from(fineness, (fine, index) => {
          const zero = codes[at(index) + ZERO] ?? 0;
          return (STEPS[fine] ?? 0) * ((codes[at(index) + label] ?? 0) - zero);
        }).sort((a, b) => a - b);
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        expect(sum(apart.slice(-most))).toBeLessThan(2 ** 15);
        expect(sum(apart.slice(0, most))).toBeGreaterThan(-(2 ** 15));
      }
    }
  });

  test("add up", () => {
    const value = fc.integer({ min: -230, max: 230 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 140 }), (rows) => {
        const sums = new Int32Array(PASS).fill(rows.reduce((all, [one, two]) => (all + one + two * 2 ** 16) | 0, 0));
        const [ones, twos] = [0, 1].map((at) => rows.reduce((all, row) => all + (row[at] ?? 0), 0));
        const scores = [...scoresOf(sums, 1, new Float32Array(LABEL_COUNT))].toSpliced(ZERO, 1);
        expect(scores).toEqual(scores.map((_, at) => (at % 2 === 0 ? ones : twos)));
      }),
    );
  });
});

test("what is packed comes out again", () => {
  const code = fc.integer({ min: -117, max: 117 });
  const row = fc.array(fc.oneof(fc.constant(0), code), { minLength: COLUMNS, maxLength: COLUMNS }).filter((codes) => codes.some(Boolean));
  const feature = fc.tuple(fc.integer({ min: 0, max: 2 ** 24 - 1 }), fc.nat({ max: STEPS.length - 1 }), row);
  fc.assert(
    fc.property(fc.uniqueArray(feature, { selector: ([key]) => key, maxLength: 40 }), (unsorted) => {
      const sorted = [...unsorted].sort(([a], [b]) => a - b);
      const keys = Int32Array.from(sorted, ([key]) => key);
      const fineness = Uint8Array.from(sorted, ([, fine]) => fine);
      const codes = Int8Array.from(sorted.flatMap(([, , codes]) => codes));
      const packed = packFeatures({ keys, fineness, codes });
      expect(unpackFeatures(packed, keys.length)).toEqual({ keys, fineness, codes });
      const places = Int32Array.from(keys, (_, index) => 6 * index);
      const table = tableOf(keys, places);
      expect(Array.from(keys, (key) => placeOf(table, key << 8))).toEqual([...places]);
    }),
  );
});

test("weights are rounded to steps of their fineness, the middle one to nothing", () => {
  const counts = new Int32Array(1 << 24);
  counts[7] = 1_000_000;
  const weights = Float32Array.from([0.5, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0]);
  const { keys, fineness, codes } = roundFeatures([{ keys: Int32Array.of(7), weights }], counts, 0.01);
  expect([...keys, ...fineness]).toEqual([7, STEPS.length - 1]);
  expect([...codes].filter(Boolean)).toEqual([20, -5]);
});
