import { type LessonText, wordsAround } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import { runOf, runRange, type WordRun } from "@/lib/domain/words";
import type { ItemSetting } from "./exercise-kind";

/** Runs of words as they stand in the text, in quotation marks; "nothing" where there is none. */
export function runWords(runs: readonly WordRun[], { lesson, claim }: ItemSetting): string {
  const words = claim === null ? [] : wordsAround(lesson, claim);
  const quoted = runs.flatMap((run) => {
    const range = runRange(words, run);
    return range ? [`“${lesson.text.slice(...range)}”`] : [];
  });
  return quoted.length > 0 ? quoted.join(" … ") : "nothing";
}

/** Ranges of the text as runs of the words around a claim, in order and apart; what lies elsewhere is left out. */
export function runsOfRanges(lesson: LessonText, claim: number, ranges: readonly Range[]): [number, number][] {
  const words = wordsAround(lesson, claim);
  const runs: [number, number][] = [];
  const found = ranges.flatMap((range) => {
    const run = runOf(words, range);
    return run ? [run] : [];
  });
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  return runs;
}

/** What is wrong with runs of words beside the text of their claim: those that name no words of it. */
export function runProblems(runs: readonly WordRun[], { lesson, claim }: ItemSetting): string[] {
  const words = claim === null ? [] : wordsAround(lesson, claim);
  return runs.some(([, to]) => to > words.length) ? ["The key names words that are not in the paragraph of the claim."] : [];
}
