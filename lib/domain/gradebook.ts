// The gradebook of a class: students × assignments. No zod here: the table in the browser imports this file.

/** An assignment as the gradebook knows it. `title` is told apart from others of the class; `possible` is thousandths of a point. */
export type GradebookAssignment = {
  readonly assignmentId: string;
  readonly title: string;
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  readonly possible: number;
  readonly gradesHeld: boolean;
  /** names are hidden beside its work, so that no name may stand beside its grades */
  readonly anonymous: boolean;
  readonly categoryId: string | null;
};

/** A part of the final share. `weight` is a whole number from 0; so many of the lowest results are left out. */
export type GradeCategory = {
  readonly categoryId: string;
  readonly name: string;
  readonly weight: number;
  readonly dropLowest: number;
};

/** What the database says of a student and an assignment: the grade that counts, or else the newest attempt. */
export type GradeRecord = {
  readonly attemptId: string | null;
  /** thousandths of a point; null without a grade that counts */
  readonly total: number | null;
  readonly possible: number | null;
  readonly late: boolean;
  readonly excused: boolean;
  /** when the assignment closes for this student, where that is another moment than for the class */
  readonly closesAt?: Date | null;
};

export const GRADE_STATES = ["graded", "missing", "excused", "open", "closing", "joined-later", "hidden"] as const;
/** `open`: not handed in, and still time; `closing`: closed with an open attempt, which a job hands in. */
export type GradeState = (typeof GRADE_STATES)[number];

export type GradeCell = {
  readonly state: GradeState;
  readonly attemptId: string | null;
  readonly total: number | null;
  readonly possible: number | null;
  readonly late: boolean;
  /** a teacher has still to mark a part of it */
  readonly waits?: true;
};

/** What counts and what does not, as it stands on the page. */
export const COUNTING_RULE =
  "Work counts as soon as it is handed in. Missing work counts as zero once its assignment has closed, and is left out before. Excused work is left out, and so is what closed before the student joined the class.";

/** Said beside it where names are hidden somewhere. */
export const HIDDEN_RULE = "Grades that are held under hidden names neither stand here nor count until you release them.";

export const GRADE_STATE_WORDS: Readonly<Record<GradeState, string>> = {
  graded: "graded",
  missing: "missing",
  excused: "excused",
  open: "not due yet",
  closing: "being handed in",
  "joined-later": "joined later",
  hidden: "held",
};

const EMPTY = { attemptId: null, total: null, possible: null, late: false };

/** How a student stands with an assignment at `now`; `joinedAt` is when the student came into the class. */
export function gradeCell(
  assignment: Pick<GradebookAssignment, "closesAt" | "anonymous">,
  { record, joinedAt }: { record: GradeRecord; joinedAt: Date },
  now: Date,
): GradeCell {
  const { excused, closesAt: own, ...work } = record;
  const closesAt = own ?? assignment.closesAt;
  if (assignment.anonymous) return { ...EMPTY, state: "hidden" };
  if (work.total !== null) return { ...work, state: "graded" };
  if (excused) return { ...work, state: "excused" };
  if (closesAt === null || closesAt > now) return { ...work, state: "open" };
  if (work.attemptId !== null) return { ...work, state: "closing" };
  return { ...EMPTY, state: joinedAt >= closesAt ? "joined-later" : "missing" };
}

/** What a cell counts, a share of full credit; null where it is left out. An assignment of which nothing counts is left out too. */
export function countedShare({ state, total, possible }: Pick<GradeCell, "state" | "total" | "possible">): number | null {
  if (state === "missing") return 0;
  return state === "graded" && total !== null && possible ? total / possible : null;
}

/** The mean of what counts; null where nothing does. */
export function meanShare(shares: readonly (number | null)[]): number | null {
  const counted = shares.filter((share) => share !== null);
  return counted.length === 0 ? null : counted.reduce((sum, share) => sum + share, 0) / counted.length;
}

/** A share of full credit in figures: "83 %", which no line breaks. */
export const shareText = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** Titles told apart: of equal ones each gets its place among them, as in "Sleep study, no. 2". */
export function toldApart(titles: readonly string[]): string[] {
  const place = new Map<string, number>();
  const repeated = new Set(titles.filter((title, index) => titles.indexOf(title) !== index));
  const taken = new Set(titles.filter((title) => !repeated.has(title)));
  return titles.map((title) => {
    if (!repeated.has(title)) return title;
    let number = (place.get(title) ?? 0) + 1;
    while (taken.has(`${title}, no. ${number}`)) number++;
    place.set(title, number);
    taken.add(`${title}, no. ${number}`);
    return `${title}, no. ${number}`;
  });
}

/** A student's row. */
export type GradebookStudent = {
  readonly studentId: string;
  readonly name: string;
  readonly number: number;
  /** another student of the class has this name */
  readonly alike: boolean;
  /** in the order of the assignments */
  readonly cells: readonly GradeCell[];
};

export type Gradebook = {
  readonly assignments: readonly GradebookAssignment[];
  readonly categories: readonly GradeCategory[];
  readonly students: readonly GradebookStudent[];
};

/** The rows with the cells marked of which a part waits for a teacher’s mark. */
export const withWaiting = (
  students: readonly GradebookStudent[],
  assignments: readonly Pick<GradebookAssignment, "assignmentId">[],
  waiting: readonly { readonly assignmentId: string; readonly studentId: string }[],
): readonly GradebookStudent[] => {
  if (waiting.length === 0) return students;
  const places = new Set(waiting.map(({ assignmentId, studentId }) => `${assignmentId} ${studentId}`));
  return students.map((student) => ({
    ...student,
    cells: student.cells.map((cell, index) =>
      cell.state === "graded" && places.has(`${assignments[index]?.assignmentId} ${student.studentId}`) ? { ...cell, waits: true } : cell,
    ),
  }));
};
