"use client";

import { useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { choosableColumns, features } from "@/components/ui/data-table";
import type { Verdict } from "@/lib/domain/item-analysis";
import type { ItemNoun } from "@/lib/domain/results";
import { type DrawnColumn, hasFigures, type ItemRow, itemColumns, PINNED, verdictsIn } from "./item-columns";

/** The table's state, its rows and columns as they are drawn, and what can be done with it. */
export function useItemTable(rows: readonly ItemRow[], noun: ItemNoun) {
  const data = useMemo(() => [...rows], [rows]);
  const columns = useMemo(() => itemColumns(noun, hasFigures(rows)), [noun, rows]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => String(row.number),
    initialState: { columnPinning: PINNED, sorting: [{ id: "name", desc: false }] },
    enableSortingRemoval: false,
  });
  const visible = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
  const drawn = visible.map(
    (column): DrawnColumn => ({
      id: column.id,
      header: String(column.columnDef.header),
      start: column.id !== "name" && column.getIsPinned() === "start" ? column.getStart("start") : null,
      end: null,
      size: column.getSize(),
      sorted: column.getIsSorted(),
    }),
  );
  const verdicts = verdictsIn(rows);
  return {
    drawn,
    choosable: choosableColumns(table),
    shown: table.getRowModel().rows,
    verdicts,
    verdict: verdicts.find((one) => one === table.getColumn("verdict")?.getFilterValue()),
    sort: (id: string) => table.getColumn(id)?.toggleSorting(),
    keepVerdict: (value: Verdict | undefined) => table.getColumn("verdict")?.setFilterValue(value),
    showAllColumns: () => {
      table.setColumnVisibility({});
      table.setColumnPinning(PINNED);
    },
  };
}
