import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { WordedAnswer } from "@/lib/domain/results";
import { type Answerer, AnswererList } from "./answerer-list";

/** So many answers stand open; where students write sentences of their own there is one a student. */
const FIRST = 12;

type AnswersTableProps = {
  /** the commonest first */
  answers: readonly WordedAnswer[];
  blank: number;
  /** of all who answered, and who left it blank */
  most: number;
  names: readonly Answerer[] | null;
};

/** What was answered to an item in words, the commonest first, and who answered so where the teacher asked for names. */
export function AnswersTable({ answers, blank, most, names }: AnswersTableProps) {
  const rest = answers.slice(FIRST);
  return (
    <>
      <table className="chose in-words-table">
        <caption>What they answered</caption>
        <tbody>
          <Rows answers={answers.slice(0, FIRST)} most={most} names={names} />
          <tr>
            <th scope="row">
              <Badge letter="–" tone="blank" size="sm" dashed /> Left blank
            </th>
            <td className="num">{blank}</td>
            <Share count={blank} most={most} />
          </tr>
          {names && blank > 0 && <Who names={names.filter(({ responseId }) => responseId === null)} />}
        </tbody>
      </table>
      {rest.length > 0 && (
        <Disclosure summary={formatCount(rest.length, { one: "# more answer", other: "# more answers" }, LOCALE)}>
          <table className="chose in-words-table">
            <caption className="sr">Rarer answers</caption>
            <tbody>
              <Rows answers={rest} most={most} names={names} />
            </tbody>
          </table>
        </Disclosure>
      )}
    </>
  );
}

function Rows({ answers, most, names }: Pick<AnswersTableProps, "answers" | "most" | "names">) {
  return answers.map(({ words, answers: count, full, responseIds }) => (
    <Fragment key={words}>
      <tr>
        <th scope="row">
          {full === count && (
            <>
              <Icon name="check" />
              <span className="sr">Full credit: </span>
            </>
          )}
          <bdi>{words}</bdi>
        </th>
        <td className="num">{count}</td>
        <Share count={count} most={most} />
      </tr>
      {names && <Who names={names.filter(({ responseId }) => responseId !== null && responseIds.includes(responseId))} />}
    </Fragment>
  ));
}

function Share({ count, most }: { count: number; most: number }) {
  return (
    <td>
      <span className="share" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * count) / Math.max(1, most)}%` }} />
      </span>
    </td>
  );
}

const Who = ({ names }: { names: readonly Answerer[] }) => (
  <tr className="who">
    <td colSpan={3}>
      <AnswererList names={names} />
    </td>
  </tr>
);
