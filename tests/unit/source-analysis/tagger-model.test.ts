import { statSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS, LARGEST_WEIGHT, STEPS } from "@/lib/source-analysis/feature-stream";
import { rowOf, tableOf } from "@/lib/source-analysis/feature-table";
import { LABEL_COUNT } from "@/lib/source-analysis/tagger-labels";
import { firstOf, secondOf, taggerModel } from "@/lib/source-analysis/tagger-model";
import weights from "@/lib/source-analysis/tagger-weights.json";
import { unpackFeatures } from "@/lib/source-analysis/unpack-features";
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

  test("unpack to one row a feature", () => {
    const { rows, table } = taggerModel();
    expect(rows).toHaveLength(weights.count * LABEL_COUNT);
    expect(
      new Set(
        Array.from(
          table.filter((entry) => entry !== 0),
          (entry) => entry & (2 ** 18 - 1),
        ),
      ).size,
    ).toBe(weights.count);
  });
});

test("one sum adds up both passes", () => {
  const weight = fc.integer({ min: -LARGEST_WEIGHT, max: LARGEST_WEIGHT });
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, weight), { maxLength: 140 }), (pairs) => {
      const sum = pairs.reduce((all, [first, second]) => all + first + second * 65_536, 0);
      expect([firstOf(sum), secondOf(sum)]).toEqual([0, 1].map((pass) => pairs.reduce((all, pair) => all + (pair[pass] ?? 0), 0)));
    }),
  );
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
      const table = tableOf(keys);
      expect(Array.from(keys, (key) => rowOf(table, key << 8))).toEqual(Array.from(keys, (_, index) => index));
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
