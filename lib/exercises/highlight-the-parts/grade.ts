import { type Credit, creditOfParts } from "@/lib/domain/credit";
import { wordOverlap } from "@/lib/exercises/overlap";
import { type HighlightKey, type Marked, PARTS, type Part } from "./key";
import type { HighlightResponse } from "./response";

/** From this overlap on a part is full: two trained annotators agree on about two thirds of exact boundaries. */
const FULL_FROM = 0.8;

export const PART_NAMES: Readonly<Record<Part, string>> = { source: "Source", cue: "Cue", content: "Content" };

/**
 * Token overlap (F1) of each part, full from .8 on and in proportion below, weighted; the best of the key and its alternatives. A part that
 * the key leaves empty is right when it is left empty.
 */
export function gradeHighlight(key: HighlightKey, response: HighlightResponse): Credit {
  const against = (marked: Marked): Credit =>
    creditOfParts(
      PARTS.map((part) => ({
        part: PART_NAMES[part],
        credit: Math.min(1, wordOverlap(marked[part], response[part]) / FULL_FROM),
        weight: key.weights[part],
      })),
    );
  return [key, ...key.others].map(against).reduce((best, one) => (one.credit > best.credit ? one : best));
}
