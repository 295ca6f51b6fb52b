import { type KeyboardEvent, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { type DrawnColumn, pinnedPlace } from "./student-columns";

type StudentTableHeadProps = {
  columns: readonly (DrawnColumn & { sorted: false | "asc" | "desc" })[];
  onSort: (id: string) => void;
};

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** Which of the buttons a key leads to, from the one with the focus; undefined where the key means nothing here. */
function target(buttons: readonly HTMLElement[], from: number, key: string): HTMLElement | undefined {
  if (key === "ArrowRight") return buttons[from + 1];
  if (key === "ArrowLeft") return buttons[from - 1];
  if (key === "Home") return buttons[0];
  return key === "End" ? buttons.at(-1) : undefined;
}

/** Heads whose whole face sorts. One stop for Tab, the arrows go from head to head. */
export function StudentTableHead({ columns, onSort }: StudentTableHeadProps) {
  const [active, setActive] = useState("name");
  const reached = columns.some((column) => column.id === active) ? active : "name";
  const move = (event: KeyboardEvent<HTMLTableRowElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const next = target(
      buttons,
      buttons.findIndex((button) => button.matches(":focus")),
      event.key,
    );
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <thead>
      <tr onKeyDown={move}>
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
