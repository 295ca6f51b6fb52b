import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnalysedItem } from "@/lib/domain/item-analysis";
import { SURENESS, type Sureness } from "@/lib/domain/sureness";
import { CONFIDENCE } from "@/lib/domain/understanding";
import { certaintyShare } from "@/lib/grading/certainty-marks";
import { confidenceCounts } from "@/lib/grading/confidence-counts";

const said = (sure: Sureness | null) => ({ chosen: [], marked: [], links: null, label: null, sure });
const item = (position: number, worth = 1000): AnalysedItem => ({
  ...{ number: position + 1, position, itemId: `item-${position}`, worth, options: null, guess: null, spans: [], links: null },
  ...{ keyClass: null, accepted: [] },
  responses: new Map([["none", said(null)], ...SURENESS.map((sure) => [sure, said(sure)] as const)]),
});
const tally = (responseId: string | null, points: number, attempts: number, position = 0) => ({
  position,
  responseId,
  points,
  total: 0,
  attempts,
});

test("answers that say how sure are counted by sureness and share of the credit", () => {
  const tallies = [
    tally("certain", 1000, 3),
    { ...tally("certain", 1000, 2), total: 5000 },
    tally("certain", 0, 1),
    tally("guessing", 500, 4),
    tally("none", 1000, 9),
    tally(null, 0, 9),
    tally("certain", 2000, 1, 1),
    tally("certain", 0, 7, 2),
  ];
  expect(confidenceCounts([item(0), item(1, 2000), item(2, 0)], tallies, new Set())).toEqual([
    { confidence: CONFIDENCE.certain, share: 1, answers: 6 },
    { confidence: CONFIDENCE.certain, share: 0, answers: 1 },
    { confidence: CONFIDENCE.guessing, share: 0.5, answers: 4 },
  ]);
});

test("where certainty counts for marks, the share is what it was before it was counted", () => {
  const credits = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
  fc.assert(
    fc.property(credits, fc.constantFrom(...SURENESS), fc.integer({ min: 1000, max: 20_000 }), (credit, sure, worth) => {
      const points = Math.round(worth * certaintyShare(credit, sure));
      const [found] = confidenceCounts([item(0, worth)], [tally(sure, points, 1)], new Set([0]));
      expect(found?.share).toBeCloseTo(credit, 2);
    }),
  );
});
