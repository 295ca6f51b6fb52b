import { StatSentence, StatSentences } from "@/components/ui/stat-sentence";
import { shareText } from "@/lib/domain/gradebook";
import type { SkillGrowth, SkillShare } from "@/lib/domain/growth";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { classNews, countWords } from "./growth-words";

type Told = SkillGrowth & { whole: Extract<SkillShare, { shown: true }> };
type Changed = Extract<SkillGrowth["change"], { earlier: number }>;

const told = (growth: readonly SkillGrowth[]): Told[] =>
  growth
    .flatMap((one) => (one.whole.shown ? [{ ...one, whole: one.whole }] : []))
    .sort((a, b) => a.whole.share - b.whole.share || b.whole.answers - a.whole.answers);

function changed(growth: readonly SkillGrowth[], kind: "grew" | "fell"): { skill: SkillGrowth["skill"]; change: Changed } | null {
  const found = growth.flatMap(({ skill, change }) => (change.kind === kind ? [{ skill, change }] : []));
  const by = ({ change }: (typeof found)[number]) => Math.abs(change.later - change.earlier);
  return found.sort((a, b) => by(b) - by(a))[0] ?? null;
}

/** Three sentences at most: what changed clearly, where most is to be learnt, what works. */
export function ClassSentences({ growth }: { growth: readonly SkillGrowth[] }) {
  const ranked = told(growth);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  const change = changed(growth, "fell") ?? changed(growth, "grew");
  if (!lowest || !highest) {
    return (
      <p className="quiet small">
        With fewer than {FEWEST_FOR_INDICES} students, shares mean nothing yet. The table has the counts, and leads to the answers
        themselves.
      </p>
    );
  }
  const see = (skill: SkillGrowth["skill"]) => ({ href: `#skill-${skill}`, linkText: "See the lessons" });
  return (
    <StatSentences>
      {change && (
        <StatSentence {...see(change.skill)}>
          {classNews[change.change.kind === "fell" ? "less" : "more"](
            change.skill,
            shareText(change.change.earlier),
            shareText(change.change.later),
          )}
        </StatSentence>
      )}
      <StatSentence {...see(lowest.skill)}>
        {classNews.lowest(lowest.skill, shareText(lowest.whole.share), countWords("class", lowest.whole))}
      </StatSentence>
      {highest !== lowest && (
        <StatSentence {...see(highest.skill)}>
          {classNews.highest(highest.skill, shareText(highest.whole.share), countWords("class", highest.whole))}
        </StatSentence>
      )}
    </StatSentences>
  );
}
