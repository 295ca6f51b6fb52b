import { type PackedRow, unpackRow } from "@/lib/domain/packed-cells";
import type { StudentRow } from "@/lib/domain/results";

const unpacked = new WeakMap<PackedRow, StudentRow>();

/** The row as it is drawn; of one and the same packed row always the same object, so that nothing is drawn anew that has not changed. */
export function unpackedRow(packed: PackedRow): StudentRow {
  const row = unpacked.get(packed) ?? unpackRow(packed);
  unpacked.set(packed, row);
  return row;
}
