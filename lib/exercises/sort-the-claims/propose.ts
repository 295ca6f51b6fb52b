import { type Analysis, segmentOf } from "@/lib/domain/analysis";
import type { LabelledKey } from "@/lib/domain/answer-key";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { Proposal } from "@/lib/exercises/exercise-kind";

/** The label that the analysis suggests for each claim, with the classes that should earn credit beside it; none where it has none. */
export const proposeItems = (analysis: Analysis, { claims }: LessonText): Proposal<Record<string, never>, LabelledKey>[] =>
  claims.flatMap((ranges, claim) => {
    const segment = segmentOf(analysis, ranges);
    if (!segment?.label) return [];
    const { label, alsoAccepted, evidence, reason } = segment;
    return [{ claim, content: {}, key: { label, accepted: alsoAccepted.map((entry) => ({ ...entry })) }, evidence, explanation: reason }];
  });
