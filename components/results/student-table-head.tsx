import { useState } from "react";
import { ARIA_SORT, moveAmongHeads, pinnedPlace } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import type { ResultExercise } from "@/lib/domain/results";
import type { DrawnColumn } from "./student-columns";

type StudentTableHeadProps = {
  columns: readonly (DrawnColumn & { sorted: false | "asc" | "desc" })[];
  /** of the lesson; several of them stand over their columns */
  exercises: readonly ResultExercise[];
  onSort: (id: string) => void;
};

/** Heads whose whole face sorts. One stop for Tab, the arrows go from head to head. */
export function StudentTableHead({ columns, exercises, onSort }: StudentTableHeadProps) {
  const [active, setActive] = useState("name");
  const reached = columns.some((column) => column.id === active) ? active : "name";
  return (
    <thead>
      {exercises.length > 1 && <ExerciseHeads columns={columns} exercises={exercises} />}
      <tr onKeyDown={moveAmongHeads}>
        {columns.map((column) => (
          <th key={column.id} scope="col" aria-sort={column.sorted ? ARIA_SORT[column.sorted] : undefined} {...pinnedPlace(column)}>
            <button
              type="button"
              className="sort-button"
              tabIndex={column.id === reached ? 0 : -1}
              onFocus={() => setActive(column.id)}
              onClick={() => onSort(column.id)}
            >
              {column.claim === null ? (
                column.header
              ) : (
                <>
                  <span className="sr">{column.header.slice(0, -column.id.length)}</span>
                  {column.id}
                </>
              )}
              {column.sorted && <Icon name={column.sorted === "asc" ? "sort-up" : "sort-down"} />}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The exercises over the columns of their items. A column that stays while the rest scrolls stands alone. */
function ExerciseHeads({ columns, exercises }: Pick<StudentTableHeadProps, "columns" | "exercises">) {
  const groups: (DrawnColumn & { span: number })[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const together = last && column.exercise !== null && column.exercise === last.exercise && column.start === null && last.start === null;
    if (together) groups[groups.length - 1] = { ...last, span: last.span + 1 };
    else groups.push({ ...column, span: 1 });
  }
  return (
    <tr className="exercise-heads">
      {groups.map((group) =>
        group.exercise === null ? (
          <td key={group.id} {...pinnedPlace(group)} />
        ) : (
          <th key={group.id} scope="colgroup" colSpan={group.span} {...pinnedPlace(group)}>
            <span title={titleOf(exercises, group)}>{titleOf(exercises, group)}</span>
          </th>
        ),
      )}
    </tr>
  );
}

const titleOf = (exercises: readonly ResultExercise[], { exercise }: DrawnColumn): string =>
  exercises.find(({ position }) => position === exercise)?.title ?? "";
