import { type ClaimResult, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { SKILLS, type Skill } from "@/lib/domain/skill";

/** The claims and questions of one skill, by their numbers, with all their answers added up. `examples`: those missed most. */
export type SkillGroup = {
  readonly skill: Skill;
  readonly numbers: readonly number[];
  readonly answers: number;
  readonly full: number;
  readonly examples: readonly ClaimResult[];
};

/** What of a lesson to teach again, the worst first; what the class can do; and what many missed that belongs to no skill. */
type TeachAgain = {
  readonly again: readonly SkillGroup[];
  readonly works: readonly SkillGroup[];
  readonly others: readonly ClaimResult[];
};

/** More than a lesson can mend is no plan: a page or two. */
const MOST_SKILLS = 3;
const MOST_EXAMPLES = 2;
const MOST_OTHERS = 3;
/** Teach again what at least a fifth of the answers missed. */
export const AGAIN_SHARE = 0.2;
/** A single question without a skill is only worth it where at least half missed it. */
const OTHER_SHARE = 0.5;

const missedShare = ({ answers, full }: Pick<ClaimResult, "answers" | "full">): number => (answers === 0 ? 0 : (answers - full) / answers);

const byMissed = (a: ClaimResult, b: ClaimResult) => missedShare(b) - missedShare(a) || a.number - b.number;

/**
 * Groups what the class did by skill. Left out are claims with fewer than five answers, and those in `doubted` (their numbers), whose key
 * the answers put in doubt: the class may have been right. What lies below the three weakest skills is in neither list.
 */
export function teachAgain(claims: readonly ClaimResult[], doubted: ReadonlySet<number>): TeachAgain {
  const counted = claims.filter(({ answers, number }) => answers >= FEWEST_FOR_INDICES && !doubted.has(number));
  const groups = SKILLS.flatMap((skill) => {
    const own = counted.filter((claim) => claim.skill === skill);
    return own.length > 0 ? [groupOf(skill, own)] : [];
  }).sort((a, b) => missedShare(b) - missedShare(a));
  return {
    again: groups.filter((group) => missedShare(group) >= AGAIN_SHARE).slice(0, MOST_SKILLS),
    works: groups.filter((group) => missedShare(group) < AGAIN_SHARE).reverse(),
    others: counted
      .filter((claim) => claim.skill === null && missedShare(claim) >= OTHER_SHARE)
      .sort(byMissed)
      .slice(0, MOST_OTHERS),
  };
}

const groupOf = (skill: Skill, own: readonly ClaimResult[]): SkillGroup => ({
  skill,
  numbers: own.map(({ number }) => number),
  answers: own.reduce((sum, { answers }) => sum + answers, 0),
  full: own.reduce((sum, { full }) => sum + full, 0),
  examples: own
    .filter((claim) => claim.full < claim.answers)
    .sort(byMissed)
    .slice(0, MOST_EXAMPLES),
});
