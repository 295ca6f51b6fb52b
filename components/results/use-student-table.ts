"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { choosableColumns, features } from "@/components/ui/data-table";
import type { PackedRow } from "@/lib/domain/packed-cells";
import { type ItemNoun, STANDINGS, type Standing, type StudentRow } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { PINNED, studentColumns } from "./student-columns";
import type { ClaimTotal } from "./student-table-totals";
import { unpackedRow } from "./unpacked-rows";

/** How the server sorts, filters and pages: the table then only asks. */
export type ServerSide = {
  readonly found: number;
  readonly busy: boolean;
  readonly ask: (change: { sort?: string; standing?: Standing | undefined }) => void;
  /** while a name is typed */
  readonly find: (name: string) => void;
};

type StudentTableInput = {
  rows: readonly PackedRow[];
  totals: readonly ClaimTotal[];
  noun: ItemNoun;
  query: ResultsQuery;
  server?: ServerSide | undefined;
};

const sortingOf = (sort: string): SortingState => [{ id: sort.replace(/^-/, ""), desc: sort.startsWith("-") }];
const filtersOf = ({ standing }: ResultsQuery) => (standing === undefined ? [] : [{ id: "standing", value: standing }]);

/**
 * The rows as they stand now, in the order of how they stood when the table was sorted or filtered last: nothing moves under a pointer.
 * A table whose page of rows the server cuts is always as the server has it.
 */
function useHeldOrder(rows: readonly PackedRow[], server: boolean) {
  const latest = useMemo(() => rows.map(unpackedRow), [rows]);
  const [held, hold] = useState(latest);
  const others = !server && held !== latest && !sameStudents(held, latest);
  if (others) hold(latest);
  const byId = useMemo(() => new Map(latest.map((row) => [row.studentId, row])), [latest]);
  return {
    data: server || others ? latest : held,
    asNow: (row: StudentRow): StudentRow => byId.get(row.studentId) ?? row,
    moved: !server && !others && held !== latest,
    settle: () => hold(latest),
  };
}

function sameStudents(some: readonly StudentRow[], others: readonly StudentRow[]): boolean {
  const ids = new Set(some.map(({ studentId }) => studentId));
  return some.length === others.length && others.every(({ studentId }) => ids.has(studentId));
}

/** The table's state, its rows and columns as they are drawn, and what can be done with it. */
export function useStudentTable({ rows, totals, noun, query, server }: StudentTableInput) {
  "use memo";
  const { data, asNow, moved, settle } = useHeldOrder(rows, server !== undefined);
  // their counts change while the class works, their numbers don't
  const numbers = totals.map(({ number }) => number).join(" ");
  const columns = useMemo(() => studentColumns(numbers === "" ? [] : numbers.split(" ").map(Number), noun), [numbers, noun]);
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
      if (server && first) return server.ask({ sort: `${first.desc ? "-" : ""}${first.id}` });
      settle();
      setChosen(next);
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
  const shown = table.getRowModel().rows.map(({ original }) => asNow(original));
  const standing = server ? query.standing : STANDINGS.find((one) => one === table.getColumn("standing")?.getFilterValue());
  const filterBy = (column: string, value: unknown) => {
    settle();
    table.getColumn(column)?.setFilterValue(value);
  };
  return {
    drawn,
    choosable: choosableColumns(table, PINNED.end),
    shown,
    found: server ? server.found : shown.length,
    standing,
    /** brings the order up to date; null where it is */
    settle: moved && (sorting[0]?.id !== "name" || standing !== undefined) ? settle : null,
    sort: (id: string) => table.getColumn(id)?.toggleSorting(),
    find: (value: string) => (server ? server.find(value) : filterBy("name", value)),
    keepStanding: (value: Standing | undefined) => (server ? server.ask({ standing: value }) : filterBy("standing", value)),
    showAllColumns: () => {
      table.setColumnVisibility({});
      table.setColumnPinning(PINNED);
    },
  };
}
