"use client";

import { type ComponentProps, useMemo } from "react";
import type { StudentsPage } from "@/lib/domain/students-page";
import { PagedStudents } from "./paged-students";
import { useResults } from "./results-provider";
import { cellFilter, ofSkill } from "./results-view";
import { StudentTable } from "./student-table";
import { unpackedRow } from "./unpacked-rows";

type Acts = Pick<ComponentProps<typeof StudentTable>, "title" | "excusing" | "reopening">;

/** What the table needs of the results as they stand now. */
function useTable() {
  const { assignmentId, live, claims, exercises, noun, query } = useResults();
  const totals = useMemo(() => claims.map(({ number, exercise, answers, full }) => ({ number, exercise, answers, full })), [claims]);
  return { assignmentId, totals, exercises, noun, query, handedIn: live.handedIn, students: live.students };
}

/** Students × claims, following what is handed in. Of a cell of the matrix it shows those whom the cell counts. */
export function LiveStudents(acts: Acts) {
  const { live, claims, part, query } = useResults();
  const table = useTable();
  const { key, chose, skill } = query;
  const rows = useMemo(() => {
    const cell = cellFilter({ key, chose });
    if (!cell) return live.rows ?? [];
    const counted = new Set(ofSkill(claims, { skill }));
    const within = claims.flatMap((claim, index) => (claim.keyClass === cell.key && counted.has(claim) ? [index] : []));
    return (part.rows ?? []).filter((row) => {
      const { cells } = unpackedRow(row);
      return within.some((index) => cells[index]?.chosen === cell.chose && cells[index].share !== null);
    });
  }, [live.rows, part.rows, claims, key, chose, skill]);
  return <StudentTable {...table} {...acts} rows={rows} />;
}

/** A page of a large class as the database had it; what was handed in since is brought in on demand. */
export function LivePagedStudents({ first, ...acts }: Acts & { first: StudentsPage }) {
  return <PagedStudents {...useTable()} {...acts} first={first} />;
}
