import type { Analysis, Attribution } from "@/lib/domain/analysis";
import { blockOfClaim, type LessonText } from "@/lib/domain/lesson-text";
import { overlaps, type Range } from "@/lib/domain/range";
import { textOf } from "@/lib/domain/words";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { runsOfRanges } from "@/lib/exercises/run-words";
import { isSourcePhrase } from "@/lib/exercises/source-words";
import { DEFAULT_WEIGHTS, type HighlightKey } from "./key";

/** As many as a class does in one sitting. */
const MOST = 8;
const SURE_ENOUGH = 0.5;

/** The claims with one clear attribution, source and cue in the claim's own paragraph: the surest first, then in the order of the text. */
export function proposeItems({ attributions }: Analysis, lesson: LessonText): Proposal<Record<string, never>, HighlightKey>[] {
  const found = lesson.claims.flatMap((ranges, claim) => {
    const block = blockOfClaim(lesson, claim);
    const own = attributions.filter(
      (one) =>
        one.communicated &&
        one.cue.length > 0 &&
        one.source.length > 0 &&
        one.cue.every((cue) => ranges.some((range) => overlaps(range, cue))),
    );
    const [only] = own;
    if (!only || own.length > 1 || only.confidence < SURE_ENOUGH || !within(only, block)) return [];
    if (!isSourcePhrase(textOf(lesson.text, only.source))) return [];
    const [source, cue, content] = [only.source, only.cue, only.content].map((part) => runsOfRanges(lesson, claim, part));
    if (!source || !cue || !content || source.length * cue.length * content.length === 0) return [];
    const key: HighlightKey = { source, cue, content, others: [], weights: { ...DEFAULT_WEIGHTS } };
    const explanation = "The source says who knows it, the cue says that it is passed on, and the rest is what is said.";
    return [{ claim, content: {}, key, evidence: [...only.source, ...only.cue], explanation, sure: only.confidence }];
  });
  const kept = new Set(found.toSorted((a, b) => b.sure - a.sure).slice(0, MOST));
  return found.filter((one) => kept.has(one)).map(({ sure: _, ...proposal }) => proposal);
}

const within = ({ source, cue, content }: Attribution, [start, end]: Range) =>
  [...source, ...cue, ...content].every(([from, to]) => start <= from && to <= end);
