import Link from "next/link";
import { ClaimQuote } from "@/components/results/claim-quote";
import { LabelName } from "@/components/ui/badge";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ClaimResult, ItemNoun } from "@/lib/domain/results";
import { commonestOther } from "@/lib/statistics/claim-results";
import type { SkillGroup } from "@/lib/statistics/teach-again";
import { whatTheyMiss } from "./news-in-words";
import { TEACH_AGAIN } from "./teach-words";

type Article = { text: string; language: string; direction: "ltr" | "rtl" };

type SkillAgainProps = {
  /** from 1 */
  place: number;
  group: SkillGroup;
  noun: ItemNoun;
  article: Article;
  assignmentId: string;
};

/** One thing to teach again: what they miss, where and how often, examples from the article, and what to do about it. */
export function SkillAgain({ place, group, noun, article, assignmentId }: SkillAgainProps) {
  const { skill, examples } = group;
  const { title, activity } = TEACH_AGAIN[skill];
  return (
    <section className="again" aria-labelledby={`again-${skill}`}>
      <h2 id={`again-${skill}`}>
        {place}. {title}
      </h2>
      <p>
        {whatTheyMiss(noun, group)}{" "}
        <Link className="no-print" href={`/teach/assignments/${assignmentId}?skill=${skill}#heat`} prefetch={false}>
          See them
        </Link>
      </p>
      <ul className="again-examples" aria-label="Examples">
        {examples.map((claim) => (
          <li key={claim.itemId}>
            <MissedClaim {...{ claim, noun, article, assignmentId }} />
          </li>
        ))}
      </ul>
      <p className="again-try">
        <b>Ten minutes that help.</b> {activity}
      </p>
    </section>
  );
}

type MissedClaimProps = Pick<SkillAgainProps, "noun" | "article" | "assignmentId"> & { claim: ClaimResult };

/** A claim that was missed: its words with the evidence ringed, the key, and what was chosen instead. */
export function MissedClaim({ claim, noun, article, assignmentId }: MissedClaimProps) {
  const { number, keyClass, keyWords, question, answers, full } = claim;
  const other = keyClass === null ? null : commonestOther(claim);
  const missed = formatNumber(answers - full, LOCALE);
  return (
    <>
      <p className="caption">
        {noun} {number}:{" "}
        {formatCount(answers, { one: `${missed} of # student missed it`, other: `${missed} of # students missed it` }, LOCALE)}{" "}
        <Link className="no-print" href={`/teach/assignments/${assignmentId}?claim=${number}#claim`} prefetch={false}>
          See the answers
        </Link>
      </p>
      {question && <p className="strong">{question}</p>}
      {claim.ranges.length > 0 && <ClaimQuote claim={claim} article={article} />}
      <dl className="again-key">
        <div>
          <dt>The key</dt>
          <dd className={keyClass ? undefined : "in-words"}>{keyClass ? <Label name={keyClass} /> : keyWords}</dd>
        </div>
        {other && (
          <div>
            <dt>Most often instead</dt>
            <dd>
              <Label name={other.chosen} /> <span className="num">({formatNumber(other.answers, LOCALE)})</span>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Label({ name }: { name: NonNullable<ClaimResult["keyClass"]> }) {
  const { letter, tone, name: words } = CLASS_WORDS[name];
  return (
    <LabelName letter={letter} tone={tone}>
      {words}
    </LabelName>
  );
}
