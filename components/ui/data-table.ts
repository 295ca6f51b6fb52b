import {
  columnFilteringFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFns,
  type RowData,
  rowSortingFeature,
  sortFns,
  type Table,
  tableFeatures,
} from "@tanstack/react-table";
import type { KeyboardEvent } from "react";

/** What our data tables can do: sort, filter, hide and pin columns. */
export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns,
  columnVisibilityFeature,
  columnPinningFeature,
  columnSizingFeature,
});

/** A column to show or hide, and to keep beside the names while the rest scrolls. */
export type ChoosableColumn = {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
  readonly pinned: boolean;
  readonly show: (value: boolean) => void;
  readonly pin: (value: boolean) => void;
};

/** The columns that may be hidden. `atEnd`: those that are pinned there, not beside the names. */
export const choosableColumns = <Row extends RowData>(
  table: Table<typeof features, Row>,
  atEnd: readonly string[] = [],
): ChoosableColumn[] =>
  table
    .getAllLeafColumns()
    .filter((column) => column.getCanHide())
    .map((column) => ({
      id: column.id,
      name: String(column.columnDef.header),
      shown: column.getIsVisible(),
      pinned: column.getIsPinned() !== false,
      show: (value) => column.toggleVisibility(value),
      pin: (value) => column.pin(value ? (atEnd.includes(column.id) ? "end" : "start") : false),
    }));

/** `start` or `end` where the column stays while the rest scrolls, in pixels of a 16 px letter. */
type Placed = { readonly id: string; readonly start: number | null; readonly end: number | null };

/** Where a pinned column stays: beside the name and those pinned before it, or at the end. */
export function pinnedPlace({ start, end }: Placed) {
  if (start !== null) return { className: "pinned", style: { insetInlineStart: `calc(var(--name-size) + ${start / 16}rem)` } };
  return end === null ? {} : { className: "pinned-end", style: { insetInlineEnd: `${end / 16}rem` } };
}

export const sameColumns = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length && a.every((one, index) => one.id === b[index]?.id && one.start === b[index].start && one.end === b[index].end);

/** The arrow keys go from head to head of a table, so that its heads are one stop for Tab. */
export function moveAmongHeads(event: KeyboardEvent<HTMLTableRowElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const next = target(
    buttons,
    buttons.findIndex((button) => button.matches(":focus")),
    event.key,
  );
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Which of the buttons a key leads to, from the one with the focus; undefined where the key means nothing here. */
function target(buttons: readonly HTMLElement[], from: number, key: string): HTMLElement | undefined {
  if (key === "ArrowRight") return buttons[from + 1];
  if (key === "ArrowLeft") return buttons[from - 1];
  if (key === "Home") return buttons[0];
  return key === "End" ? buttons.at(-1) : undefined;
}

export const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;
