import fc from "fast-check";
import { expect, test } from "vitest";
import { CONFIDENCE } from "@/lib/domain/understanding";
import { calibration } from "@/lib/statistics/calibration";

const said = (confidence: number, share: number, answers: number) => ({ confidence, share, answers });

test("five bins, each with its n; the last holds 1", () => {
  const { bins } = calibration([said(0.1, 0, 2), said(0.2, 1, 1), said(0.95, 1, 3), said(1, 0, 1)]);
  expect(bins.map(({ answers }) => answers)).toEqual([2, 1, 0, 0, 4]);
  expect(bins[4]).toMatchObject({ from: 0.8, to: 1, right: { value: 0.75 }, confidence: { value: expect.closeTo(0.9625, 12) } });
  expect(bins[2]).toMatchObject({
    confidence: { undefined: "no-answers" },
    right: { undefined: "no-answers" },
    rightInterval: { undefined: "no-answers" },
  });
});

test("each word for sureness has a bin of its own", () => {
  const { bins } = calibration(Object.values(CONFIDENCE).map((confidence) => said(confidence, 1, 1)));
  expect(bins.filter(({ answers }) => answers === 1)).toHaveLength(3);
});

test.each([
  ["surer than right", 0.95, 0.5, "over-confident"],
  ["less sure than right", 1 / 3, 0.9, "under-confident"],
  ["as sure as right", 0.7, 0.75, "well-calibrated"],
] as const)("%s", (_, confidence, right, verdict) => {
  expect(calibration([said(confidence, 1, 100 * right), said(confidence, 0, 100 * (1 - right))]).verdict).toBe(verdict);
});

test("words where nobody said how sure they are, and no verdict below five", () => {
  expect(calibration([])).toMatchObject({
    answers: 0,
    brier: { undefined: "nobody-said-sure" },
    overConfidence: { undefined: "nobody-said-sure" },
    verdict: "too-few",
  });
  expect(calibration([said(0.95, 0, 4)]).verdict).toBe("too-few");
});

test("Brier score 0 to 1, over-confidence −1 to 1, and the bins add up to the whole", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const counts = fc.array(fc.tuple(share, share, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(counts, (made) => {
      const { answers, brier, overConfidence, bins } = calibration(made.map((one) => said(...one)));
      if (!("value" in brier && "value" in overConfidence)) throw new Error("no value");
      expect(brier.value).toBeGreaterThanOrEqual(0);
      expect(brier.value).toBeLessThanOrEqual(1);
      expect(bins.reduce((sum, bin) => sum + bin.answers, 0)).toBe(answers);
      const over = bins.reduce(
        (sum, bin) =>
          sum + ("value" in bin.confidence && "value" in bin.right ? bin.answers * (bin.confidence.value - bin.right.value) : 0),
        0,
      );
      expect(over / answers).toBeCloseTo(overConfidence.value, 9);
    }),
  );
});
