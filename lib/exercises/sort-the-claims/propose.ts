import { type Analysis, segmentOf } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import type { SortTheClaimsKey } from "./key";

/** The label that the analysis suggests for each claim, with the classes that should earn credit beside it; none where it has none. */
export const proposeItems = (analysis: Analysis, { claims }: LessonText): Proposal<Record<string, never>, SortTheClaimsKey>[] =>
  claims.flatMap((ranges, claim) => {
    const segment = segmentOf(analysis, ranges);
    if (!segment?.label) return [];
    const { label, alsoAccepted, evidence, reason } = segment;
    return [{ claim, content: {}, key: { label, accepted: alsoAccepted.map((entry) => ({ ...entry })) }, evidence, explanation: reason }];
  });
