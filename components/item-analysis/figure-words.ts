import { formatDecimal, formatPercent, LOCALE } from "@/lib/domain/format";
import { type Figure, type Interval, UNDEFINED_WORDS } from "@/lib/domain/item-analysis";
import { POINT } from "@/lib/domain/points";

/** How a figure is written: a share or per cent as whole per cent, an index out of 100 whole, thousandths of a point as points. */
export type FigureForm = "share" | "percent" | "index" | "points" | "decimal";

const WRITTEN: Readonly<Record<FigureForm, (value: number) => string>> = {
  share: (value) => formatPercent(value, LOCALE),
  percent: (value) => formatPercent(value / 100, LOCALE),
  index: (value) => formatDecimal(value, 0, LOCALE),
  points: (value) => formatDecimal(value / POINT, 2, LOCALE),
  decimal: (value) => formatDecimal(value, 2, LOCALE),
};

/** The figure as it is written; null where it has no value. */
export const figureText = (figure: Figure, form: FigureForm): string | null => ("value" in figure ? WRITTEN[form](figure.value) : null);

/** Why a figure or an interval has no value; null where it has one. */
export const whyNone = (figure: Figure | Interval): string | null => ("undefined" in figure ? UNDEFINED_WORDS[figure.undefined] : null);

/** A 95 % interval as it is written: "between 60 % and 84 %"; null where it has none. */
export const intervalText = (interval: Interval, form: FigureForm): string | null =>
  "undefined" in interval ? null : `between ${WRITTEN[form](interval.low)} and ${WRITTEN[form](interval.high)}`;
