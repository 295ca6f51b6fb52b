"use client";

import { useCallback, useState } from "react";
import { ExcuseDialog, type ExcusedPlace, type Excusing } from "@/components/adjusting/excuse-dialog";
import { ColumnChooser } from "@/components/results/column-chooser";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import type { GradebookAssignment, GradeCategory } from "@/lib/domain/gradebook";
import type { PackedStudent } from "@/lib/domain/packed-grades";
import { nameOf } from "@/lib/domain/results";
import { FinalReckoning } from "./final-reckoning";
import type { Unit } from "./grade-cell";
import type { GradebookRow } from "./gradebook-columns";
import { GradebookFilter } from "./gradebook-filter";
import { GradebookHead } from "./gradebook-head";
import { GradebookTableRow } from "./gradebook-row";
import { GradebookTotals } from "./gradebook-totals";
import { useGradebookTable } from "./use-gradebook-table";

type GradebookTableProps = {
  assignments: readonly GradebookAssignment[];
  categories: readonly GradeCategory[];
  students: readonly PackedStudent[];
  /** null: whoever looks may not excuse anybody */
  excusing: Excusing | null;
};

/** How many are shown, of how many. */
function countWords(found: number, students: number): string {
  if (found === students) return formatCount(students, { one: "# student", other: "# students" }, LOCALE);
  const part = formatNumber(found, LOCALE);
  return formatCount(students, { one: `${part} of # student`, other: `${part} of # students` }, LOCALE);
}

/** Students × assignments: sort by any head, filter, hide and pin columns; a final share opens how it came about. */
export function GradebookTable(props: GradebookTableProps) {
  "use memo";
  const { assignments, categories, excusing } = props;
  const table = useGradebookTable(props);
  const [unit, setUnit] = useState<Unit>("share");
  const [explained, setExplained] = useState<GradebookRow | null>(null);
  const explain = useCallback((row: GradebookRow) => setExplained(row), []);
  const [excused, setExcused] = useState<ExcusedPlace | null>(null);
  const excuse = useCallback(
    (row: GradebookRow, index: number) => {
      const { assignmentId = "", title = "" } = assignments[index] ?? {};
      setExcused({ assignmentId, title, studentId: row.studentId, name: nameOf(row) });
    },
    [assignments],
  );
  const { drawn, shown, found, rows } = table;
  // the others share the room that is left, so that the places of the pinned ones hold
  const sizeOf = ({ id, start, end, size }: (typeof drawn)[number]) =>
    id === "name" ? "var(--name-size)" : start === null && end === null ? undefined : `${size / 16}rem`;
  const width = drawn.reduce((sum, column) => sum + column.size, 0);
  return (
    <div className="stack tight">
      <div className="row table-tools no-print">
        <GradebookFilter filter={table.filter} unit={unit} onFind={table.find} onFilter={table.keep} onUnit={setUnit} />
        <p className="quiet small num" role="status">
          {countWords(found, rows.length)}
        </p>
        <ColumnChooser columns={table.choosable} onReset={table.showAllColumns} />
      </div>
      <TableWrap label="Table: students and assignments" tall>
        <table className="data-table students gradebook" style={{ inlineSize: `max(100%, calc(var(--name-size) + ${width / 16}rem))` }}>
          <caption className="sr">Students and assignments. In the head, the arrow keys go from column to column and Enter sorts.</caption>
          <colgroup>
            {drawn.map((column) => (
              <col key={column.id} style={{ inlineSize: sizeOf(column) }} />
            ))}
          </colgroup>
          <GradebookHead columns={drawn} assignments={assignments} categories={categories} onSort={table.sort} />
          <tbody>
            {shown.map((row) => (
              <GradebookTableRow
                key={row.id}
                row={row.original}
                columns={drawn}
                assignments={assignments}
                unit={unit}
                onExplain={explain}
                onExcuse={excusing && excuse}
              />
            ))}
          </tbody>
          <GradebookTotals columns={drawn} assignments={assignments} rows={rows} part={found !== rows.length} unit={unit} />
        </table>
      </TableWrap>
      {found === 0 && <p className="quiet">No student fits this filter.</p>}
      {table.pages > 1 && <Pages page={table.page} pages={table.pages} onTurn={table.turn} />}
      <Dialog open={explained !== null} onClose={() => setExplained(null)} title={explained && <bdi>{nameOf(explained)}</bdi>}>
        {explained && <FinalReckoning row={explained} assignments={assignments} categories={categories} />}
      </Dialog>
      {excusing && <ExcuseDialog place={excused} excusing={excusing} onClose={() => setExcused(null)} />}
    </div>
  );
}

function Pages({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) {
  return (
    <nav className="row pages no-print" aria-label="Pages of students">
      <Button icon="back" unavailable={page === 0} onClick={() => onTurn(page - 1)}>
        Earlier
      </Button>
      <span className="num">
        Page {formatNumber(page + 1, LOCALE)} of {formatNumber(pages, LOCALE)}
      </span>
      <Button iconEnd="next" unavailable={page === pages - 1} onClick={() => onTurn(page + 1)}>
        Later
      </Button>
    </nav>
  );
}
