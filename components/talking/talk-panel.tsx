import Link from "next/link";
import { ClaimQuote } from "@/components/results/claim-quote";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import type { ItemNoun } from "@/lib/domain/results";
import type { TalkClaim } from "@/lib/statistics/worth-discussing";
import { AnswerBars } from "./answer-bars";
import type { AnswerRow } from "./answer-rows";
import { questionFor, reasonInWords } from "./talk-words";

type TalkPanelProps = {
  assignmentId: string;
  talk: TalkClaim;
  noun: ItemNoun;
  rows: readonly AnswerRow[];
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  /** the one to begin with */
  first: boolean;
};

/** A claim to talk about: its words, why it is worth it, the question to begin with, and the way to the wall. */
export function TalkPanel({ assignmentId, talk, noun, rows, article, first }: TalkPanelProps) {
  const { claim } = talk;
  const called = `${noun} ${claim.number}`;
  return (
    <Panel
      id={`talk-${claim.number}`}
      title={called}
      className="talk-panel"
      actions={
        <ButtonLink
          href={`/teach/assignments/${assignmentId}/talk/project?claim=${claim.number}`}
          variant={first ? "primary" : "plain"}
          icon="screen"
        >
          Project {called.toLowerCase()}
        </ButtonLink>
      }
    >
      <div className="talk-about">
        {claim.question && <p className="strong">{claim.question}</p>}
        {claim.ranges.length > 0 && <ClaimQuote claim={claim} article={article} />}
        <p>
          {reasonInWords(talk)}{" "}
          <Link className="no-print" href={`/teach/assignments/${assignmentId}?claim=${claim.number}#claim`} prefetch={false}>
            See the answers
          </Link>
        </p>
        <p className="talk-question">
          <span className="caption">Ask</span> {questionFor(talk)}
        </p>
      </div>
      <AnswerBars rows={rows} answers={claim.answers} showKey />
    </Panel>
  );
}
