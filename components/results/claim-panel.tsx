import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Badge, LabelName } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { formatCount, formatPercent, LOCALE } from "@/lib/domain/format";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ClaimResult, ItemNoun, WordedAnswer } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import { type Answerer, AnswererList } from "./answerer-list";
import { AnswersTable } from "./answers-table";
import { ClaimQuote } from "./claim-quote";
import { ClaimSheet } from "./claim-sheet";
import { NewerAnswers } from "./newer-answers";

type ClaimPanelProps = {
  claim: ClaimResult;
  noun: ItemNoun;
  /** the exercise’s title, where the lesson has several */
  exercise: string | null;
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  classes: readonly ClaimClass[];
  /** what was answered in words, where answers are no labels */
  answers: readonly WordedAnswer[];
  /** what the parts of the answers earned on the mean, from 0 to 1 */
  parts: readonly { readonly part: string; readonly credit: number }[];
  /** whose that is, where it is not of those whose answers stand here */
  partsOf: string | null;
  /** so many have answered since the answers in words were drawn */
  newer: number;
  /** whose answers these are, where the page shows a third of the class */
  whose: string | null;
  /** how many answers wait for a mark, and in which assignment */
  waiting: number;
  assignmentId: string;
  /** who chose what, where the teacher asked for names */
  names: readonly Answerer[] | null;
  namesHref: Search;
  closeHref: Search;
  nextHref: Search | null;
  /** whether it counts, and what can be done about that */
  decision: ReactNode;
};

/** One claim or question opened: what the class answered, the words that give it away, why, and on request who. */
export function ClaimPanel({ claim, noun, exercise, article, classes, names, namesHref, closeHref, nextHref, ...more }: ClaimPanelProps) {
  return (
    <ClaimSheet number={claim.number}>
      <header>
        <h2 id="claim-title">
          {noun} {claim.number}
        </h2>
        {nextHref && (
          <Link className={buttonClass({ variant: "ghost" })} href={nextHref} scroll={false} prefetch={false}>
            Next <Icon name="next" />
          </Link>
        )}
        <Link className={buttonClass({ variant: "ghost" })} href={closeHref} scroll={false} prefetch={false} data-closes>
          <Icon name="close" /> Close
        </Link>
      </header>
      {exercise && <p className="caption">{exercise}</p>}
      {claim.question && <p className="strong">{claim.question}</p>}
      {(claim.ranges.length > 0 || claim.evidence.length > 0) && <ClaimQuote claim={claim} article={article} />}
      {claim.evidence.length > 0 && <p className="caption">Ringed: the words that give it away.</p>}
      <KeyFacts claim={claim} parts={more.parts} partsOf={more.partsOf} />
      {more.waiting > 0 && (
        <Link className={buttonClass({})} href={`/teach/assignments/${more.assignmentId}/marking`} prefetch={false}>
          <Icon name="check" /> {formatCount(more.waiting, { one: "# answer to mark", other: "# answers to mark" }, LOCALE)}
        </Link>
      )}
      {claim.explanation && <p>{claim.explanation}</p>}
      {more.whose && <p className="caption">{more.whose}</p>}
      {claim.keyClass ? (
        <ChosenTable claim={claim} classes={classes} names={names} />
      ) : (
        <AnswersTable answers={more.answers} blank={claim.blank} most={claim.answers} names={names} />
      )}
      {more.newer > 0 && <NewerAnswers count={more.newer} />}
      <Link className={buttonClass({})} href={namesHref} scroll={false} prefetch={false}>
        <Icon name={names ? "eye-off" : "eye"} /> {names ? "Hide who" : "Show who"}
      </Link>
      {more.decision}
    </ClaimSheet>
  );
}

function KeyFacts({ claim, parts, partsOf }: Pick<ClaimPanelProps, "claim" | "parts" | "partsOf">) {
  const missed = formatCount(claim.answers, { one: "of # answer", other: "of # answers" }, LOCALE);
  return (
    <dl className="claim-key">
      <div>
        <dt>The key says</dt>
        {claim.keyClass ? (
          <dd>
            <LabelName letter={CLASS_WORDS[claim.keyClass].letter} tone={CLASS_WORDS[claim.keyClass].tone}>
              {CLASS_WORDS[claim.keyClass].name}
            </LabelName>
          </dd>
        ) : (
          <dd className="in-words">{claim.keyWords}</dd>
        )}
      </div>
      <div>
        <dt>Without full credit</dt>
        <dd className="num">
          {claim.answers - claim.full} {missed}
        </dd>
      </div>
      {parts.map(({ part, credit }) => (
        <div key={part}>
          <dt>{part}</dt>
          <dd className="num">
            {formatPercent(credit, LOCALE)} right on the mean {partsOf}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChosenTable({ claim, classes, names }: Pick<ClaimPanelProps, "claim" | "classes" | "names">) {
  const most = Math.max(1, claim.answers);
  const rows = [
    ...classes.map((name) => ({ name: CLASS_WORDS[name].name, badge: CLASS_WORDS[name], chosen: name, count: claim.chosen[name] })),
    { name: "Left blank", badge: null, chosen: null, count: claim.blank },
  ];
  return (
    <table className="chose">
      <caption>What they chose</caption>
      <tbody>
        {rows.map(({ name, badge, chosen, count }) => (
          <Fragment key={name}>
            <tr>
              <th scope="row">
                <Badge letter={badge?.letter ?? "–"} tone={badge?.tone ?? "blank"} size="sm" dashed={!badge} /> {name}
              </th>
              <td className="num">{count}</td>
              <td>
                <span className="share" aria-hidden="true">
                  <span style={{ inlineSize: `${(100 * count) / most}%` }} />
                </span>
              </td>
            </tr>
            {names && count > 0 && (
              <tr className="who">
                <td colSpan={3}>
                  <AnswererList names={names.filter((one) => one.chosen === chosen)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
