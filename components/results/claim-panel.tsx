import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Badge, LabelName } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ClaimResult } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import { ClaimQuote } from "./claim-quote";
import { ClaimSheet } from "./claim-sheet";

/** A student who answered, by name; `chosen` is null where the claim was left blank. */
type Answerer = { readonly attemptId: string; readonly name: string; readonly chosen: ClaimClass | null };

type ClaimPanelProps = {
  claim: ClaimResult;
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  classes: readonly ClaimClass[];
  /** who chose what, where the teacher asked for names */
  names: readonly Answerer[] | null;
  namesHref: Search;
  closeHref: Search;
  nextHref: Search | null;
  /** whether it counts, and what can be done about that */
  decision: ReactNode;
};

/** One claim opened: what the class chose, the words that give it away, why, and on request who. */
export function ClaimPanel({ claim, article, classes, names, namesHref, closeHref, nextHref, decision }: ClaimPanelProps) {
  const missed = formatCount(claim.answers, { one: "of # answer", other: "of # answers" }, LOCALE);
  return (
    <ClaimSheet number={claim.number}>
      <header>
        <h2 id="claim-title">Claim {claim.number}</h2>
        {nextHref && (
          <Link className={buttonClass({ variant: "ghost" })} href={nextHref} scroll={false} prefetch={false}>
            Next <Icon name="next" />
          </Link>
        )}
        <Link className={buttonClass({ variant: "ghost" })} href={closeHref} scroll={false} prefetch={false} data-closes>
          <Icon name="close" /> Close
        </Link>
      </header>
      <ClaimQuote claim={claim} article={article} />
      <dl className="claim-key">
        {claim.keyClass && (
          <div>
            <dt>The key says</dt>
            <dd>
              <LabelName letter={CLASS_WORDS[claim.keyClass].letter} tone={CLASS_WORDS[claim.keyClass].tone}>
                {CLASS_WORDS[claim.keyClass].name}
              </LabelName>
            </dd>
          </div>
        )}
        <div>
          <dt>Without full credit</dt>
          <dd className="num">
            {claim.answers - claim.full} {missed}
          </dd>
        </div>
      </dl>
      {claim.explanation && <p>{claim.explanation}</p>}
      <ChosenTable claim={claim} classes={classes} names={names} />
      <Link className={buttonClass({})} href={namesHref} scroll={false} prefetch={false}>
        <Icon name={names ? "eye-off" : "eye"} /> {names ? "Hide who" : "Show who"}
      </Link>
      {decision}
    </ClaimSheet>
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
                  <Names names={names.filter((one) => one.chosen === chosen)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Names({ names }: { names: readonly Answerer[] }) {
  return (
    <ul className="who-chose">
      {names.map(({ attemptId, name }) => (
        <li key={attemptId}>
          <Link href={`/teach/attempts/${attemptId}`} prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
