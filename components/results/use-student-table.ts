"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { features } from "@/components/ui/data-table";
import { type PackedRow, unpackRow } from "@/lib/domain/packed-cells";
import { type ItemNoun, STANDINGS, type Standing } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import type { ChoosableColumn } from "./column-chooser";
import { PINNED, studentColumns } from "./student-columns";
import type { ClaimTotal } from "./student-table-totals";

/** How the server sorts, filters and pages: the table then only asks. */
export type ServerSide = {
  readonly found: number;
  readonly busy: boolean;
  readonly ask: (change: { sort?: string; find?: string; standing?: Standing | undefined }) => void;
};

type StudentTableInput = {
  rows: readonly PackedRow[];
  totals: readonly ClaimTotal[];
  noun: ItemNoun;
  query: ResultsQuery;
  server?: ServerSide | undefined;
};

const sortingOf = (sort: string): SortingState => [{ id: sort.replace(/^-/, ""), desc: sort.startsWith("-") }];
const filtersOf = ({ find, standing }: ResultsQuery) => [
  ...(find === "" ? [] : [{ id: "name", value: find }]),
  ...(standing === undefined ? [] : [{ id: "standing", value: standing }]),
];

/** The table's state, its rows and columns as they are drawn, and what can be done with it. */
export function useStudentTable({ rows, totals, noun, query, server }: StudentTableInput) {
  "use memo";
  const data = useMemo(() => rows.map(unpackRow), [rows]);
  const columns = useMemo(
    () =>
      studentColumns(
        totals.map((claim) => claim.number),
        noun,
      ),
    [totals, noun],
  );
  const [chosen, setChosen] = useState<SortingState>(() => sortingOf(query.sort));
  const sorting = server ? sortingOf(query.sort) : chosen;
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.studentId,
    initialState: { columnPinning: PINNED, columnFilters: server ? [] : filtersOf(query) },
    state: { sorting },
    manualSorting: server !== undefined,
    manualFiltering: server !== undefined,
    enableSortingRemoval: false,
    onSortingChange: (change) => {
      const next = typeof change === "function" ? change(sorting) : change;
      const [first] = next;
      if (server && first) server.ask({ sort: `${first.desc ? "-" : ""}${first.id}` });
      else setChosen(next);
    },
  });
  const visible = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns(), ...table.getEndVisibleLeafColumns()];
  const drawn = visible.map((column) => {
    const claim = totals.findIndex((total) => String(total.number) === column.id);
    return {
      id: column.id,
      header: String(column.columnDef.header),
      claim: claim === -1 ? null : claim,
      exercise: totals[claim]?.exercise ?? null,
      start: column.id !== "name" && column.getIsPinned() === "start" ? column.getStart("start") : null,
      end: column.getIsPinned() === "end" ? column.getAfter("end") : null,
      size: column.getSize(),
      sorted: column.getIsSorted(),
    };
  });
  const choosable = table
    .getAllLeafColumns()
    .filter((column) => column.getCanHide())
    .map(
      (column): ChoosableColumn => ({
        id: column.id,
        name: String(column.columnDef.header),
        shown: column.getIsVisible(),
        pinned: column.getIsPinned() !== false,
        show: (value) => column.toggleVisibility(value),
        pin: (value) => column.pin(value ? (PINNED.end.includes(column.id) ? "end" : "start") : false),
      }),
    );
  const shown = table.getRowModel().rows;
  return {
    drawn,
    choosable,
    shown,
    found: server ? server.found : shown.length,
    standing: server ? query.standing : STANDINGS.find((one) => one === table.getColumn("standing")?.getFilterValue()),
    sort: (id: string) => table.getColumn(id)?.toggleSorting(),
    find: (value: string) => (server ? server.ask({ find: value }) : table.getColumn("name")?.setFilterValue(value)),
    keepStanding: (value: Standing | undefined) =>
      server ? server.ask({ standing: value }) : table.getColumn("standing")?.setFilterValue(value),
    showAllColumns: () => {
      table.setColumnVisibility({});
      table.setColumnPinning(PINNED);
    },
  };
}
