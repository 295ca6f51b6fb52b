// How well a class tells labels apart, and how sure it is against how right. No zod here: pages in the browser import this file.

import type { Figure, Interval } from "./item-analysis";
import type { Sureness } from "./sureness";

/** What is told apart: one label from all others, or `suspicion`: everything but reported fact from reported fact. */
export const DISCERNMENT_TARGETS = ["suspicion", "reported-fact", "attribution", "speculation", "judgement"] as const;
export type DiscernmentTarget = (typeof DISCERNMENT_TARGETS)[number];

/** `too-ready`: gives the label also where it is not; `too-slow`: misses it where it is; `cannot-tell`: no better than chance. */
export const DISCERNMENT_VERDICTS = ["too-few", "tells-apart", "too-ready", "too-slow", "cannot-tell"] as const;
export type DiscernmentVerdict = (typeof DISCERNMENT_VERDICTS)[number];

/** Counts of answers and what they say of one target. `sensitivity` is d′, `criterion` c: below 0 is too ready, above 0 too slow. */
export type Discernment = {
  readonly target: DiscernmentTarget;
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly correctRejections: number;
  readonly hitRate: Figure;
  readonly falseAlarmRate: Figure;
  readonly sensitivity: Figure;
  readonly criterion: Figure;
  readonly verdict: DiscernmentVerdict;
};

/** What each word for sureness stands for, as a chance to be right: one in three, seven in ten, nineteen in twenty. */
export const CONFIDENCE: Readonly<Record<Sureness, number>> = { guessing: 1 / 3, "fairly-sure": 0.7, certain: 0.95 };

/** How many answers were given with this confidence (0 to 1) and earned this share of the credit (0 to 1). */
export type ConfidenceCount = { readonly confidence: number; readonly share: number; readonly answers: number };

/** One fifth of the scale of confidence, from `from` up to `to`; the last one holds 1. */
export type CalibrationBin = {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly confidence: Figure;
  readonly right: Figure;
  readonly rightInterval: Interval;
};

export type CalibrationVerdict = "too-few" | "over-confident" | "under-confident" | "well-calibrated";

/** `brier`: the mean squared distance of confidence from what was right, 0 (best) to 1; `overConfidence`: mean confidence − share right. */
export type Calibration = {
  readonly answers: number;
  readonly brier: Figure;
  readonly overConfidence: Figure;
  readonly bins: readonly CalibrationBin[];
  readonly verdict: CalibrationVerdict;
};
