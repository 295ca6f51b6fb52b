import { Panel } from "@/components/ui/panel";
import type { Skill } from "@/lib/domain/skill";

/** What to look out for, by the skill in which most was missed. */
const ADVICE: Readonly<Record<Skill, string>> = {
  "plain-fact": "Plain facts. If nobody else is named and nothing is left open, the reporter says it flatly: that is Reported fact.",
  "named-source": "Sources with a name. When you read “said”, “according to” or “told”, somebody else is speaking: that is Attribution.",
  "unnamed-source":
    "Sources without a name. When you read “officials”, “experts” or “critics”, somebody else is speaking: that is Attribution.",
  "relayed-source":
    "News taken over from others. When a paper reports what another paper reported, ask who said it first. It stays Attribution.",
  document: "Documents. A report, a court file or a poll speaks too: what is taken from it is Attribution.",
  hedge: "Careful words. “Could”, “may” and “likely” leave it open. If the reporter writes them without a source, that is Speculation.",
  prediction:
    "The future. What has not happened yet can’t be a plain fact, unless it is a fixed date. If nobody is quoted, that is Speculation.",
  judgement: "Judgements. “Bold”, “shocking” or “at last” say what somebody thinks of it. Ask whether the reporter says it, or a source.",
  drift:
    "Sources that get lost. A claim may start with “officials say” and come back later as plain fact. Look at how it is put this time.",
};

export function PractisePanel({ skill }: { skill: Skill }) {
  return (
    <Panel id="practise" title="What to practise" className="feedback-practise">
      <p className="small">{ADVICE[skill]}</p>
    </Panel>
  );
}
