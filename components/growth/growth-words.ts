import { capital } from "@/lib/domain/capital";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { shareText } from "@/lib/domain/gradebook";
import type { SkillChange, SkillRecord, SkillShare } from "@/lib/domain/growth";
import { SKILL_WORDS } from "@/lib/domain/label-words";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { Skill } from "@/lib/domain/skill";

// The figures of growth in words, the same beside the picture, in the table and in the report.

type Of = SkillRecord["of"];

/** "12 answers of 5 students", and of one student "12 answers". */
export function countWords(of: Of, { answers, students }: Pick<SkillShare, "answers" | "students">): string {
  const count = formatCount(answers, { one: "# answer", other: "# answers" }, LOCALE);
  if (of === "student") return count;
  return formatCount(students, { one: `${count} of # student`, other: `${count} of # students` }, LOCALE);
}

export const intervalText = ({ low, high }: { low: number; high: number }): string =>
  `${formatNumber(Math.round(low * 100), LOCALE)}–${shareText(high)}`;

/** "83 % of the credit in 12 answers, provisional", or that there are too few. */
export function wholeWords(of: Of, whole: SkillShare): string {
  const count = countWords(of, whole);
  if (!whole.shown) return `${count}: too few to say anything yet`;
  return whole.provisional
    ? `${shareText(whole.share)} of the credit in ${count}, provisional`
    : `${shareText(whole.share)} of the credit in ${count}`;
}

const points = (share: number): string => {
  const rounded = Math.round(share * 100);
  return rounded < 0 ? `−${formatNumber(-rounded, LOCALE)}` : formatNumber(rounded, LOCALE);
};

const TOO_EARLY: Readonly<Record<Of, string>> = {
  class: `To see growth it takes two lessons, each with ${FEWEST_FOR_INDICES} students.`,
  student: `To see growth it takes ${FEWEST_FOR_INDICES} answers before and ${FEWEST_FOR_INDICES} after.`,
};

/** How the later lessons compare with the earlier ones. */
export function changeWords(of: Of, change: SkillChange): string {
  if (change.kind === "too-few") return TOO_EARLY[of];
  const [earlier, later] = [shareText(change.earlier), shareText(change.later)];
  const between = `The difference may be anything between ${points(change.low)} and ${points(change.high)} percentage points.`;
  switch (change.kind) {
    case "grew":
      return `More than at first: ${earlier} then, ${later} lately. ${between}`;
    case "fell":
      return `Less than at first: ${earlier} then, ${later} lately. ${between}`;
    case "cannot-say":
      return `No clear change: ${earlier} at first, ${later} lately. ${between}`;
  }
}

/** The skill as the name of a row. */
export const skillName = (skill: Skill): string => capital(SKILL_WORDS[skill]);

/** Where the class stands, for the first lines of its page. */
export const classNews = {
  more: (skill: Skill, earlier: string, later: string) =>
    `On ${SKILL_WORDS[skill]} the class earns more than at first: ${earlier} of the credit then, ${later} lately.`,
  less: (skill: Skill, earlier: string, later: string) =>
    `On ${SKILL_WORDS[skill]} the class earns less than at first: ${earlier} of the credit then, ${later} lately.`,
  lowest: (skill: Skill, share: string, count: string) => `Least of the credit so far went to ${SKILL_WORDS[skill]}: ${share} in ${count}.`,
  alike: (share: string) => `Of every skill that was asked for the class has earned the same so far: ${share} of the credit.`,
  highest: (skill: Skill, share: string, count: string) => `Most of the credit so far went to ${SKILL_WORDS[skill]}: ${share} in ${count}.`,
};

/** How to read the pictures. */
export const FIGURE_NOTES: Readonly<Record<Of, string>> = {
  class: "Dots are shares of the credit, upright lines their 95 % intervals, numbers below the lessons. A hollow dot is provisional.",
  student:
    "A dot is the share of the credit, the upright line how far it may be off, the numbers below are the lessons. A hollow dot comes from few answers and is provisional.",
};
