import { CLAIM_CLASSES } from "./label";
import type { ResultCell, StudentRow } from "./results";

// Three hundred students times thirty claims travel to the browser: as text they are a tenth of what they would be as objects.
// No zod here: the table in the browser imports this file.

/** A row as it travels: its cells as text. */
export type PackedRow = Omit<StudentRow, "cells"> & { readonly cells: string };

const packCell = ({ chosen, share }: ResultCell): string => `${chosen === null ? "" : CLAIM_CLASSES.indexOf(chosen)}:${share ?? ""}`;

function unpackCell(text: string): ResultCell {
  const [chosen = "", share = ""] = text.split(":");
  return { chosen: chosen === "" ? null : (CLAIM_CLASSES[Number(chosen)] ?? null), share: share === "" ? null : Number(share) };
}

export const packRow = (row: StudentRow): PackedRow => ({ ...row, cells: row.cells.map(packCell).join(" ") });

export const unpackRow = (row: PackedRow): StudentRow => ({ ...row, cells: row.cells === "" ? [] : row.cells.split(" ").map(unpackCell) });
