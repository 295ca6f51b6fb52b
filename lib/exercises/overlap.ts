import { z } from "zod";
import type { WordRun } from "@/lib/domain/words";

/** Runs of words by their indexes: each ends after it begins, in order and apart. At most 20, of words below 5,000. */
export const wordRunsSchema = z
  .array(z.tuple([z.int().min(0).max(5000), z.int().min(1).max(5000)]))
  .max(20)
  .refine(
    (runs) => runs.every(([from, to], at) => from < to && (at === 0 || from >= (runs[at - 1]?.[1] ?? 0))),
    "runs of words in order, each ending after it begins",
  );

/** The harmonic mean of precision and recall of `found` against `wanted`, 0 to 1; 1 where both are empty. */
export function f1(wanted: ReadonlySet<unknown>, found: ReadonlySet<unknown>): number {
  if (wanted.size === 0 && found.size === 0) return 1;
  const hits = [...found].filter((one) => wanted.has(one)).length;
  return (2 * hits) / (wanted.size + found.size);
}

/** The share of words that two sets of runs have in common, as `f1` of their words; punctuation belongs to no word. */
export const wordOverlap = (wanted: readonly WordRun[], found: readonly WordRun[]): number => f1(wordsOf(wanted), wordsOf(found));

const wordsOf = (runs: readonly WordRun[]): Set<number> =>
  new Set(runs.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));
