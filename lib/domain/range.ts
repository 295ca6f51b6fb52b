import { z } from "zod";

/** A half-open stretch of an article revision, in UTF-16 code units: start ≤ position < end. */
export const rangeSchema = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, "a range must end after it starts");
export type Range = readonly [start: number, end: number];

/** True where the two ranges share at least one position. */
export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** True where both cover the same words, range by range. */
export const sameRanges = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every(([start, end], index) => b[index]?.[0] === start && b[index]?.[1] === end);

/** Converts an offset in UTF-16 code units into one in code points. */
export function codePointsOf(text: string, codeUnits: number): number {
  let points = 0;
  for (let unit = 0; unit < codeUnits && unit < text.length; points++) unit += unitsAt(text, unit);
  return points;
}

const unitsAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
