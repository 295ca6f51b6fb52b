import { createColumnHelper } from "@tanstack/react-table";
import type { features } from "@/components/ui/data-table";
import type { GradebookAssignment, GradebookStudent } from "@/lib/domain/gradebook";
import { byName } from "@/lib/domain/student-name";
import type { FinalShare } from "@/lib/grading/final-share";

/** A student's row, with what each cell counts and what comes of it. */
export type GradebookRow = GradebookStudent & { readonly shares: readonly (number | null)[]; readonly final: FinalShare };

export const WORK_FILTERS = ["missing", "late", "excused", "no-share"] as const;
/** Students with work that is missing, late or excused, or without a final share. */
export type WorkFilter = (typeof WORK_FILTERS)[number];

export const WORK_FILTER_WORDS: Readonly<Record<WorkFilter, string>> = {
  missing: "Something missing",
  late: "Something late",
  excused: "Something excused",
  "no-share": "No final share yet",
};

function fits(row: GradebookRow, filter: WorkFilter): boolean {
  switch (filter) {
    case "missing":
    case "excused":
      return row.cells.some((cell) => cell.state === filter);
    case "late":
      return row.cells.some((cell) => cell.late);
    case "no-share":
      return row.final.share === null;
  }
}

const column = createColumnHelper<typeof features, GradebookRow>();
const sorts = { sortUndefined: "last", sortDescFirst: false } as const;

/** Widths in pixels of a 16 px letter; the name's is the style sheet's. */
const ASSIGNMENT_SIZE = 116;
const FINAL_SIZE = 96;

/** The columns of students × assignments; those of assignments are named by their ids. */
export const gradebookColumns = (assignments: readonly Pick<GradebookAssignment, "assignmentId" | "title">[]) =>
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
      sortFn: (a, b) => byName(a.original, b.original),
    }),
    ...assignments.map(({ assignmentId, title }, index) =>
      column.accessor((row) => row.shares[index] ?? undefined, {
        ...sorts,
        id: assignmentId,
        header: title,
        size: ASSIGNMENT_SIZE,
        sortFn: "basic",
      }),
    ),
    column.accessor((row) => row.final.share ?? undefined, {
      ...sorts,
      id: "final",
      header: "Final share",
      size: FINAL_SIZE,
      sortFn: "basic",
      filterFn: (row, _id, filter: WorkFilter) => fits(row.original, filter),
    }),
  ]);

/** A column as the table draws it. `assignment` is its place among the assignments. */
export type DrawnColumn = {
  readonly id: string;
  readonly header: string;
  readonly assignment: number | null;
  readonly start: number | null;
  readonly end: number | null;
};

/** The names stay at the start, and the final share at the end. */
export const PINNED = { start: ["name"], end: ["final"] };
