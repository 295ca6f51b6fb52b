import { blockOfClaim, type LessonText, wordsAround } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import { runOf, type WordRun } from "@/lib/domain/words";

/** A kind of mark on words: its name, and the runs that have it. */
export type WordMark = { readonly name: string; readonly title: string; readonly runs: readonly WordRun[] };

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

/** The runs without one of them. */
export const withoutRun = (runs: readonly WordRun[], at: number): [number, number][] => tidyRuns(runs.filter((_, other) => other !== at));

/** The runs with one more, from one word to another, whichever comes first. */
export const withRun = (runs: readonly WordRun[], one: number, other: number): [number, number][] =>
  tidyRuns([...runs, [Math.min(one, other), Math.max(one, other) + 1]]);

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

/** The words around a claim, the block they stand in, and which of them are the claim’s own. */
export function wordsToMark(lesson: LessonText, claim: number): { words: Range[]; block: Range; own: WordRun } {
  const words = wordsAround(lesson, claim);
  const ranges = lesson.claims[claim] ?? [];
  const own = runOf(words, [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0]);
  return { words, block: blockOfClaim(lesson, claim), own: own ?? [0, words.length] };
}

/** What stands between two words: what belongs to the one before (a comma), the gap, and what belongs to the next (a quotation mark). */
export function splitGap(gap: string): { after: string; space: string; before: string } {
  const first = gap.search(/\s/u);
  if (first < 0) return { after: gap, space: "", before: "" };
  const before = /\S*$/u.exec(gap)?.[0] ?? "";
  return { after: gap.slice(0, first), space: gap.slice(first, gap.length - before.length), before };
}
