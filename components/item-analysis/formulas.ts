import type { ItemAnalysis, WholeAnalysis } from "@/lib/domain/item-analysis";
import type { FigureForm } from "./figure-words";

/** A figure in words: what it says, and how it is worked out. */
export type Formula = { readonly name: string; readonly says: string; readonly formula: string; readonly form: FigureForm };

type FigureOf<Analysis> = { [Name in keyof Analysis]: Analysis[Name] extends ItemAnalysis["facility"] ? Name : never }[keyof Analysis];
export type ItemFigure = Exclude<FigureOf<ItemAnalysis>, "fullShare">;
export type WholeFigure = FigureOf<WholeAnalysis>;

// Letters: x the points of an attempt on an item, T its total, R = T − x the rest, S the attempts, p the items.

export const ITEM_FORMULAS: Readonly<Record<ItemFigure, Formula>> = {
  facility: {
    name: "Facility",
    says: "How much of the points was earned on average. 100 %: everybody has them all.",
    formula: "mean of x ÷ what the item is worth. A blank counts as 0.",
    form: "share",
  },
  deviation: {
    name: "Standard deviation",
    says: "How far the points lie apart, as a part of what the item is worth.",
    formula: "√variance of x ÷ worth; the variance divides by S − 1.",
    form: "percent",
  },
  guess: {
    name: "Random guess",
    says: "What answers at random would earn.",
    formula: "sum of what the possible answers earn ÷ how many there are.",
    form: "share",
  },
  intendedWeight: {
    name: "Intended weight",
    says: "Which part of the whole the item is meant to be.",
    formula: "worth ÷ sum of all items’ worth.",
    form: "percent",
  },
  effectiveWeight: {
    name: "Effective weight",
    says: "Which part it has in telling students apart.",
    formula: "√cov(x, T) ÷ sum of √cov(x, T) over the items whose covariance is not negative.",
    form: "percent",
  },
  discriminationIndex: {
    name: "Discrimination",
    says: "Whether who does well elsewhere does well here: from −100 to 100, above 30 is good.",
    formula: "100 · cov(x, R) ÷ √(var x · var R), the correlation of the item with all others.",
    form: "index",
  },
  discriminativeEfficiency: {
    name: "Efficiency",
    says: "How much of the discrimination that was possible with such points it reaches. Below 15 is dubious.",
    formula: "100 · cov(x, R) ÷ the covariance of x and R with each sorted by size.",
    form: "index",
  },
};

export const WHOLE_FORMULAS: Readonly<Record<WholeFigure, Formula>> = {
  mean: { name: "Mean", says: "All totals together, shared out evenly.", formula: "sum of T ÷ S.", form: "points" },
  median: {
    name: "Median",
    says: "Half have this or more, half this or less.",
    formula: "the middle T, or the mean of the middle two.",
    form: "points",
  },
  deviation: {
    name: "Standard deviation",
    says: "How far totals lie apart: about two in three are no further from the mean.",
    formula: "√variance of T; the variance divides by S − 1.",
    form: "points",
  },
  skewness: {
    name: "Skewness",
    says: "Below 0: a tail of low totals. Above 0: a tail of high ones.",
    formula: "k3 ÷ k2^1.5, with k2 = S·m2 ÷ (S − 1), k3 = S²·m3 ÷ ((S − 1)(S − 2)), m the mean of (T − mean)², (T − mean)³.",
    form: "decimal",
  },
  kurtosis: {
    name: "Kurtosis",
    says: "Above 0: a sharp middle and long tails. Below 0: flat.",
    formula: "k4 ÷ k2², with k4 = S²·((S + 1)·m4 − 3(S − 1)·m2²) ÷ ((S − 1)(S − 2)(S − 3)).",
    form: "decimal",
  },
  consistency: {
    name: "Internal consistency",
    says: "How alike the items measure, out of 100: from 80 it is enough to tell single students apart. May be negative.",
    formula: "100 · p ÷ (p − 1) · (1 − sum of var x ÷ var T), Cronbach’s α; the interval by drawing the class anew 1,000 times.",
    form: "index",
  },
  errorRatio: {
    name: "Error ratio",
    says: "How much of the distance between totals is chance.",
    formula: "100 · √(1 − internal consistency ÷ 100).",
    form: "percent",
  },
  standardError: {
    name: "Standard error",
    says: "How far a total may be off by chance: two in three are no further from what a student can do.",
    formula: "error ratio · standard deviation ÷ 100.",
    form: "points",
  },
};

export const OPTION_FORMULA =
  "r: the correlation of choosing it (1) or not (0) with the points on all other items, the point-biserial, from −1 to 1. The key’s should be above 0, the others’ below.";

export const OVER_CONFIDENCE_FORMULA: Formula = {
  name: "Over-confidence",
  says: "Above 0: surer than right. Below 0: righter than sure.",
  formula:
    "mean of how sure − mean of the credit’s share; guessing stands for one in three, fairly sure for seven in ten, certain for nineteen in twenty.",
  form: "share",
};
export const BRIER_FORMULA: Formula = {
  name: "Brier score",
  says: "How far sureness was from what came of it: 0 is best, 0.25 is what always saying “half sure” gets.",
  formula: "mean of (how sure − the credit’s share)².",
  form: "decimal",
};

/** Of a class: how many independent answers its answers are as good as. */
export const CLUSTER_FORMULA =
  "Of a class n is p(1 − p) ÷ v, at most the number of answers, with v = k ÷ (k − 1) · Σ(c − p·a)² ÷ (Σa)² over its k students, c the credit and a the answers of one; where p is 0 or 1, n is k.";

export const NEWCOMBE_FORMULA =
  "Of the difference d = p₂ − p₁ of two shares with the intervals l to u: d − √((p₂ − l₂)² + (u₁ − p₁)²) to d + √((u₂ − p₂)² + (p₁ − l₁)²).";

export const WILSON_FORMULA =
  "How far a share may be off: Wilson’s 95 % interval, (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), with z = 1.96.";
