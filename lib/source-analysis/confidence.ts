import { CLAIM_CLASSES } from "@/lib/domain/label";
import { classFeatures } from "./class-features";
import { CLASS_WEIGHTS } from "./class-weights";
import type { Signals } from "./signals";
import type { SuggestedLabel } from "./suggest-label";

/** The chance that the suggested class is right, 0 to 1: a multinomial logistic regression on the signs of the sentence. */
export function confidenceOf(signals: Signals, { class: name, strengths }: SuggestedLabel): number {
  return classChances(classFeatures(signals, strengths), CLASS_WEIGHTS)[CLAIM_CLASSES.indexOf(name)] ?? 0;
}

/** The chance of each class, in the order of `CLAIM_CLASSES`; `weights` holds a row for each. */
export function classChances(features: readonly number[], weights: readonly (readonly number[])[]): number[] {
  const scores = weights.map((row) => row.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
