import { useState } from "react";
import { ARIA_SORT, moveAmongHeads, pinnedPlace } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import type { GradebookAssignment, GradeCategory } from "@/lib/domain/gradebook";
import type { DrawnColumn } from "./gradebook-columns";

type GradebookHeadProps = {
  columns: readonly (DrawnColumn & { sorted: false | "asc" | "desc" })[];
  assignments: readonly GradebookAssignment[];
  categories: readonly GradeCategory[];
  onSort: (id: string) => void;
};

/** Heads whose whole face sorts, each assignment with its category and whether its grades are held. */
export function GradebookHead({ columns, assignments, categories, onSort }: GradebookHeadProps) {
  const [active, setActive] = useState("name");
  const reached = columns.some((column) => column.id === active) ? active : "name";
  const noteOf = ({ categoryId }: GradebookAssignment) =>
    categories.length === 0 ? null : (categories.find((one) => one.categoryId === categoryId)?.name ?? "no category");
  return (
    <thead>
      <tr onKeyDown={moveAmongHeads}>
        {columns.map((column) => {
          const assignment = column.assignment === null ? undefined : assignments[column.assignment];
          const note = assignment && noteOf(assignment);
          return (
            <th key={column.id} scope="col" aria-sort={column.sorted ? ARIA_SORT[column.sorted] : undefined} {...pinnedPlace(column)}>
              <button
                type="button"
                className="sort-button"
                title={assignment ? column.header : undefined}
                tabIndex={column.id === reached ? 0 : -1}
                onFocus={() => setActive(column.id)}
                onClick={() => onSort(column.id)}
              >
                <span className="head-title">{column.header}</span>
                {column.sorted && <Icon name={column.sorted === "asc" ? "sort-up" : "sort-down"} />}
                {note && <span className="caption">{note}</span>}
                {assignment?.gradesHeld && (
                  <span className="caption">
                    <Icon name="lock" /> held
                  </span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
