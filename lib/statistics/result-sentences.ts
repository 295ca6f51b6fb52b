import { type ClaimResult, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { Skill } from "@/lib/domain/skill";

/** A group of claims of one skill, and how the class did on them; claims by number, from 1. */
export type SkillFinding = { readonly skill: Skill; readonly claims: readonly number[]; readonly answers: number; readonly full: number };
export type Findings = { readonly worst: SkillFinding | null; readonly best: SkillFinding | null };

// news: at least a tenth of the answers missed, or at least six tenths right
const isWorst = ({ answers, full }: SkillFinding) => 10 * (answers - full) >= answers;
const isBest = ({ answers, full }: SkillFinding) => 10 * full >= 6 * answers;

const share = (finding: SkillFinding) => finding.full / finding.answers;

/**
 * What the plain sentences say: the skill with the lowest share of full credit, where a tenth or more was missed, and the one with the
 * highest, where six tenths or more were right. Never the same skill twice, and none of claims with fewer than five answers each.
 * They speak of labels: items of which the answer is none are left out.
 */
export function findings(claims: readonly ClaimResult[]): Findings {
  const groups = new Map<Skill, SkillFinding>();
  for (const { skill, number, keyClass, answers, full } of claims) {
    if (!skill || keyClass === null || answers < FEWEST_FOR_INDICES) continue;
    const group = groups.get(skill) ?? { skill, claims: [], answers: 0, full: 0 };
    groups.set(skill, { skill, claims: [...group.claims, number], answers: group.answers + answers, full: group.full + full });
  }
  const ranked = [...groups.values()].sort((a, b) => share(a) - share(b));
  const lowest = ranked[0];
  const highest = ranked.at(-1);
  const worst = lowest && isWorst(lowest) ? lowest : null;
  return { worst, best: highest && highest !== worst && isBest(highest) ? highest : null };
}
