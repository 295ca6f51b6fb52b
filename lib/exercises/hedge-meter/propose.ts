import { type Analysis, type Hedge, segmentOf } from "@/lib/domain/analysis";
import type { CertaintyLevel } from "@/lib/domain/certainty-level";
import type { LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { runsOfRanges } from "@/lib/exercises/run-words";
import { DEFAULT_WEIGHTS, type HedgeMeterKey } from "./key";

/** As many as a class does in one sitting; for every few hedged claims one that is said flatly, so that “certain” is an answer too. */
const MOST_HEDGED = 6;
const MOST_FLAT = 2;

const PROBABLE = /\b(will|likely|probably|expect\w*|set to|sure|certain\w*|almost)\b/i;
const UNKNOWN = /\b(unclear|unknown|whether|not known|uncertain|remains to be seen)\b|\?$/i;

/** Hedged claims with their hedge words and the level that these amount to, and some flat ones, in the order of the text. */
export function proposeItems(analysis: Analysis, lesson: LessonText): Proposal<Record<string, never>, HedgeMeterKey>[] {
  const found = lesson.claims.map((ranges, claim) => {
    const hedges = analysis.hedges.filter(({ kind, range }) => kind !== "hearsay" && ranges.some((own) => overlaps(own, range)));
    const evidence = hedges.map(({ range }) => range);
    const words = runsOfRanges(lesson, claim, evidence);
    const flat = segmentOf(analysis, ranges)?.class === "reported-fact" && hedges.length === 0;
    return { claim, hedges, evidence, words, flat };
  });
  // a question mark holds back as well, but is no word that could be marked
  const hedged = found.filter(({ words }) => words.length > 0).slice(0, MOST_HEDGED);
  const flat = found.filter((one) => one.flat).slice(0, MOST_FLAT);
  return [...hedged, ...(hedged.length > 0 ? flat : [])]
    .toSorted((a, b) => a.claim - b.claim)
    .map(({ claim, hedges, evidence, words }) => ({
      claim,
      content: {},
      key: { hedges: words, level: levelOf(hedges, lesson.text), alsoLevels: [], weights: { ...DEFAULT_WEIGHTS } },
      evidence,
      explanation: words.length > 0 ? "These words say how sure the text is." : "No word holds back: it is said flatly.",
    }));
}

function levelOf(hedges: readonly Hedge[], text: string): CertaintyLevel {
  if (hedges.length === 0) return "certain";
  const words = hedges.map(({ range }) => text.slice(...range)).join(" | ");
  if (hedges.some(({ kind }) => kind === "question") || UNKNOWN.test(words)) return "unknown";
  return hedges.some(({ kind }) => kind === "future") || PROBABLE.test(words) ? "probable" : "possible";
}
