import { memo, type ReactNode } from "react";
import { pinnedPlace, sameColumns } from "@/components/ui/data-table";
import { type GradebookAssignment, shareText } from "@/lib/domain/gradebook";
import { nameOf } from "@/lib/domain/results";
import { GradeCellView, type Unit } from "./grade-cell";
import type { DrawnColumn, GradebookRow } from "./gradebook-columns";

type GradebookTableRowProps = {
  row: GradebookRow;
  columns: readonly DrawnColumn[];
  assignments: readonly GradebookAssignment[];
  unit: Unit;
  onExplain: (row: GradebookRow) => void;
  /** null: whoever looks may not excuse anybody */
  onExcuse: ((row: GradebookRow, assignment: number) => void) | null;
};

/** A student's row. It is drawn anew only for other columns or another unit: a sort moves it. */
export const GradebookTableRow = memo(
  (props: GradebookTableRowProps) => <tr>{props.columns.map((column) => cellOf(props, column))}</tr>,
  (a, b) => a.row === b.row && a.unit === b.unit && a.assignments === b.assignments && sameColumns(a.columns, b.columns),
);

function cellOf({ row, unit, onExplain, onExcuse }: GradebookTableRowProps, column: DrawnColumn): ReactNode {
  const { className, ...place } = pinnedPlace(column);
  if (column.id === "name") {
    return (
      <th key={column.id} scope="row">
        <bdi>{nameOf(row)}</bdi>
      </th>
    );
  }
  if (column.assignment === null) {
    const { share } = row.final;
    return (
      <td key={column.id} {...place} className={[className, "total"].filter(Boolean).join(" ")}>
        <button type="button" className="grade" aria-haspopup="dialog" onClick={() => onExplain(row)}>
          {share === null ? "—" : <span className="num">{shareText(share)}</span>}
          <span className="sr">
            {share === null ? "no final share" : null}: how the final share of {nameOf(row)} comes about
          </span>
        </button>
      </td>
    );
  }
  const { assignment } = column;
  const cell = row.cells[assignment];
  return (
    <td key={column.id} {...place} className={[className, cell?.state === "missing" && "missing"].filter(Boolean).join(" ")}>
      {cell && <GradeCellView cell={cell} unit={unit} studentName={nameOf(row)} onExcuse={onExcuse && (() => onExcuse(row, assignment))} />}
    </td>
  );
}
