import Link from "next/link";
import { pinnedPlace } from "@/components/ui/data-table";
import { type GradebookAssignment, meanShare, shareText } from "@/lib/domain/gradebook";
import { pointsText } from "@/lib/domain/points";
import type { Unit } from "./grade-cell";
import type { DrawnColumn, GradebookRow } from "./gradebook-columns";

type GradebookTotalsProps = {
  columns: readonly DrawnColumn[];
  assignments: readonly GradebookAssignment[];
  rows: readonly GradebookRow[];
  /** the table shows only some of the class */
  part: boolean;
  unit: Unit;
};

/** The mean of what counts in each column, over the whole class; an assignment's opens its results. */
export function GradebookTotals({ columns, assignments, rows, part, unit }: GradebookTotalsProps) {
  return (
    <tfoot>
      <tr>
        {columns.map((column) => {
          if (column.id === "name") {
            return (
              <th key={column.id} scope="row">
                {part ? "Mean of the class" : "Mean"}
              </th>
            );
          }
          const { assignment: index } = column;
          const assignment = index === null ? undefined : assignments[index];
          const mean = meanShare(rows.map((row) => (index === null ? row.final.share : (row.shares[index] ?? null))));
          const text =
            mean === null ? "—" : unit === "points" && assignment ? pointsText(Math.round(mean * assignment.possible)) : shareText(mean);
          return (
            <td key={column.id} {...pinnedPlace(column)}>
              {assignment ? (
                <Link href={`/teach/assignments/${assignment.assignmentId}`} prefetch={false}>
                  <span className="num">{text}</span>
                  <span className="sr">: results of {assignment.title}</span>
                </Link>
              ) : (
                <span className="num">{text}</span>
              )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
