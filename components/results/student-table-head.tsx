import { useState } from "react";
import { ARIA_SORT, moveAmongHeads, pinnedPlace } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import type { DrawnColumn } from "./student-columns";

type StudentTableHeadProps = {
  columns: readonly (DrawnColumn & { sorted: false | "asc" | "desc" })[];
  onSort: (id: string) => void;
};

/** Heads whose whole face sorts. One stop for Tab, the arrows go from head to head. */
export function StudentTableHead({ columns, onSort }: StudentTableHeadProps) {
  const [active, setActive] = useState("name");
  const reached = columns.some((column) => column.id === active) ? active : "name";
  return (
    <thead>
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
                  <span className="sr">Claim </span>
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
