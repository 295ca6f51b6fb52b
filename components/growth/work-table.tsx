import Link from "next/link";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatDay, type Shown } from "@/lib/domain/format";
import { GRADE_STATE_WORDS, type GradebookAssignment, type GradeCell } from "@/lib/domain/gradebook";
import { pointsText } from "@/lib/domain/points";

type WorkTableProps = {
  assignments: readonly GradebookAssignment[];
  /** in the order of the assignments */
  cells: readonly GradeCell[];
  shown: Shown;
};

/** One student's work as the gradebook has it; of grades that are held no more than that they are. */
export function WorkTable({ assignments, cells, shown }: WorkTableProps) {
  return (
    <TableWrap label="Table: work and credit">
      <table className="growth-work">
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            <th scope="col">Due</th>
            <th scope="col">Credit</th>
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment, index) => {
            const cell = cells[index];
            const due = assignment.dueAt ?? assignment.closesAt;
            return (
              <tr key={assignment.assignmentId}>
                <th scope="row">
                  {cell?.attemptId && !assignment.anonymous ? (
                    <Link href={`/teach/attempts/${cell.attemptId}`} prefetch={false}>
                      {assignment.title}
                    </Link>
                  ) : (
                    assignment.title
                  )}
                </th>
                <td>{due ? formatDay(due, shown) : "—"}</td>
                <td className="num">{cell ? creditOf(assignment, cell) : "—"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}

function creditOf({ gradesHeld }: GradebookAssignment, { state, total, possible, late, waits }: GradeCell): string {
  if (gradesHeld) return GRADE_STATE_WORDS.hidden;
  if (state !== "graded" || total === null || possible === null) return GRADE_STATE_WORDS[state];
  const credit = `${pointsText(total)} of ${pointsText(possible)}`;
  return [credit, late && "late", waits && "a part is not marked yet"].filter(Boolean).join(", ");
}
