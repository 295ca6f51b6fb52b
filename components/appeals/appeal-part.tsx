import { Icon } from "@/components/ui/icon";
import type { AppealDecision, OwnAppeal } from "@/lib/domain/appeal";
import { formatDay, type Shown } from "@/lib/domain/format";
import { AppealForm } from "./appeal-form";

type AppealPartProps = {
  attemptId: string;
  itemId: string;
  number: number;
  appeal: OwnAppeal | undefined;
  /** there is credit to be had that the student does not have */
  offered: boolean;
  longest: number;
  shown: Shown;
};

const ANSWERS: Readonly<Record<AppealDecision, string>> = {
  accepted: "Your teacher agrees with you.",
  "accepted-for-all": "Your teacher agrees, and has changed the key for everybody.",
  declined: "Your teacher keeps the key.",
};

/** "I disagree", or what became of it. */
export function AppealPart({ attemptId, itemId, number, appeal, offered, longest, shown }: AppealPartProps) {
  if (appeal) return <AppealState appeal={appeal} shown={shown} />;
  if (!offered) return null;
  return (
    <details className="appeal no-print">
      <summary className="btn ghost">
        <Icon name="flag" /> I disagree
      </summary>
      <AppealForm attemptId={attemptId} itemId={itemId} number={number} longest={longest} />
    </details>
  );
}

function AppealState({ appeal: { sentence, madeAt, decision, answer }, shown }: { appeal: OwnAppeal; shown: Shown }) {
  const when = formatDay(madeAt, shown);
  return (
    <div className="appeal-state">
      <Icon name="flag" />
      <div>
        <p>
          You disagreed ({when}): “{sentence}”
        </p>
        <p>
          <span className="strong">{decision ? ANSWERS[decision] : "Your teacher has not answered yet."}</span> {answer}
        </p>
      </div>
    </div>
  );
}
