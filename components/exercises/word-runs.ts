import type { WordRun } from "@/lib/domain/words";

/** Runs in order and apart: those that touch or overlap become one. */
export function tidyRuns(runs: readonly WordRun[]): [number, number][] {
  const tidy: [number, number][] = [];
  for (const [from, to] of runs.filter(([start, end]) => start < end).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = tidy.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else tidy.push([from, to]);
  }
  return tidy;
}

/** The run that holds a word, by its place; -1: none does. */
export const runAt = (runs: readonly WordRun[], word: number): number => runs.findIndex(([from, to]) => from <= word && word < to);

/** The runs with one edge of one of them moved by a word; a run of one word does not get shorter. */
export function nudged(
  runs: readonly WordRun[],
  at: number,
  { edge, by, count }: { edge: "start" | "end"; by: -1 | 1; count: number },
): [number, number][] {
  return tidyRuns(
    runs.map(([from, to], index): WordRun => {
      if (index !== at) return [from, to];
      if (edge === "start") return [Math.min(Math.max(from + by, 0), to - 1), to];
      return [from, Math.max(Math.min(to + by, count), from + 1)];
    }),
  );
}
