import { CLAIM_CLASSES } from "./label";
import type { ResultCell, StudentRow } from "./results";

// Three hundred students times thirty claims travel to the browser: as text they are a tenth of what they would be as objects.
// No zod here: the table in the browser imports this file.

/** A row as it travels: its cells as text. */
export type PackedRow = Omit<StudentRow, "cells"> & { readonly cells: string };

/** The first part of a cell: a class by its place, or a letter for an answer that is no label. */
const OTHERS = { a: "answered", w: "waits" } as const;

const answerOf = ({ chosen, other }: ResultCell): string => {
  if (chosen !== null) return String(CLAIM_CLASSES.indexOf(chosen));
  return other === null ? "" : other === "waits" ? "w" : "a";
};
const packCell = (cell: ResultCell): string => `${answerOf(cell)}:${cell.share ?? ""}`;

function unpackCell(text: string): ResultCell {
  const [answer = "", share = ""] = text.split(":");
  const other = answer === "a" || answer === "w" ? OTHERS[answer] : null;
  const chosen = answer === "" || other ? null : (CLAIM_CLASSES[Number(answer)] ?? null);
  return { chosen, other, share: share === "" ? null : Number(share) };
}

export const packRow = (row: StudentRow): PackedRow => ({ ...row, cells: row.cells.map(packCell).join(" ") });

export const unpackRow = (row: PackedRow): StudentRow => ({ ...row, cells: row.cells === "" ? [] : row.cells.split(" ").map(unpackCell) });
