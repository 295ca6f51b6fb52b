import { Panel } from "@/components/ui/panel";
import type { SkillGrowth } from "@/lib/domain/growth";
import type { Skill } from "@/lib/domain/skill";
import { wholeWords } from "./growth-words";

type SkillListProps = {
  id: string;
  title: string;
  skills: readonly SkillGrowth[];
  words: Readonly<Record<Skill, string>>;
  /** where there is nothing to say yet */
  none: string;
};

/** Strengths or next steps: a sentence for each, with the figures that it comes from and the way to them. */
export function SkillList({ id, title, skills, words, none }: SkillListProps) {
  return (
    <Panel id={id} title={title}>
      {skills.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="growth-sentences">
          {skills.map(({ skill, whole }) => (
            <li key={skill}>
              <p>{words[skill]}</p>
              <p className="caption">
                <a href={`#skill-${skill}`}>{wholeWords("student", whole)}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
