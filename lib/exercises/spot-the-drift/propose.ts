import { type Analysis, segmentOf } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { DEFAULT_WEIGHTS, type DriftKey, MOST_PAIRS, type Pair } from "./key";

/** One question about the whole article, where the analysis found that something drifts; else none. */
export function proposeItems(analysis: Analysis, lesson: LessonText): Proposal<Record<string, never>, DriftKey>[] {
  const claimOf = new Map(
    lesson.claims.flatMap((ranges, claim) => {
      const segment = segmentOf(analysis, ranges);
      return segment ? [[analysis.segments.indexOf(segment), claim] as const] : [];
    }),
  );
  const seen = new Set<string>();
  const drifts = analysis.drift.flatMap(({ earlier, later, evidence }) => {
    const pair: Pair = [claimOf.get(earlier) ?? -1, claimOf.get(later) ?? -1];
    if (pair[0] < 0 || pair[0] >= pair[1] || seen.has(pair.join())) return [];
    seen.add(pair.join());
    return [{ pair, evidence }];
  });
  const found = drifts.slice(0, MOST_PAIRS);
  if (found.length === 0) return [];
  const pairs = found.map(({ pair }) => pair).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const explanation = "Early on somebody vouches for it, or it is put carefully; later it stands as if it were known.";
  return [
    {
      claim: null,
      content: {},
      key: { pairs, weights: { ...DEFAULT_WEIGHTS } },
      evidence: found.flatMap(({ evidence }) => evidence),
      explanation,
    },
  ];
}
