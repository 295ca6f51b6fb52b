import type { FileCell, FileColumn } from "./file-table";
import { type Figure, type Interval, type OptionAnalysis, UNDEFINED_WORDS, type WholeAnalysis } from "./item-analysis";
import { FEWEST_FOR_INDICES } from "./results";

// Beside the items (analysis-file.ts): what may be chosen in them, and the figures of the whole. A figure without a value is empty, and the
// last column says why. Of fewer than five answers there are counts alone.

const SHARE = "share, 0 to 1";
const PERCENT = "%";
const TOO_FEW = `fewer than ${FEWEST_FOR_INDICES} answers`;

const isEnough = (answers: number) => answers >= FEWEST_FOR_INDICES;
const numberCell = (value: number): FileCell => Number(value.toFixed(6));
const figureCell = (figure: Figure): FileCell => ("value" in figure ? numberCell(figure.value) : "");
const endCell = (interval: Interval, end: "low" | "high"): FileCell => ("low" in interval ? numberCell(interval[end]) : "");

/** An option of an item, with how many answers the item has. */
type AnalysisFileOption = OptionAnalysis & { readonly number: number; readonly answers: number };

/** A line an option of an item. */
export const optionColumns: readonly FileColumn<AnalysisFileOption>[] = [
  { name: "item", meaning: "The number of the item.", cell: ({ number }) => number },
  { name: "part", meaning: "Which question within the item; empty where it asks one thing.", cell: ({ part }) => part },
  { name: "option", meaning: "What may be chosen.", cell: ({ words }) => words },
  { name: "credit", meaning: "What it earns of the full credit.", unit: SHARE, cell: ({ credit }) => numberCell(credit) },
  { name: "chose", meaning: "How many attempts chose it.", unit: "attempts", cell: ({ chose }) => chose },
  {
    name: "share",
    meaning: "Those ÷ the answers to the item.",
    unit: SHARE,
    cell: ({ answers, share }) => (isEnough(answers) ? figureCell(share) : ""),
  },
  ...(["low", "high"] as const).map((end) => ({
    name: `share_${end}`,
    meaning: `The ${end === "low" ? "lower" : "upper"} end of Wilson’s 95 % interval of share.`,
    unit: SHARE,
    cell: ({ answers, shareInterval }: AnalysisFileOption) => (isEnough(answers) ? endCell(shareInterval, end) : ""),
  })),
  {
    name: "point_biserial",
    meaning: "Correlation of choosing it with the points on all other items.",
    unit: "−1 to 1",
    cell: ({ answers, pointBiserial }) => (isEnough(answers) ? figureCell(pointBiserial) : ""),
  },
  {
    name: "without_value",
    meaning: "Why point_biserial has no value.",
    cell: ({ answers, pointBiserial }) => {
      if (!isEnough(answers)) return TOO_FEW;
      return "undefined" in pointBiserial ? UNDEFINED_WORDS[pointBiserial.undefined] : "";
    },
  },
];

/** A figure of the whole, as a line has it. */
type WholeFigure = {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly figure: Figure;
  readonly interval?: Interval;
};

const ofPoints = (figure: Figure): Figure => ("value" in figure ? { value: figure.value / 1000 } : figure);

/** The figures of the whole; indices not below five attempts. */
export function wholeFigures(whole: WholeAnalysis): WholeFigure[] {
  const counts: WholeFigure[] = [
    { name: "attempts", meaning: "Attempts that are analysed, one a student.", unit: "attempts", figure: { value: whole.attempts } },
    { name: "items", meaning: "Items that count.", unit: "items", figure: { value: whole.items } },
    { name: "possible", meaning: "The most one could have.", unit: "points", figure: { value: whole.possible / 1000 } },
  ];
  if (!isEnough(whole.attempts)) return counts;
  return [
    ...counts,
    { name: "mean", meaning: "Mean of the totals.", unit: "points", figure: ofPoints(whole.mean) },
    { name: "median", meaning: "Median of the totals.", unit: "points", figure: ofPoints(whole.median) },
    { name: "deviation", meaning: "Standard deviation of the totals.", unit: "points", figure: ofPoints(whole.deviation) },
    { name: "skewness", meaning: "Skewness of the totals; below 0: a tail of low ones.", unit: "", figure: whole.skewness },
    { name: "kurtosis", meaning: "Kurtosis of the totals; 0 as in a normal distribution.", unit: "", figure: whole.kurtosis },
    {
      ...{ name: "consistency", meaning: "Internal consistency, Cronbach’s α × 100; may be negative.", unit: PERCENT },
      ...{ figure: whole.consistency, interval: whole.consistencyInterval },
    },
    { name: "error_ratio", meaning: "100·√(1 − consistency/100).", unit: PERCENT, figure: whole.errorRatio },
    { name: "standard_error", meaning: "Error ratio × standard deviation ÷ 100.", unit: "points", figure: ofPoints(whole.standardError) },
  ];
}

/** A line a figure of the whole. */
export const wholeColumns: readonly FileColumn<WholeFigure>[] = [
  { name: "figure", meaning: "The name of the figure.", cell: ({ name }) => name },
  { name: "meaning", meaning: "What it says.", cell: ({ meaning }) => meaning },
  { name: "unit", meaning: "Its unit; empty where it has none.", cell: ({ unit }) => unit },
  { name: "value", meaning: "Its value.", unit: "see unit", cell: ({ figure }) => figureCell(figure) },
  ...(["low", "high"] as const).map((end) => ({
    name: end,
    meaning: `The ${end === "low" ? "lower" : "upper"} end of its bootstrap 95 % interval, where it has one.`,
    unit: "see unit",
    cell: ({ interval }: WholeFigure) => (interval ? endCell(interval, end) : ""),
  })),
  {
    name: "without_value",
    meaning: "Why it has no value.",
    cell: ({ figure }) => ("undefined" in figure ? UNDEFINED_WORDS[figure.undefined] : ""),
  },
];
