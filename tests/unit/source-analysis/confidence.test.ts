import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { CLASS_FEATURES, classFeatures } from "@/lib/source-analysis/class-features";
import { CLASS_WEIGHTS } from "@/lib/source-analysis/class-weights";
import { classChances, weighedLabel } from "@/lib/source-analysis/confidence";
import { readText } from "@/lib/source-analysis/read-text";
import type { Signals } from "@/lib/source-analysis/signals";
import { strengthsOf, suggestLabel } from "@/lib/source-analysis/suggest-label";

function signalsOf(text: string): Signals {
  const [first] = readText(text).signals;
  if (!first) throw new Error(`no sentence in ${text}`);
  return first;
}

/** Weights by which one class is likelier than all others, whatever the sentence. */
const allFor = (name: (typeof CLAIM_CLASSES)[number]) =>
  CLAIM_CLASSES.map((one) => CLASS_FEATURES.map((_, at) => (at === 0 && one === name ? 9 : 0)));

test("there is a row of weights for each class and a column for each feature", () => {
  expect(CLASS_WEIGHTS).toHaveLength(CLAIM_CLASSES.length);
  for (const row of CLASS_WEIGHTS) expect(row).toHaveLength(CLASS_FEATURES.length);
});

test("chances are none below 0 and add up to 1", () => {
  const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(numbers, fc.array(numbers, { minLength: 4, maxLength: 4 }), (features, weights) => {
      const chances = classChances(features, weights);
      expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    }),
  );
});

test("features are from 0 to 1", () => {
  fc.assert(
    fc.property(fc.lorem({ mode: "sentences", maxCount: 1 }), (text) => {
      const signals = signalsOf(text);
      for (const feature of classFeatures(signals, strengthsOf(signals))) {
        expect(feature).toBeGreaterThanOrEqual(0);
        expect(feature).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 30 },
  );
});

describe("where the rules and the weights disagree", () => {
  const plain = signalsOf("The bridge was closed on Monday.");

  test("the likelier class wins, with its own label and confidence", () => {
    const weighed = weighedLabel(plain, allFor("judgement"));
    expect(weighed.label).toEqual({ voucher: "own-voice", certainty: "evaluative" });
    expect(weighed.confidence).toBeGreaterThan(0.9);
  });

  test.each(["attribution", "speculation"] as const)("%s needs something to stand on", (name) => {
    const weighed = weighedLabel(plain, allFor(name));
    expect(weighed.class).toBe(suggestLabel(plain).class);
    expect(weighed.confidence).toBeLessThan(0.1);
  });

  test("all alike: the rules decide", () => {
    const even = CLAIM_CLASSES.map(() => CLASS_FEATURES.map(() => 0));
    expect(weighedLabel(signalsOf("The bridge could fall."), even)).toMatchObject({ class: "speculation", confidence: 0.25 });
  });
});
