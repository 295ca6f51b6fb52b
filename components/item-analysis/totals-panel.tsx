import { Panel } from "@/components/ui/panel";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { TotalTally } from "@/lib/domain/item-analysis";
import { pointsText } from "@/lib/domain/points";
import { totalRows } from "./total-rows";

type TotalsPanelProps = { totals: readonly TotalTally[]; possible: number; studentsHref: `/teach/assignments/${string}` };

/** How the totals lie: a table whose bars are the picture. */
export function TotalsPanel({ totals, possible, studentsHref }: TotalsPanelProps) {
  const rows = totalRows(totals, possible);
  const most = Math.max(1, ...rows.map(({ attempts }) => attempts));
  const all = rows.reduce((sum, { attempts }) => sum + attempts, 0);
  return (
    <Panel
      id="totals"
      title="The totals"
      note={
        <>
          {formatCount(all, { one: "# attempt", other: "# attempts" }, LOCALE)}; points of the items that count, without what lateness
          costs. <a href={studentsHref}>See the students</a>
        </>
      }
    >
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">Points</th>
            <th scope="col">Attempts</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, to, attempts }, index) => (
            <tr key={from}>
              <th scope="row" className="num">
                {pointsText(from)} {index === rows.length - 1 ? `to ${pointsText(to)}` : `to under ${pointsText(to)}`}
              </th>
              <td className="num">{attempts}</td>
              <td>
                <span className="share" aria-hidden="true">
                  <span style={{ inlineSize: `${(100 * attempts) / most}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
