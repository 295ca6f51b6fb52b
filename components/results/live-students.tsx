"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, useMemo, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { PagedStudents } from "./paged-students";
import { useResults } from "./results-provider";
import { cellFilter } from "./results-view";
import { StudentTable } from "./student-table";
import { unpackedRow } from "./unpacked-rows";

type Acts = Pick<ComponentProps<typeof StudentTable>, "title" | "excusing" | "reopening">;

/** What the table needs of the results as they stand now. */
function useTable() {
  const { assignmentId, live, claims, exercises, noun, query } = useResults();
  const totals = useMemo(() => claims.map(({ number, exercise, answers, full }) => ({ number, exercise, answers, full })), [claims]);
  return { assignmentId, totals, exercises, noun, query, handedIn: live.handedIn, students: live.students };
}

/** Students × claims, following what is handed in. Of a cell of the matrix it shows those who chose so. */
export function LiveStudents(acts: Acts) {
  const { live, claims, query } = useResults();
  const table = useTable();
  const { key, chose } = query;
  const rows = useMemo(() => {
    const cell = cellFilter({ key, chose });
    const within = cell && claims.flatMap(({ keyClass }, index) => (keyClass === cell.key ? [index] : []));
    const all = live.rows ?? [];
    if (!cell || !within) return all;
    return all.filter((row) => {
      const { cells } = unpackedRow(row);
      return within.some((index) => cells[index]?.chosen === cell.chose && cells[index].share !== null);
    });
  }, [live.rows, claims, key, chose]);
  return <StudentTable {...table} {...acts} rows={rows} />;
}

type LivePagedStudentsProps = Acts & Pick<ComponentProps<typeof PagedStudents>, "rows" | "found" | "page" | "pages">;

/** A page of a large class as the database had it; what was handed in since is brought in on demand. */
export function LivePagedStudents(props: LivePagedStudentsProps) {
  const table = useTable();
  const router = useRouter();
  const [busy, start] = useTransition();
  const [drawn, setDrawn] = useState({ rows: props.rows, handedIn: table.handedIn });
  if (drawn.rows !== props.rows) setDrawn({ rows: props.rows, handedIn: table.handedIn });
  return (
    <>
      {drawn.handedIn !== table.handedIn && (
        <Button icon="sync" busy={busy} onClick={() => start(() => router.refresh())}>
          Bring in what was handed in since
        </Button>
      )}
      <PagedStudents {...table} {...props} />
    </>
  );
}
