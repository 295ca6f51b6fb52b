import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimClass } from "@/lib/domain/label";
import { discernment, discernmentOf, type LabelledCounts } from "@/lib/statistics/discernment";
import { normalQuantile } from "@/lib/statistics/normal-quantile";

const CLASSES: ClaimClass[] = ["reported-fact", "attribution", "speculation"];
const claim = (
  keyClass: ClaimClass | null,
  [fact = 0, attribution = 0, speculation = 0]: number[],
  accepted: ClaimClass[] = [],
): LabelledCounts => ({ keyClass, accepted, chosen: { "reported-fact": fact, attribution, speculation, judgement: 0 } });

const targets = (claims: LabelledCounts[]) => Object.fromEntries(discernment(claims, CLASSES).map((one) => [one.target, one]));

test("counts hits and false alarms of each label, and of suspicion as a whole", () => {
  const found = targets([claim("reported-fact", [7, 2, 1]), claim("attribution", [1, 8, 1]), claim("speculation", [2, 3, 5])]);
  expect(found.attribution).toMatchObject({ hits: 8, misses: 2, falseAlarms: 5, correctRejections: 15 });
  expect(found.speculation).toMatchObject({ hits: 5, misses: 5, falseAlarms: 2, correctRejections: 18 });
  // to take an attribution for a speculation is no lack of suspicion
  expect(found.suspicion).toMatchObject({ hits: 17, misses: 3, falseAlarms: 3, correctRejections: 7 });
  expect(Object.keys(found)).toEqual(["suspicion", "reported-fact", "attribution", "speculation"]);
});

test("what the key accepts too counts neither way, and an item that asks for no label not at all", () => {
  const found = targets([claim("speculation", [1, 6, 3], ["attribution"]), claim("reported-fact", [9, 1, 0]), claim(null, [5, 5, 5])]);
  expect(found.attribution).toMatchObject({ hits: 0, misses: 0, falseAlarms: 1, correctRejections: 13 });
  expect(found.speculation).toMatchObject({ hits: 3, misses: 1 });
});

describe("verdicts", () => {
  const verdict = (hits: number, misses: number, falseAlarms: number, correctRejections: number) =>
    discernmentOf("suspicion", { hits, misses, falseAlarms, correctRejections }).verdict;
  test.each([
    ["tells apart", [18, 2, 3, 17], "tells-apart"],
    ["distrusts everything", [19, 1, 15, 5], "too-ready"],
    ["trusts everything", [4, 16, 1, 19], "too-slow"],
    ["guesses", [10, 10, 9, 11], "cannot-tell"],
    ["takes one for the other", [5, 15, 15, 5], "cannot-tell"],
    ["four of one sort", [4, 0, 0, 20], "too-few"],
  ] as const)("%s", (_, [hits, misses, alarms, rejections], expected) => {
    expect(verdict(hits, misses, alarms, rejections)).toBe(expected);
  });
});

test("words where the key has nothing to tell apart", () => {
  expect(discernmentOf("judgement", { hits: 0, misses: 0, falseAlarms: 3, correctRejections: 7 })).toMatchObject({
    sensitivity: { undefined: "never-key" },
    criterion: { undefined: "never-key" },
    verdict: "too-few",
  });
  expect(discernmentOf("judgement", { hits: 3, misses: 1, falseAlarms: 0, correctRejections: 0 })).toMatchObject({
    sensitivity: { undefined: "always-key" },
  });
  expect(discernment([], CLASSES)[0]?.sensitivity).toEqual({ undefined: "no-answers" });
});

test("always finite; turned round, sensitivity and criterion change their signs as they must", () => {
  const count = fc.nat(200);
  fc.assert(
    fc.property(count, count, count, count, (hits, misses, falseAlarms, correctRejections) => {
      fc.pre(hits + misses > 0 && falseAlarms + correctRejections > 0);
      const one = discernmentOf("attribution", { hits, misses, falseAlarms, correctRejections });
      const other = discernmentOf("attribution", {
        hits: falseAlarms,
        misses: correctRejections,
        falseAlarms: hits,
        correctRejections: misses,
      });
      const [a, b] = [one.sensitivity, other.sensitivity];
      if (!("value" in a && "value" in b && "value" in one.criterion && "value" in other.criterion)) throw new Error("no value");
      expect(Number.isFinite(a.value)).toBe(true);
      expect(b.value).toBeCloseTo(-a.value, 12);
      expect(other.criterion.value).toBeCloseTo(one.criterion.value, 12);
    }),
  );
});

test("the normal quantile is odd about one half and rises", () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
      expect(normalQuantile(1 - share)).toBeCloseTo(-normalQuantile(share), 6);
      expect(normalQuantile(Math.min(1, share + 1e-6))).toBeGreaterThan(normalQuantile(share));
    }),
  );
});
