import { statSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowOf, tableOf } from "@/lib/source-analysis/feature-table";
import { LABEL_COUNT } from "@/lib/source-analysis/tagger-labels";
import { firstOf, secondOf, taggerModel } from "@/lib/source-analysis/tagger-model";
import weights from "@/lib/source-analysis/tagger-weights.json";
import { unpackFeatures } from "@/lib/source-analysis/unpack-features";
import { packFeatures } from "@/scripts/source-analysis/pack-features";

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
    expect(weights.features).toMatch(/^[\w-]+$/u);
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
  const weight = fc.integer({ min: -127, max: 127 });
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, weight), { maxLength: 140 }), (pairs) => {
      const sum = pairs.reduce((all, [first, second]) => all + first + second * 65_536, 0);
      expect([firstOf(sum), secondOf(sum)]).toEqual([0, 1].map((pass) => pairs.reduce((all, pair) => all + (pair[pass] ?? 0), 0)));
    }),
  );
});

test("what is packed comes out again", () => {
  const code = fc.integer({ min: -8, max: 8 });
  const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** 24 - 1 }), fc.array(code, { minLength: 18, maxLength: 18 })), {
    selector: ([key]) => key,
    maxLength: 40,
  });
  fc.assert(
    fc.property(rows, (unsorted) => {
      const sorted = [...unsorted].sort(([a], [b]) => a - b);
      const keys = Int32Array.from(sorted, ([key]) => key);
      const codes = Int8Array.from(sorted.flatMap(([, row]) => row));
      expect(unpackFeatures(packFeatures(keys, codes, 18), keys.length, 18)).toEqual({ keys, codes });
      const table = tableOf(keys);
      expect(Array.from(keys, (key) => rowOf(table, key << 8))).toEqual(Array.from(keys, (_, index) => index));
    }),
  );
});
