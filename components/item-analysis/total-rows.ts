import type { TotalTally } from "@/lib/domain/item-analysis";
import { POINT } from "@/lib/domain/points";

/** So many rows at most: a wider range of points shares a row. */
const MOST_ROWS = 12;
/** Points that a row may span, so that its bounds are round. */
const SPANS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A row of the totals: from and to in thousandths of a point, `to` left out but in the last. */
type TotalRow = { readonly from: number; readonly to: number; readonly attempts: number };

/** How many attempts have a total in each of at most twelve rows of one width, from 0 to the most one could have. */
export function totalRows(totals: readonly TotalTally[], possible: number): TotalRow[] {
  const top = Math.max(possible, ...totals.map(({ total }) => total), POINT);
  const span = POINT * (SPANS.find((points) => top / (points * POINT) <= MOST_ROWS) ?? Math.ceil(top / POINT / MOST_ROWS));
  const count = Math.max(1, Math.ceil(top / span));
  const rowOf = (total: number) => Math.min(count - 1, Math.max(0, Math.floor(total / span)));
  return Array.from({ length: count }, (_, row) => ({
    from: row * span,
    to: Math.min(top, (row + 1) * span),
    attempts: totals.reduce((sum, one) => (rowOf(one.total) === row ? sum + one.attempts : sum), 0),
  }));
}
