import { Disclosure } from "@/components/ui/disclosure";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";

/** How many attempts gave this answer (null: left blank), earned these points here and have this total; thousandths of a point. */
export type AnswerRow = {
  readonly id: string;
  readonly words: string | null;
  readonly points: number;
  readonly total: number;
  readonly attempts: number;
};

/** So many rows are drawn; the file has them all. */
const MOST_ROWS = 200;

/** The rows from which every figure of the item is worked out, the highest totals first. */
export function AnswerRows({ rows }: { rows: readonly AnswerRow[] }) {
  const sorted = [...rows].sort((a, b) => b.total - a.total || b.points - a.points);
  const drawn = sorted.slice(0, MOST_ROWS);
  const left = sorted.length - drawn.length;
  return (
    <Disclosure summary="The rows behind these figures">
      <TableWrap label="Table: answers, points and the points on the rest" tall>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Points here</th>
              <th scope="col">On the rest</th>
              <th scope="col">Attempts</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ id, words, points, total, attempts }) => (
              <tr key={id}>
                <th scope="row" className="in-words">
                  {words === null ? <span className="quiet">Left blank</span> : <bdi>{words}</bdi>}
                </th>
                <td className="num">{pointsText(points)}</td>
                <td className="num">{pointsText(total - points)}</td>
                <td className="num">{attempts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {left > 0 && (
        <p className="caption">{formatCount(left, { one: "# row more is not shown.", other: "# rows more are not shown." }, LOCALE)}</p>
      )}
    </Disclosure>
  );
}
