"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type PackedRow, unpackRow } from "@/lib/domain/packed-cells";
import { STANDINGS, type Standing } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { ColumnChooser } from "./column-chooser";
import { features, studentColumns } from "./student-columns";
import { StudentFilter } from "./student-filter";
import { StudentTableHead } from "./student-table-head";
import { StudentTableRow } from "./student-table-row";
import { type ClaimTotal, StudentTableTotals } from "./student-table-totals";

/** How the server sorts, filters and pages: the table then only asks. */
export type ServerSide = {
  readonly found: number;
  readonly busy: boolean;
  readonly ask: (change: { sort?: string; find?: string; standing?: Standing | undefined }) => void;
};

type StudentTableProps = {
  rows: readonly PackedRow[];
  totals: readonly ClaimTotal[];
  handedIn: number;
  /** how many students the assignment concerns */
  students: number;
  query: ResultsQuery;
  server?: ServerSide;
};

const sortingOf = (sort: string): SortingState => [{ id: sort.replace(/^-/, ""), desc: sort.startsWith("-") }];
const filtersOf = ({ find, standing }: ResultsQuery) => [
  ...(find === "" ? [] : [{ id: "name", value: find }]),
  ...(standing === undefined ? [] : [{ id: "standing", value: standing }]),
];
const PINNED = { start: ["name"], end: [] };
const words = { one: "# student", other: "# students" };

/** Students × claims: sort by any head, filter, hide and pin columns; in the browser, or asking the server where the class is large. */
export function StudentTable({ rows, totals, handedIn, students, query, server }: StudentTableProps) {
  const data = useMemo(() => rows.map(unpackRow), [rows]);
  const columns = useMemo(() => studentColumns(totals.map((claim) => claim.number)), [totals]);
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
  const claimOf = (id: string) => totals.findIndex((claim) => String(claim.number) === id);
  const drawn = table.getVisibleLeafColumns().map((column) => ({
    id: column.id,
    header: String(column.columnDef.header),
    claim: claimOf(column.id) === -1 ? null : claimOf(column.id),
    start: column.id !== "name" && column.getIsPinned() === "start" ? column.getStart("start") : null,
    size: column.getSize(),
    sorted: column.getIsSorted(),
  }));
  const choosable = table
    .getAllLeafColumns()
    .filter((column) => column.getCanHide())
    .map((column) => ({
      id: column.id,
      name: String(column.columnDef.header),
      shown: column.getIsVisible(),
      pinned: column.getIsPinned() === "start",
      show: (value: boolean) => column.toggleVisibility(value),
      pin: (value: boolean) => column.pin(value ? "start" : false),
    }));
  const shown = table.getRowModel().rows;
  const found = server ? server.found : shown.length;
  const standing = server ? query.standing : STANDINGS.find((one) => one === table.getColumn("standing")?.getFilterValue());
  const width = drawn.reduce((sum, column) => sum + column.size, 0);

  return (
    <div className="stack tight">
      <div className="row table-tools no-print">
        <StudentFilter
          find={query.find}
          standing={standing}
          onFind={(value) => (server ? server.ask({ find: value }) : table.getColumn("name")?.setFilterValue(value))}
          onStanding={(value) => (server ? server.ask({ standing: value }) : table.getColumn("standing")?.setFilterValue(value))}
        />
        <p className="quiet small num" role="status">
          {found === students ? formatCount(found, words, LOCALE) : `${found} of ${formatCount(students, words, LOCALE)}`}
        </p>
        <ColumnChooser
          columns={choosable}
          onReset={() => {
            table.setColumnVisibility({});
            table.setColumnPinning(PINNED);
          }}
        />
      </div>
      <TableWrap label="Table: students and claims" tall>
        <table
          className="data-table students"
          aria-busy={server?.busy}
          style={{ inlineSize: `max(100%, calc(var(--name-size) + ${width / 16}rem))` }}
        >
          <caption className="sr">Students and claims. In the head, the arrow keys go from column to column and Enter sorts.</caption>
          <colgroup>
            {drawn.map(({ id, size }, index) => (
              <col
                key={id}
                style={
                  index === drawn.length - 1 && id !== "name"
                    ? undefined
                    : { inlineSize: id === "name" ? "var(--name-size)" : `${size / 16}rem` }
                }
              />
            ))}
          </colgroup>
          <StudentTableHead columns={drawn} onSort={(id) => table.getColumn(id)?.toggleSorting()} />
          <tbody>
            {shown.map((row) => (
              <StudentTableRow key={row.id} student={row.original} columns={drawn} />
            ))}
          </tbody>
          <StudentTableTotals columns={drawn} totals={totals} handedIn={handedIn} part={found !== students} query={query} />
        </table>
      </TableWrap>
      {shown.length === 0 && <p className="quiet">No student fits this filter.</p>}
    </div>
  );
}
