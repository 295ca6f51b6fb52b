import Link from "next/link";
import type { AcceptAct, DecideAct } from "@/components/adjusting/grade-acts";
import { ClaimQuote } from "@/components/results/claim-quote";
import { Badge, LabelName } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { AppealGroup, OpenAppeal } from "@/lib/domain/appeal";
import { formatCount, formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { type ClaimResult, type ItemNoun, nameOf } from "@/lib/domain/results";
import { AcceptForAll, AcceptOne, Decline } from "./appeal-acts";

type AppealGroupPanelProps = {
  assignmentId: string;
  group: AppealGroup;
  claim: ClaimResult;
  noun: ItemNoun;
  /** how many of the class answered so */
  sameAnswers: number;
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  shown: Shown;
  /** null: whoever looks may not answer */
  acts: { accept: AcceptAct; decide: DecideAct } | null;
  /** the first of the page has its primary button */
  first: boolean;
};

function ClassName({ name }: { name: ClaimClass | null }) {
  if (!name) {
    return (
      <span className="label-name">
        <Badge letter="–" tone="blank" size="sm" dashed /> No label
      </span>
    );
  }
  return (
    <LabelName letter={CLASS_WORDS[name].letter} tone={CLASS_WORDS[name].tone}>
      {CLASS_WORDS[name].name}
    </LabelName>
  );
}

/** What those who gave a claim one label say against its key, and the ways to answer: each, all of them, or by a better key. */
export function AppealGroupPanel({ assignmentId, group, claim, noun, sameAnswers, article, shown, acts, first }: AppealGroupPanelProps) {
  const { itemId, number, chosen, words, appeals } = group;
  const ids = appeals.map(({ appealId }) => appealId);
  const id = `claim-${number}-${chosen ?? (words === "" ? "blank" : ids[0])}`;
  const labelled = claim.keyClass !== null;
  return (
    <Panel id={id} title={`${noun} ${number}`}>
      <div className="stack">
        {claim.question && <p className="strong">{claim.question}</p>}
        {(claim.ranges.length > 0 || claim.evidence.length > 0) && <ClaimQuote claim={claim} article={article} />}
        <dl className="claim-key">
          <div>
            <dt>{labelled ? "They chose" : "They answered"}</dt>
            <dd className="in-words">{labelled ? <ClassName name={chosen} /> : words || "Nothing"}</dd>
          </div>
          <div>
            <dt>The key says</dt>
            <dd className="in-words">{labelled ? <ClassName name={claim.keyClass} /> : claim.keyWords}</dd>
          </div>
          <div>
            <dt>{labelled ? "Chosen by" : "Answered so by"}</dt>
            <dd className="num">
              {formatCount(claim.answers, { one: `${sameAnswers} of # student`, other: `${sameAnswers} of # students` }, LOCALE)}
            </dd>
          </div>
        </dl>
        {claim.explanation && (
          <p>
            <span className="strong">The key’s reason.</span> {claim.explanation}
          </p>
        )}
        <ul className="appeal-list">
          {appeals.map((appeal) => (
            <OneAppeal key={appeal.appealId} {...{ appeal, shown, assignmentId, acts }} />
          ))}
        </ul>
        {acts && (
          <div className="row tight">
            {chosen && chosen !== claim.keyClass && (
              <AcceptForAll
                {...{ assignmentId, itemId, number, first }}
                label={chosen}
                name={CLASS_WORDS[chosen].name}
                action={acts.accept}
              />
            )}
            {appeals.length > 1 && <Decline {...{ assignmentId, ids }} id={id} action={acts.decide} />}
          </div>
        )}
      </div>
    </Panel>
  );
}

type OneAppealProps = { appeal: OpenAppeal; shown: Shown } & Pick<AppealGroupPanelProps, "assignmentId" | "acts">;

function OneAppeal({ appeal: { appealId, attemptId, sentence, madeAt, ...student }, shown, assignmentId, acts }: OneAppealProps) {
  const name = nameOf(student);
  return (
    <li>
      <blockquote>{sentence}</blockquote>
      <p className="caption">
        <Link href={`/teach/attempts/${attemptId}`} prefetch={false}>
          <bdi>{name}</bdi>
        </Link>
        , <time dateTime={madeAt.toISOString()}>{formatWhen(madeAt, shown)}</time>
      </p>
      {acts && (
        <div className="row tight">
          <AcceptOne {...{ assignmentId, name }} ids={[appealId]} id={appealId} action={acts.decide} />
          <Decline {...{ assignmentId, name }} ids={[appealId]} id={appealId} action={acts.decide} />
        </div>
      )}
    </li>
  );
}
