import type { FileCell } from "./file-table";
import { countedShare, type Gradebook, type GradeCell } from "./gradebook";
import { byLastName, splitName } from "./student-name";

// The gradebook as other programs take it in. Only released grades leave, under display names alone.

export const FILE_SHAPES = ["canvas", "moodle", "classroom"] as const;
/** Who takes the file in: Canvas’s gradebook import, Moodle’s grade import, or a person who pastes (Google Classroom has no import). */
export type FileShape = (typeof FILE_SHAPES)[number];

type Book = Pick<Gradebook, "assignments" | "students"> & { readonly finals: readonly (number | null)[] };

/** The part of a gradebook that may leave: without assignments whose grades are held. */
export function released({
  assignments,
  students,
}: Pick<Gradebook, "assignments" | "students">): Pick<Gradebook, "assignments" | "students"> {
  const out = assignments.map(({ gradesHeld }) => !gradesHeld);
  return {
    assignments: assignments.filter((_, index) => out[index]),
    students: students.map((student) => ({ ...student, cells: student.cells.filter((_, index) => out[index]) })),
  };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
const percent = (share: number) => hundredths(share * 100);
/** The number in the roster stands with the first name where two names are equal, so that nobody is taken for another. */
const namesOf = ({ name, number, alike }: Gradebook["students"][number]) => {
  const { first, last } = splitName(name);
  return { first: alike ? `${first} (${number})` : first, last };
};

/** The table of a released gradebook, its head first. `finals` are the students' final shares, in their order. */
export function gradebookFile(shape: FileShape, book: Book): FileCell[][] {
  switch (shape) {
    case "canvas":
      return canvasTable(book);
    case "moodle":
      return moodleTable(book);
    case "classroom":
      return classroomTable(book);
  }
}

/**
 * Canvas takes "Title (12)" for its own assignment 12, and reads "Points Possible" in the second line. Points; EX: excused. What waits for
 * a mark is no grade yet and stays empty.
 */
function canvasTable({ assignments, students }: Book): FileCell[][] {
  const titles = assignments.map(({ title }) => title.replace(/\((\d+)\)\s*$/, "[$1]"));
  const cellOf = (cell: GradeCell, possible: number): FileCell => {
    const share = countedShare(cell);
    if (cell.waits) return "";
    if (share !== null) return hundredths((share * possible) / 1000);
    return cell.state === "excused" ? "EX" : "";
  };
  return [
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", ...titles],
    ["    Points Possible", "", "", "", "", ...assignments.map(({ possible }) => possible / 1000)],
    ...students.map((student): FileCell[] => {
      const { first, last } = namesOf(student);
      const name = last === "" ? first : `${last}, ${first}`;
      return [
        name,
        "",
        "",
        "",
        "",
        ...assignments.map(({ possible }, index) => at(student.cells, index, (cell) => cellOf(cell, possible))),
      ];
    }),
  ];
}

/** Moodle knows people by ID number or e-mail address, which we do not have: the columns wait for them. Percent; -: no grade, or none yet. */
function moodleTable({ assignments, students }: Book): FileCell[][] {
  const cellOf = (cell: GradeCell): FileCell => {
    const share = countedShare(cell);
    return share === null || cell.waits ? "-" : percent(share);
  };
  return [
    ["First name", "Last name", "ID number", "Email address", ...assignments.map(({ title }) => title)],
    ...students.map((student): FileCell[] => {
      const { first, last } = namesOf(student);
      return [first, last, "", "", ...assignments.map((_, index) => at(student.cells, index, cellOf))];
    }),
  ];
}

/** By last name, as Classroom’s own page of grades stands. Percent; waits: a part of it has still to be marked. */
function classroomTable({ assignments, students, finals }: Book): FileCell[][] {
  const cellOf = (cell: GradeCell): FileCell => {
    const share = countedShare(cell);
    if (cell.waits) return "waits";
    if (share !== null) return percent(share);
    return cell.state === "excused" ? "Excused" : "";
  };
  const rows = students
    .map((student, index) => ({ student, final: finals[index] ?? null }))
    .sort((a, b) => byLastName(a.student, b.student));
  return [
    ["Last name", "First name", ...assignments.map(({ title }) => `${title} (%)`), "Final share (%)"],
    ...rows.map(({ student, final }): FileCell[] => {
      const { first, last } = namesOf(student);
      return [last, first, ...assignments.map((_, index) => at(student.cells, index, cellOf)), final === null ? "" : percent(final)];
    }),
  ];
}

const at = (cells: readonly GradeCell[], index: number, text: (cell: GradeCell) => FileCell): FileCell => {
  const cell = cells[index];
  return cell ? text(cell) : "";
};
