"use client";

import { useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { choosableColumns, features } from "@/components/ui/data-table";
import { countedShare, type GradebookAssignment, type GradeCategory } from "@/lib/domain/gradebook";
import { type PackedStudent, unpackStudent } from "@/lib/domain/packed-grades";
import { finalShare } from "@/lib/grading/final-share";
import { type GradebookRow, gradebookColumns, PINNED, type WorkFilter } from "./gradebook-columns";

/** So many rows are drawn at once. */
const DRAWN_ROWS = 200;

type GradebookTableInput = {
  assignments: readonly GradebookAssignment[];
  categories: readonly GradeCategory[];
  students: readonly PackedStudent[];
};

/** The rows with their final shares. */
function rowsOf({ assignments, categories, students }: GradebookTableInput): GradebookRow[] {
  return students.map((packed) => {
    const student = unpackStudent(packed);
    const shares = student.cells.map(countedShare);
    const results = assignments.map(({ assignmentId, categoryId }, index) => ({
      id: assignmentId,
      categoryId,
      share: shares[index] ?? null,
    }));
    return { ...student, shares, final: finalShare(results, categories) };
  });
}

/** The table's state, its rows and columns as they are drawn, and what can be done with it. */
export function useGradebookTable({ assignments, categories, students }: GradebookTableInput) {
  "use memo";
  const data = useMemo(() => rowsOf({ assignments, categories, students }), [assignments, categories, students]);
  const columns = useMemo(() => gradebookColumns(assignments), [assignments]);
  const [page, setPage] = useState(0);
  const [filter, setFilter] = useState<WorkFilter | undefined>();
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.studentId,
    initialState: { columnPinning: PINNED, sorting: [{ id: "name", desc: false }] },
    enableSortingRemoval: false,
  });
  const visible = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns(), ...table.getEndVisibleLeafColumns()];
  const drawn = visible.map((column) => {
    const assignment = assignments.findIndex(({ assignmentId }) => assignmentId === column.id);
    return {
      id: column.id,
      header: String(column.columnDef.header),
      assignment: assignment === -1 ? null : assignment,
      start: column.id !== "name" && column.getIsPinned() === "start" ? column.getStart("start") : null,
      end: column.getIsPinned() === "end" ? column.getAfter("end") : null,
      size: column.getSize(),
      sorted: column.getIsSorted(),
    };
  });
  const found = table.getRowModel().rows;
  const pages = Math.max(1, Math.ceil(found.length / DRAWN_ROWS));
  const at = Math.min(page, pages - 1);
  return {
    rows: data,
    drawn,
    choosable: choosableColumns(table, PINNED.end),
    shown: found.slice(at * DRAWN_ROWS, (at + 1) * DRAWN_ROWS),
    found: found.length,
    page: at,
    pages,
    turn: setPage,
    filter,
    sort: (id: string) => table.getColumn(id)?.toggleSorting(),
    find: (value: string) => table.getColumn("name")?.setFilterValue(value),
    keep: (value: WorkFilter | undefined) => {
      setFilter(value);
      table.getColumn("final")?.setFilterValue(value);
    },
    showAllColumns: () => {
      table.setColumnVisibility({});
      table.setColumnPinning(PINNED);
    },
  };
}
