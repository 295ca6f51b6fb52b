import { createColumnHelper } from "@tanstack/react-table";
import type { features } from "@/components/ui/data-table";
import type { Figure, ItemAnalysis, Verdict } from "@/lib/domain/item-analysis";
import { FEWEST_FOR_INDICES, type ItemNoun } from "@/lib/domain/results";
import { ITEM_FORMULAS, type ItemFigure } from "./formulas";
import { VERDICT_ORDER } from "./verdict-order";

/** An item as the table has it; `words`: of its claim, or its question. */
export type ItemRow = Pick<ItemAnalysis, "number" | "verdict" | "answers" | "blank" | "full" | ItemFigure> & {
  readonly words: string;
  readonly isQuoted: boolean;
  /** answers of it wait for the teacher's mark */
  readonly waits: boolean;
};

const column = createColumnHelper<typeof features, ItemRow>();

/** In the order of the table: what says most comes first. */
export const TABLE_FIGURES: readonly ItemFigure[] = [
  "facility",
  "discriminationIndex",
  "discriminativeEfficiency",
  "deviation",
  "guess",
  "intendedWeight",
  "effectiveWeight",
];

/** The figure as the table shows it: with fewer than five answers none but what the item is by itself. */
export const shownFigure = (row: ItemRow, name: ItemFigure): Figure | "too-few" =>
  row.answers < FEWEST_FOR_INDICES && name !== "guess" && name !== "intendedWeight" ? "too-few" : row[name];

const sortedBy = (row: ItemRow, name: ItemFigure): number | undefined => {
  const figure = shownFigure(row, name);
  return figure !== "too-few" && "value" in figure ? figure.value : undefined;
};

// what has no value stands last, and equals in the order of the lesson
const sorts = { sortUndefined: "last", sortDescFirst: false, sortFn: "basic" } as const;

/** True where some item has answers enough for its figures to mean anything. */
export const hasFigures = (rows: readonly Pick<ItemRow, "answers">[]): boolean => rows.some(({ answers }) => answers >= FEWEST_FOR_INDICES);

/** The columns of the items, named by their figures; without `figures` the counts alone. Widths in pixels of a 16 px letter; the first one’s is the style sheet’s. */
export const itemColumns = (noun: ItemNoun, figures: boolean) =>
  column.columns([
    column.accessor("number", { ...sorts, id: "name", header: noun, size: 0, minSize: 0, enableHiding: false, enablePinning: false }),
    column.accessor("verdict", {
      id: "verdict",
      header: "What they say",
      size: 208,
      sortDescFirst: false,
      filterFn: "equalsString",
      sortFn: (a, b) => VERDICT_ORDER.indexOf(a.original.verdict) - VERDICT_ORDER.indexOf(b.original.verdict),
    }),
    column.accessor((row) => row.full / Math.max(1, row.answers), { ...sorts, id: "full", header: "Full credit", size: 104 }),
    ...(figures ? TABLE_FIGURES : []).map((name) =>
      column.accessor((row) => sortedBy(row, name), { ...sorts, id: name, header: ITEM_FORMULAS[name].name, size: 116 }),
    ),
    column.accessor("blank", { ...sorts, id: "blank", header: "Left blank", size: 96 }),
  ]);

/** A verdict that some item has, for the filter. */
export const verdictsIn = (rows: readonly ItemRow[]): Verdict[] =>
  VERDICT_ORDER.filter((one) => rows.some(({ verdict }) => verdict === one));

/** A column as the table draws it; `start` where it stays while the rest scrolls. */
export type DrawnColumn = {
  readonly id: string;
  readonly header: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly size: number;
  readonly sorted: false | "asc" | "desc";
};

export const PINNED = { start: ["name"], end: [] };
