import { CLAIM_CLASSES } from "@/lib/domain/label";
import { classFeatures } from "./class-features";
import { CLASS_WEIGHTS } from "./class-weights";
import type { Signals } from "./signals";
import { labelAs, type SuggestedLabel, strengthsOf, suggestLabel } from "./suggest-label";

/** By how much another class must be likelier before it takes the place of what the rules say. */
const MARGIN = 0.1;

const WEIGHTS = CLASS_WEIGHTS.map((row) => row.map((weight) => weight / 1000));

export type WeighedLabel = SuggestedLabel & {
  /** The chance that the class is right, 0 to 1. */
  readonly confidence: number;
};

/**
 * The label of the rules, and how likely its class is: a multinomial logistic regression on the signs and the style of the sentence. Where
 * another class is clearly likelier the label is of that class.
 */
export function weighedLabel(signals: Signals, weights: readonly ArrayLike<number>[] = WEIGHTS): WeighedLabel {
  const ruled = suggestLabel(signals);
  const chances = classChances(classFeatures(signals, strengthsOf(signals)), weights);
  const chanceOf = (name: SuggestedLabel["class"]) => chances[CLAIM_CLASSES.indexOf(name)] ?? 0;
  const [likeliest = ruled.class] = [...CLAIM_CLASSES].sort((a, b) => chanceOf(b) - chanceOf(a));
  const other = chanceOf(likeliest) - chanceOf(ruled.class) > MARGIN ? labelAs(likeliest, signals) : null;
  const suggestion = other ?? ruled;
  return { ...suggestion, confidence: chanceOf(suggestion.class) };
}

/** The chance of each class, in the order of `CLAIM_CLASSES`; `weights` holds a row for each. */
export function classChances(features: readonly number[], weights: readonly ArrayLike<number>[]): number[] {
  const scores = weights.map((row) => features.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
