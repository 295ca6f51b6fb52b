import type { SkillGrowth, SkillRecord } from "@/lib/domain/growth";
import { GrowthFigure } from "./growth-figure";
import { changeWords, skillName, wholeWords } from "./growth-words";

type SkillPanelsProps = Pick<SkillRecord, "of"> & { growth: readonly SkillGrowth[]; lessons: number };

/** Every skill that was asked about: what it comes to, the picture, and how it changed. */
export function SkillPanels({ of, growth, lessons }: SkillPanelsProps) {
  return (
    <ul className="growth-skills">
      {growth.map((one) => (
        <li key={one.skill} id={`skill-${one.skill}`} className="avoid-break">
          <h3>{skillName(one.skill)}</h3>
          <p className="small">
            <a href={`#rows-${one.skill}`}>{wholeWords(of, one.whole)}</a>
          </p>
          {one.stages.some(({ result }) => result.shown) && <GrowthFigure growth={one} lessons={lessons} />}
          {one.whole.shown && <p className="caption">{changeWords(of, one.change)}</p>}
        </li>
      ))}
    </ul>
  );
}
