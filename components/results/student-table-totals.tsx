import Link from "next/link";
import { pinnedPlace } from "@/components/ui/data-table";
import type { ClaimResult } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { type Search, searchOf } from "@/lib/domain/results-search";
import type { DrawnColumn } from "./student-columns";

/** What the class did with a claim, as the row of totals needs it. */
export type ClaimTotal = Pick<ClaimResult, "number" | "exercise" | "answers" | "full">;

type StudentTableTotalsProps = {
  columns: readonly DrawnColumn[];
  totals: readonly ClaimTotal[];
  handedIn: number;
  /** the table shows only some of the class */
  part: boolean;
  query: ResultsQuery;
};

/** How many of the class got full credit for each claim; each number opens its claim. */
export function StudentTableTotals({ columns, totals, handedIn, part, query }: StudentTableTotalsProps) {
  const hrefOf = (claim: number): Search => searchOf({ ...query, claim, names: undefined });
  return (
    <tfoot>
      <tr>
        {columns.map((column) => {
          const total = column.claim === null ? undefined : totals[column.claim];
          if (column.id === "name") {
            return (
              <th key={column.id} scope="row">
                {part ? `Full credit, class of ${handedIn}` : `Full credit, of ${handedIn}`}
              </th>
            );
          }
          return (
            <td key={column.id} {...pinnedPlace(column)}>
              {total && (
                <Link
                  href={hrefOf(total.number)}
                  scroll={false}
                  prefetch={false}
                  aria-label={`${column.header}: ${total.full} of ${total.answers}`}
                >
                  {total.full}
                  {total.answers !== handedIn && <span className="caption">/{total.answers}</span>}
                </Link>
              )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
