import Link from "next/link";
import { memo, type ReactNode } from "react";
import { pinnedPlace, sameColumns } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { pointsText } from "@/lib/domain/points";
import { nameOf, STANDING_WORDS, type StudentRow } from "@/lib/domain/results";
import { cellLook, StudentCell } from "./student-cell";
import type { DrawnColumn } from "./student-columns";

type StudentTableRowProps = {
  student: StudentRow;
  columns: readonly DrawnColumn[];
  /** null: whoever looks may not excuse anybody */
  onExcuse: ((student: StudentRow) => void) | null;
  /** null: work can't be opened again */
  onReopen: ((student: StudentRow) => void) | null;
};

/** A student's row. It is drawn anew only for other columns: a sort moves it. */
export const StudentTableRow = memo(
  (props: StudentTableRowProps) => <tr>{props.columns.map((column) => cellOf(props, column))}</tr>,
  (a, b) => a.student === b.student && sameColumns(a.columns, b.columns),
);

function cellOf({ student, ...acts }: StudentTableRowProps, column: DrawnColumn): ReactNode {
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
      {column.id === "total" ? <Total student={student} /> : <StandingCell student={student} {...acts} />}
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

/** Who has no work is excused from here, and work that is handed in is opened again; any other's work opens by the name. */
function StandingCell({ student, onExcuse, onReopen }: Pick<StudentTableRowProps, "student" | "onExcuse" | "onReopen">) {
  const { standing, attemptId } = student;
  const words = STANDING_WORDS[standing];
  if (onReopen && attemptId && (standing === "handed-in" || standing === "late" || standing === "at-closing")) {
    return (
      <span className="standing-line">
        {words}
        <button type="button" className="standing-open no-print" title="Open it again" onClick={() => onReopen(student)}>
          <Icon name="unlock" />
          <span className="sr">Open the work of {nameOf(student)} again</span>
        </button>
      </span>
    );
  }
  if (!onExcuse || attemptId || (standing !== "absent" && standing !== "excused")) return words;
  return (
    <button type="button" className="standing-act" aria-haspopup="dialog" onClick={() => onExcuse(student)}>
      {words}
      <span className="sr">
        {standing === "excused" ? " See why, for " : " Excuse "}
        {nameOf(student)}
      </span>
    </button>
  );
}

function Total({ student: { total } }: { student: StudentRow }) {
  return total === null ? <span className="quiet">–</span> : <span className="num">{pointsText(total)}</span>;
}
