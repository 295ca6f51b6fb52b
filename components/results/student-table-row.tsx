import Link from "next/link";
import { memo, type ReactNode } from "react";
import { pinnedPlace, sameColumns } from "@/components/ui/data-table";
import { pointsText } from "@/lib/domain/points";
import { nameOf, STANDING_WORDS, type StudentRow } from "@/lib/domain/results";
import { cellLook, StudentCell } from "./student-cell";
import type { DrawnColumn } from "./student-columns";

type StudentTableRowProps = { student: StudentRow; columns: readonly DrawnColumn[] };

/** A student's row. It is drawn anew only for other columns: a sort moves it. */
export const StudentTableRow = memo(
  ({ student, columns }: StudentTableRowProps) => <tr>{columns.map((column) => cellOf(student, column))}</tr>,
  (a, b) => a.student === b.student && sameColumns(a.columns, b.columns),
);

function cellOf(student: StudentRow, column: DrawnColumn): ReactNode {
  const { className, ...place } = pinnedPlace(column);
  if (column.claim !== null) {
    const cell = student.cells[column.claim];
    return (
      <td key={column.id} {...place} className={[className, cellLook(cell)].filter(Boolean).join(" ") || undefined}>
        <StudentCell cell={cell} />
      </td>
    );
  }
  if (column.id === "name") {
    return (
      <th key={column.id} scope="row">
        <StudentName student={student} />
      </th>
    );
  }
  return (
    <td key={column.id} {...place} className={[className, column.id].filter(Boolean).join(" ")}>
      {column.id === "total" ? <Total student={student} /> : STANDING_WORDS[student.standing]}
    </td>
  );
}

function StudentName({ student }: { student: StudentRow }) {
  const name = <bdi>{nameOf(student)}</bdi>;
  if (!student.attemptId) return name;
  return (
    <Link href={`/teach/attempts/${student.attemptId}`} prefetch={false}>
      {name}
    </Link>
  );
}

function Total({ student: { total } }: { student: StudentRow }) {
  return total === null ? <span className="quiet">–</span> : <span className="num">{pointsText(total)}</span>;
}
