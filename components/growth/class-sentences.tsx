import { StatSentence, StatSentences } from "@/components/ui/stat-sentence";
import { shareText } from "@/lib/domain/gradebook";
import type { SkillGrowth } from "@/lib/domain/growth";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { highestFirst, lowestFirst } from "@/lib/statistics/skill-growth";
import { classNews, countWords } from "./growth-words";

type Changed = Extract<SkillGrowth["change"], { earlier: number }>;

function changed(growth: readonly SkillGrowth[], kind: "grew" | "fell"): { skill: SkillGrowth["skill"]; change: Changed } | null {
  const found = growth.flatMap(({ skill, change }) => (change.kind === kind ? [{ skill, change }] : []));
  const by = ({ change }: (typeof found)[number]) => Math.abs(change.later - change.earlier);
  return found.sort((a, b) => by(b) - by(a))[0] ?? null;
}

/** Three sentences at most: what changed clearly, where most is to be learnt, what works. */
export function ClassSentences({ growth }: { growth: readonly SkillGrowth[] }) {
  const [[lowest], [highest]] = [lowestFirst(growth), highestFirst(growth)];
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
    <div className="stack tight">
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
        {lowest.whole.share === highest.whole.share ? (
          <StatSentence href="#skills" linkText="See the skills">
            {classNews.alike(shareText(lowest.whole.share))}
          </StatSentence>
        ) : (
          <>
            <StatSentence {...see(lowest.skill)}>
              {classNews.lowest(lowest.skill, shareText(lowest.whole.share), countWords("class", lowest.whole))}
            </StatSentence>
            <StatSentence {...see(highest.skill)}>
              {classNews.highest(highest.skill, shareText(highest.whole.share), countWords("class", highest.whole))}
            </StatSentence>
          </>
        )}
      </StatSentences>
      {(lowest.whole.provisional || highest.whole.provisional) && (
        <p className="quiet small">Provisional: below {FEWEST_FOR_FIRM} students, one more can still turn these figures.</p>
      )}
    </div>
  );
}
