import type { ShareSums } from "@/lib/domain/comparison";
import type { SkillRecord, SkillShare } from "@/lib/domain/growth";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { ShareSample } from "./growth";
import { wilson } from "./wilson";

// The mean share of the credit, from sums over students.

/** Counts of several lessons or assignments put together. */
export const pooled = (counts: readonly ShareSums[]): ShareSums => ({
  students: Math.max(...counts.map(({ students }) => students)),
  answers: sum(counts, "answers"),
  credit: sum(counts, "credit"),
  creditSquares: sum(counts, "creditSquares"),
  creditAnswers: sum(counts, "creditAnswers"),
  answerSquares: sum(counts, "answerSquares"),
});
const sum = (counts: readonly ShareSums[], name: keyof ShareSums): number => counts.reduce((total, count) => total + count[name], 0);

/** What says whether there is enough of it: students of a class, answers of a student. */
export const sizeOf = (of: SkillRecord["of"], { students, answers }: ShareSums): number => (of === "class" ? students : answers);

/** The mean share of the credit with its 95 % interval; not shown of fewer than five students of a class, or five answers of a student. */
export function shareOf(of: SkillRecord["of"], sums: ShareSums): SkillShare {
  const { answers, students } = sums;
  const size = sizeOf(of, sums);
  if (size < FEWEST_FOR_INDICES) return { shown: false, answers, students };
  const sample = sampleOf(of, sums);
  const interval = wilson(sample.full, sample.answers);
  if (!("low" in interval)) return { shown: false, answers, students };
  // answers with a part of the credit spread less than all or nothing would: the interval is rather too wide than too narrow
  return { shown: true, answers, students, share: sums.credit / answers, ...interval, provisional: size < FEWEST_FOR_FIRM };
}

/**
 * How many independent answers there are as good as. Those of one student count as so many. Those of a class hang together by student:
 * the variance of a ratio over clusters says by how much (Cochran, Sampling Techniques, 3rd ed., 6.3; Kish's design effect), and where
 * all is right or all is wrong, and it says nothing, each student counts once.
 */
export function effectiveSize(
  of: SkillRecord["of"],
  { students, answers, credit, creditSquares, creditAnswers, answerSquares }: ShareSums,
): number {
  if (of === "student") return answers;
  const share = credit / answers;
  if (students < 2 || share <= 0 || share >= 1) return students;
  const spread = Math.max(0, creditSquares - 2 * share * creditAnswers + share * share * answerSquares);
  const variance = ((students / (students - 1)) * spread) / (answers * answers);
  const alone = share * (1 - share);
  return variance * answers <= alone ? answers : Math.max(1, alone / variance);
}

/** As so many independent answers, of which so many have full credit. */
export function sampleOf(of: SkillRecord["of"], sums: ShareSums): ShareSample {
  const answers = effectiveSize(of, sums);
  return { answers, full: (answers * sums.credit) / sums.answers };
}
