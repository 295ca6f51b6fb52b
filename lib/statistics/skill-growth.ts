import type { SkillChange, SkillCount, SkillGrowth, SkillRecord, SkillShare } from "@/lib/domain/growth";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { SKILLS } from "@/lib/domain/skill";
import { pooled, sampleOf, shareOf, sizeOf } from "./credit-share";
import { growthOf } from "./growth";

const STRONG = 0.8;
const WEAK = 0.6;
const MOST_STRENGTHS = 3;
const MOST_STEPS = 2;

/** Growth on each skill that was asked about, in the order of the skills. */
export function skillGrowth({ of, counts, totals }: SkillRecord): SkillGrowth[] {
  return SKILLS.flatMap((skill) => {
    const total = totals.find((one) => one.skill === skill);
    const own = counts.filter((count) => count.skill === skill).sort((a, b) => a.lesson - b.lesson);
    if (!total || own.length === 0) return [];
    const [whole, stages] = [shareOf(of, total), stagesOf(of, own)];
    const drawn = stages.map((stage) => ({
      lessons: stage.map(({ lesson }) => lesson),
      result: stages.length === 1 ? whole : shareOf(of, pooled(stage)),
    }));
    return [{ skill, whole, stages: drawn, change: changeOf(of, stages) }];
  });
}

/** What goes well: at most three skills with eight tenths of the credit or more, the best first. */
export const strengths = (growth: readonly SkillGrowth[]): SkillGrowth[] =>
  highestFirst(growth)
    .filter(({ whole }) => whole.share >= STRONG)
    .slice(0, MOST_STRENGTHS);

/** What to work on next: the two skills with least of the credit below six tenths, or else the one with least below eight tenths. */
export function nextSteps(growth: readonly SkillGrowth[]): SkillGrowth[] {
  const [first, ...more] = lowestFirst(growth).filter(({ whole }) => whole.share < STRONG);
  if (!first) return [];
  return [first, ...more.filter(({ whole }) => whole.share < WEAK)].slice(0, MOST_STEPS);
}

/** Those with a share to show, the lowest first; of two alike the one with more answers. */
export const lowestFirst = (growth: readonly SkillGrowth[]): ShownGrowth[] =>
  withShare(growth).sort((a, b) => a.whole.share - b.whole.share || b.whole.answers - a.whole.answers);

/** Those with a share to show, the highest first; of two alike the one with more answers. */
export const highestFirst = (growth: readonly SkillGrowth[]): ShownGrowth[] =>
  withShare(growth).sort((a, b) => b.whole.share - a.whole.share || b.whole.answers - a.whole.answers);

type ShownGrowth = SkillGrowth & { readonly whole: Extract<SkillShare, { shown: true }> };
const withShare = (growth: readonly SkillGrowth[]): ShownGrowth[] =>
  growth.flatMap((one) => (one.whole.shown ? [{ ...one, whole: one.whole }] : []));

/** Lessons in a row put together until there are enough to show a share; what is left over in the end goes to the last stage. */
function stagesOf(of: SkillRecord["of"], counts: readonly SkillCount[]): SkillCount[][] {
  const stages: SkillCount[][] = [];
  let open: SkillCount[] = [];
  for (const count of counts) {
    open.push(count);
    if (sizeOf(of, pooled(open)) < FEWEST_FOR_INDICES) continue;
    stages.push(open);
    open = [];
  }
  const last = stages.at(-1);
  if (!last) return [open];
  last.push(...open);
  return stages;
}

/** The stages cut in two where both parts hold as many answers as they can, and compared. */
function changeOf(of: SkillRecord["of"], stages: readonly SkillCount[][]): SkillChange {
  const cuts = stages.slice(1).map((_, index) => ({
    before: pooled(stages.slice(0, index + 1).flat()),
    after: pooled(stages.slice(index + 1).flat()),
  }));
  const lesser = (cut: (typeof cuts)[number]) => Math.min(cut.before.answers, cut.after.answers);
  const cut = cuts.reduce<(typeof cuts)[number] | null>((best, one) => (best && lesser(best) >= lesser(one) ? best : one), null);
  if (!cut) return { kind: "too-few" };
  const { verdict, changeInterval } = growthOf([sampleOf(of, cut.before), sampleOf(of, cut.after)]);
  if (verdict === "too-few" || !("low" in changeInterval)) return { kind: "too-few" };
  return { kind: verdict, earlier: cut.before.credit / cut.before.answers, later: cut.after.credit / cut.after.answers, ...changeInterval };
}
