import { Panel } from "@/components/ui/panel";
import type { Skill } from "@/lib/domain/skill";
import { SKILL_ADVICE } from "@/lib/domain/skill-advice";

/** What to look out for, by the skill in which most was missed. */
export function PractisePanel({ skill }: { skill: Skill }) {
  return (
    <Panel id="practise" title="What to practise" className="feedback-practise">
      <p className="small">{SKILL_ADVICE[skill]}</p>
    </Panel>
  );
}
