"use client";

import { useCallback, useState } from "react";
import { ExcuseDialog, type ExcusedPlace, type Excusing } from "@/components/adjusting/excuse-dialog";
import type { ReopenActs } from "@/components/adjusting/reopening-words";
import { Button } from "@/components/ui/button";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import type { PackedRow } from "@/lib/domain/packed-cells";
import { type ItemNoun, nameOf, type ResultExercise, type StudentRow } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { ColumnChooser } from "./column-chooser";
import { ReopeningNotice } from "./reopening-notice";
import { StudentFilter } from "./student-filter";
import { StudentTableHead } from "./student-table-head";
import { StudentTableRow } from "./student-table-row";
import { type ClaimTotal, StudentTableTotals } from "./student-table-totals";
import { useReopening } from "./use-reopening";
import { type ServerSide, useStudentTable } from "./use-student-table";

type StudentTableProps = {
  rows: readonly PackedRow[];
  totals: readonly ClaimTotal[];
  noun: ItemNoun;
  exercises: readonly ResultExercise[];
  handedIn: number;
  /** how many students the assignment concerns */
  students: number;
  query: ResultsQuery;
  server?: ServerSide;
  assignmentId: string;
  title: string;
  /** null: whoever looks may not excuse anybody, or names are hidden */
  excusing: Excusing | null;
  /** null: whoever looks may not open work again, or everything has closed */
  reopening: ReopenActs | null;
};

const plain = { one: "# student", other: "# students" };

/** How many are shown, of how many. */
function countWords(found: number, students: number): string {
  if (found === students) return formatCount(students, plain, LOCALE);
  const part = formatNumber(found, LOCALE);
  return formatCount(students, { one: `${part} of # student`, other: `${part} of # students` }, LOCALE);
}

/** Students × claims: sort by any head, filter, hide and pin columns; in the browser, or asking the server where the class is large. */
export function StudentTable(props: StudentTableProps) {
  "use memo";
  const { rows, totals, noun, exercises, handedIn, students, query, server, assignmentId, title, excusing, reopening } = props;
  const [excused, setExcused] = useState<ExcusedPlace | null>(null);
  const excuse = useCallback(
    (student: StudentRow) => setExcused({ assignmentId, title, studentId: student.studentId, name: nameOf(student) }),
    [assignmentId, title],
  );
  const { said, busy, reopen, undo } = useReopening(reopening);
  const table = useStudentTable({ rows, totals, noun, query, server });
  const { drawn, shown, found } = table;
  // one column takes the room that is left, so that the places of the pinned ones hold
  const roomy = drawn.findLast(({ id, start, end }) => id !== "name" && start === null && end === null)?.id;
  const width = drawn.reduce((sum, column) => sum + column.size, 0);
  return (
    <div className="stack tight">
      <div className="row table-tools no-print">
        <StudentFilter standing={table.standing} onFind={table.find} onStanding={table.keepStanding} />
        <p className="quiet small num" role="status">
          {countWords(found, students)}
        </p>
        {table.settle && (
          <Button icon="sort" onClick={table.settle}>
            Sort again
          </Button>
        )}
        <ColumnChooser columns={table.choosable} onReset={table.showAllColumns} />
      </div>
      {said && <ReopeningNotice said={said} busy={busy} onUndo={undo} />}
      <TableWrap label={`Table: students and ${noun.toLowerCase()}s`} tall>
        <table
          className="data-table students"
          aria-busy={server?.busy}
          style={{ inlineSize: `max(100%, calc(var(--name-size) + ${width / 16}rem))` }}
        >
          <caption className="sr">
            Students and {noun.toLowerCase()}s. In the head, the arrow keys go from column to column and Enter sorts.
          </caption>
          <colgroup>
            {drawn.map(({ id, size }) => (
              <col key={id} style={id === roomy ? undefined : { inlineSize: id === "name" ? "var(--name-size)" : `${size / 16}rem` }} />
            ))}
          </colgroup>
          <StudentTableHead columns={drawn} exercises={exercises} onSort={table.sort} />
          <tbody>
            {shown.map((row) => (
              <StudentTableRow key={row.studentId} student={row} columns={drawn} onExcuse={excusing && excuse} onReopen={reopen} />
            ))}
          </tbody>
          <StudentTableTotals columns={drawn} totals={totals} handedIn={handedIn} part={found !== students} query={query} />
        </table>
      </TableWrap>
      {shown.length === 0 && <p className="quiet">No student fits this filter.</p>}
      {excusing && <ExcuseDialog place={excused} excusing={excusing} onClose={() => setExcused(null)} />}
    </div>
  );
}
