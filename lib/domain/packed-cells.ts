import { CLAIM_CLASSES } from "./label";
import type { ResultCell, StudentRow } from "./results";

// Three hundred students times thirty claims travel to the browser: as text they are a tenth of what they would be as objects.
// No zod here: the table in the browser imports this file.

/** A row as it travels, in the page and as JSON: its cells as text, and when it was handed in as ISO 8601. */
export type PackedRow = Omit<StudentRow, "cells" | "submittedAt"> & { readonly cells: string; readonly submittedAt: string | null };

/** The first part of a cell: a class by its place, or a letter for an answer that is no label. */
const OTHERS = { a: "answered", w: "waits" } as const;

const answerOf = ({ chosen, other }: ResultCell): string => {
  if (chosen !== null) return String(CLAIM_CLASSES.indexOf(chosen));
  return other === null ? "" : other === "waits" ? "w" : "a";
};
const packCell = (cell: ResultCell): string => `${answerOf(cell)}:${cell.share ?? ""}${cell.unsure ? ":u" : ""}`;

function unpackCell(text: string): ResultCell {
  const [answer = "", share = "", unsure] = text.split(":");
  const other = answer === "a" || answer === "w" ? OTHERS[answer] : null;
  const chosen = answer === "" || other ? null : (CLAIM_CLASSES[Number(answer)] ?? null);
  return { chosen, other, share: share === "" ? null : Number(share), ...(unsure && { unsure: true as const }) };
}

export const packRow = (row: StudentRow): PackedRow => ({
  ...row,
  cells: row.cells.map(packCell).join(" "),
  submittedAt: row.submittedAt?.toISOString() ?? null,
});

export const unpackRow = ({ studentId, name, number, alike, standing, attemptId, total, possible, ...row }: PackedRow): StudentRow => ({
  ...{ studentId, name, number, alike, standing, attemptId, total, possible },
  submittedAt: row.submittedAt === null ? null : new Date(row.submittedAt),
  cells: row.cells === "" ? [] : row.cells.split(" ").map(unpackCell),
});
