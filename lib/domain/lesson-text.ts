import type { Block } from "./article";
import type { Range } from "./range";
import { wordsIn } from "./words";

/** The text of a lesson with its blocks and its claims, which are units of it. */
export type LessonText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly (readonly Range[])[];
};

/** The words of a claim, its ranges joined by a gap. */
export const claimText = ({ text, claims }: LessonText, claim: number): string =>
  (claims[claim] ?? []).map(([start, end]) => text.slice(start, end)).join(" … ");

/** The block in which a claim lies, or the claim’s own stretch where none holds it. */
export function blockOfClaim({ blocks, claims }: Pick<LessonText, "blocks" | "claims">, claim: number): Range {
  const ranges = claims[claim] ?? [];
  const [start, end] = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
  return blocks.find(({ range }) => range[0] <= start && end <= range[1])?.range ?? [start, end];
}

/** The words of the block around a claim, by which answers name parts of it: the first has the index 0. */
export const wordsAround = (lesson: LessonText, claim: number): Range[] => wordsIn(lesson.text, blockOfClaim(lesson, claim));
