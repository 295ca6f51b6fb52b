import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import type { AcceptanceRow } from "@/lib/domain/lesson-draft";

/** A share never stands without its number, nor the number without its sign at the end of a line: "87 % (34)". */
export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? "0" : `${Math.round((100 * part) / whole)}\u00a0% (${formatNumber(part, LOCALE)})`;

/** Fewer suggestions than this say nothing of a class or a band. */
const FEWEST = 20;

const keptOf = (rows: readonly AcceptanceRow[]) => ({
  suggested: rows.reduce((sum, row) => sum + row.suggested, 0),
  kept: rows.reduce((sum, row) => sum + row.kept, 0),
});

/** At most three sentences: how many suggestions were kept, how far “sure” can be trusted, and what to look at. */
export function acceptanceNews(rows: readonly AcceptanceRow[]): string[] {
  const all = keptOf(rows);
  const sure = keptOf(rows.filter(({ band }) => band === "sure"));
  const changed = rows.reduce((sum, row) => sum + row.labelChanged, 0);
  const whole = formatCount(all.suggested, { one: "# suggestion", other: "# suggestions" }, LOCALE);
  return [
    `Teachers kept ${shareWords(all.kept, all.suggested)} of ${whole} with label and words as they were, and gave ${shareWords(changed, all.suggested)} another label.`,
    ...(sure.suggested >= FEWEST
      ? [`Of those that were called sure, they kept ${shareWords(sure.kept, sure.suggested)} of ${formatNumber(sure.suggested, LOCALE)}.`]
      : []),
    ...(all.suggested < FEWEST ? [`With fewer than ${FEWEST} suggestions, shares mean nothing yet.`] : []),
  ];
}
