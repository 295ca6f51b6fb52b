import { GRADE_STATES, type GradebookStudent, type GradeCell } from "./gradebook";

// The cells of a gradebook travel to the browser as text, as those of the results do. No zod here: the table in the browser imports this file.

/** A row as it travels: its cells as text. */
export type PackedStudent = Omit<GradebookStudent, "cells"> & { readonly cells: string };

const packCell = ({ state, attemptId, total, possible, late, waits }: GradeCell): string =>
  [GRADE_STATES.indexOf(state), attemptId ?? "", total ?? "", possible ?? "", late ? 1 : "", ...(waits ? ["w"] : [])].join(":");

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);

function unpackCell(text: string): GradeCell {
  const [state = "", attemptId, total, possible, late, waits] = text.split(":");
  return {
    state: GRADE_STATES[Number(state)] ?? "open",
    attemptId: attemptId || null,
    total: numberOf(total),
    possible: numberOf(possible),
    late: late === "1",
    ...(waits === "w" && { waits: true as const }),
  };
}

export const packStudent = (student: GradebookStudent): PackedStudent => ({ ...student, cells: student.cells.map(packCell).join(" ") });

export const unpackStudent = (student: PackedStudent): GradebookStudent => ({
  ...student,
  cells: student.cells === "" ? [] : student.cells.split(" ").map(unpackCell),
});
