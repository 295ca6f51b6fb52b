import { createColumnHelper } from "@tanstack/react-table";
import type { features } from "@/components/ui/data-table";
import { type ItemNoun, STANDINGS, type StudentRow } from "@/lib/domain/results";
import { byName } from "@/lib/domain/student-name";

const column = createColumnHelper<typeof features, StudentRow>();

/** Widths in pixels of a 16 px letter; the name's is the style sheet's, which has another on a phone. */
const CLAIM_SIZE = 50;

// The database sorts the same way, see lib/db/reports/student-rows.ts: what has no value stands last, and equals by name.
const sorts = { sortUndefined: "last", sortDescFirst: false } as const;

/** The columns of students × claims; those of claims are named by their numbers. */
export const studentColumns = (claims: readonly number[], noun: ItemNoun) =>
  column.columns([
    column.accessor("name", {
      ...sorts,
      id: "name",
      header: "Student",
      // its width is the style sheet’s: places are reckoned from its end
      size: 0,
      minSize: 0,
      enableHiding: false,
      enablePinning: false,
      filterFn: "includesString",
      sortFn: (a, b) => byName({ ...a.original, number: 0 }, { ...b.original, number: 0 }),
    }),
    ...claims.map((number, index) =>
      column.accessor((row) => row.cells[index]?.share ?? undefined, {
        ...sorts,
        id: String(number),
        header: `${noun} ${number}`,
        size: CLAIM_SIZE,
        sortFn: "basic",
      }),
    ),
    column.accessor((row) => row.total ?? undefined, { ...sorts, id: "total", header: "Credit", size: 84, sortFn: "basic" }),
    column.accessor("standing", {
      ...sorts,
      id: "standing",
      header: "Work",
      size: 180,
      filterFn: "equalsString",
      sortFn: (a, b) => STANDINGS.indexOf(a.original.standing) - STANDINGS.indexOf(b.original.standing),
    }),
  ]);

/**
 * A column as the table draws it. `claim` is its place among the claims and `exercise` the position of its exercise; `start` or `end`
 * where it stays while the rest scrolls.
 */
export type DrawnColumn = {
  readonly id: string;
  readonly header: string;
  readonly claim: number | null;
  readonly exercise: number | null;
  readonly start: number | null;
  readonly end: number | null;
};

/** The names stay at the start, and the credit at the end. */
export const PINNED = { start: ["name"], end: ["total"] };
