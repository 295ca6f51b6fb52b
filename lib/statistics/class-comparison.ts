import type { AssignmentShares, ShareSums } from "@/lib/domain/comparison";
import type { SkillShare } from "@/lib/domain/growth";
import { SKILLS, type Skill } from "@/lib/domain/skill";
import { shareOf } from "./credit-share";

/** A share of the credit with the interval, or that there is too little of it to show. */
export type ComparedShare = SkillShare;

/** What stands beside each other: an assignment, or a class with all of its assignments. `skills` in the order of the skills compared. */
export type Compared<Of> = { readonly of: Of; readonly whole: ComparedShare; readonly skills: readonly ComparedShare[] };

type Shares = Pick<AssignmentShares, "whole" | "skills">;

const NOBODY: ShareSums = { students: 0, answers: 0, credit: 0, creditSquares: 0, creditAnswers: 0, answerSquares: 0 };

/** The skills that some of them ask about, in the order of the skills. */
export const comparedSkills = (all: readonly Shares[]): Skill[] =>
  SKILLS.filter((skill) => all.some(({ skills }) => skills.some((one) => one.skill === skill)));

/** How it did on the whole and on these skills. */
export const compared = <Of>(of: Of, shares: Shares, skills: readonly Skill[]): Compared<Of> => ({
  of,
  whole: shareOf("class", shares.whole ?? NOBODY),
  skills: skills.map((skill) => shareOf("class", shares.skills.find((one) => one.skill === skill) ?? NOBODY)),
});

/**
 * What may be said of classes beside each other. `apart`: the interval of the highest lies wholly above that of the lowest, which is rather
 * too careful than too bold. `too-few`: fewer than two have five students who handed in.
 */
export type ComparisonFinding<Of> =
  | { readonly kind: "too-few" }
  | { readonly kind: "together" }
  | { readonly kind: "apart"; readonly higher: Shown<Of>; readonly lower: Shown<Of> };
type Shown<Of> = { readonly of: Of; readonly share: number };

/** Whether the classes can be told apart on the whole. */
export function comparisonFinding<Of>(all: readonly Compared<Of>[]): ComparisonFinding<Of> {
  const shown = all.flatMap(({ of, whole }) => (whole.shown ? [{ of, ...whole }] : [])).sort((a, b) => b.share - a.share);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return { kind: "too-few" };
  if (first.low <= last.high) return { kind: "together" };
  return { kind: "apart", higher: { of: first.of, share: first.share }, lower: { of: last.of, share: last.share } };
}
