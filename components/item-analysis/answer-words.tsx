import { Disclosure } from "@/components/ui/disclosure";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, formatDecimal, LOCALE } from "@/lib/domain/format";
import { POINT } from "@/lib/domain/points";
import type { AnswerRow } from "./answer-rows";

/** So many answers stand open; where students write sentences of their own there is one a student. */
const FIRST = 12;

type WordedCount = { readonly words: string | null; readonly attempts: number; readonly points: number };

/** The rows by what was answered, the commonest first; blanks last. `points`: what they earned together. */
export function wordedCounts(rows: readonly AnswerRow[]): WordedCount[] {
  const found = new Map<string | null, WordedCount>();
  for (const { words, attempts, points } of rows) {
    const one = found.get(words) ?? { words, attempts: 0, points: 0 };
    found.set(words, { words, attempts: one.attempts + attempts, points: one.points + attempts * points });
  }
  return [...found.values()].sort(
    (a, b) => Number(a.words === null) - Number(b.words === null) || b.attempts - a.attempts || b.points - a.points,
  );
}

/** What was answered in words, the commonest first, with what it earned. */
export function AnswerWords({ rows }: { rows: readonly AnswerRow[] }) {
  const counts = wordedCounts(rows);
  const rest = counts.slice(FIRST);
  if (counts.length === 0) return null;
  return (
    <>
      <TableWrap label="Table: what they answered">
        <table className="figure-table">
          <caption>What they answered</caption>
          <Rows counts={counts.slice(0, FIRST)} />
        </table>
      </TableWrap>
      {rest.length > 0 && (
        <Disclosure summary={formatCount(rest.length, { one: "# more answer", other: "# more answers" }, LOCALE)}>
          <TableWrap label="Table: rarer answers" tall>
            <table className="figure-table">
              <caption className="sr">Rarer answers</caption>
              <Rows counts={rest} />
            </table>
          </TableWrap>
        </Disclosure>
      )}
    </>
  );
}

function Rows({ counts }: { counts: readonly WordedCount[] }) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Attempts</th>
          <th scope="col">Points each</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ words, attempts, points }) => (
          <tr key={words === null ? "blank" : `said ${words}`}>
            <th scope="row" className="in-words">
              {words === null ? <span className="quiet">Left blank</span> : <bdi>{words}</bdi>}
            </th>
            <td className="num">{attempts}</td>
            <td className="num">{formatDecimal(points / attempts / POINT, 2, LOCALE)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
