import { type FileCell, type FileColumn, pointsCell } from "./file-table";
import { type Figure, type ItemAnalysis, UNDEFINED_WORDS, VERDICT_WORDS } from "./item-analysis";
import { FEWEST_FOR_INDICES } from "./results";

/** An item as the file of the analysis has it; `words`: its question, or the words of its claim. */
export type AnalysedFileItem = ItemAnalysis & { readonly words: string };

type FileFigure = {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly figure: (item: ItemAnalysis) => Figure;
  /** the item has it by itself, whoever answers */
  readonly own?: true;
};

const FIGURES: readonly FileFigure[] = [
  { name: "facility", meaning: "Mean of the points ÷ worth.", unit: "share, 0 to 1", figure: (item) => item.facility },
  {
    name: "standard_deviation",
    meaning: "√variance of the points ÷ worth; the variance divides by attempts − 1.",
    unit: "% of the worth",
    figure: (item) => item.deviation,
  },
  { name: "random_guess", meaning: "What answers at random earn.", unit: "share, 0 to 1", figure: (item) => item.guess, own: true },
  { name: "intended_weight", meaning: "Worth ÷ sum of all worths.", unit: "%", figure: (item) => item.intendedWeight, own: true },
  {
    name: "effective_weight",
    meaning: "√cov(points, total) ÷ sum of these over the items whose covariance is not negative.",
    unit: "%",
    figure: (item) => item.effectiveWeight,
  },
  {
    name: "discrimination_index",
    meaning: "100 · correlation of the points with those on all other items.",
    unit: "−100 to 100",
    figure: (item) => item.discriminationIndex,
  },
  {
    name: "discriminative_efficiency",
    meaning: "100 · cov(points, rest) ÷ their covariance with each sorted by size; below 15 dubious.",
    unit: "−100 to 100",
    figure: (item) => item.discriminativeEfficiency,
  },
];

const isShown = ({ answers }: ItemAnalysis, { own }: FileFigure): boolean => own === true || answers >= FEWEST_FOR_INDICES;
const cellOf = (figure: Figure): FileCell => ("value" in figure ? Number(figure.value.toFixed(6)) : "");

/** Why figures of the item have no value, each by its column. */
function reasons(item: ItemAnalysis): string {
  if (item.answers < FEWEST_FOR_INDICES) return `fewer than ${FEWEST_FOR_INDICES} answers`;
  return FIGURES.flatMap(({ name, figure }) => {
    const found = figure(item);
    return "undefined" in found ? [`${name}: ${UNDEFINED_WORDS[found.undefined]}`] : [];
  }).join(" ");
}

/** A line an item with its figures. Of an item with fewer than five answers there are counts only. */
export const analysisColumns: readonly FileColumn<AnalysedFileItem>[] = [
  { name: "item", meaning: "The number of the item, as on the page of results.", cell: ({ number }) => number },
  { name: "words", meaning: "Its question, or the words of its claim.", cell: ({ words }) => words },
  { name: "verdict", meaning: "What its figures say, in words.", cell: ({ verdict }) => VERDICT_WORDS[verdict].name },
  { name: "worth", meaning: "The most it earns.", unit: "points", cell: ({ worth }) => pointsCell(worth) },
  { name: "attempts", meaning: "How many attempts have points on it.", unit: "attempts", cell: ({ answers }) => answers },
  { name: "full", meaning: "How many have all of them.", unit: "attempts", cell: ({ full }) => full },
  { name: "blank", meaning: "How many left it blank.", unit: "attempts", cell: ({ blank }) => blank },
  ...FIGURES.map((one): FileColumn<AnalysedFileItem> => {
    const { name, meaning, unit, figure } = one;
    return { name, meaning, unit, cell: (item) => (isShown(item, one) ? cellOf(figure(item)) : "") };
  }),
  { name: "without_value", meaning: "Why a figure is empty.", cell: reasons },
];
