// What changes on an open results page while students hand in. No zod here: the page in the browser imports this file.

import type { KeyAlarm } from "./key-alarm";
import type { PackedRow } from "./packed-cells";
import type { ClaimResult, KeyedClaim } from "./results";

/** What a class, or a part of it, did with one claim; `waiting`: how many of the answers wait for a mark. */
export type ClaimCounts = Pick<ClaimResult, "answers" | "full" | "blank" | "chosen"> & { readonly waiting: number };

/** A student's row as it travels; `earned`: the points for the answers, in thousandths, without lateness and overrides of the whole. */
export type LiveRow = PackedRow & { readonly earned: number | null };

/**
 * The results as they stood at the moment `at` (milliseconds of the server's clock). `claims` in the order of their numbers; `keyed` is
 * the same as long as the keys are. `rows` null: there are too many for the browser.
 */
export type LiveResults = {
  readonly at: number;
  readonly keyed: string;
  readonly handedIn: number;
  readonly typical: number | null;
  readonly possible: number | null;
  readonly students: number;
  readonly started: number;
  readonly claims: readonly ClaimCounts[];
  readonly alarms: readonly KeyAlarm[];
  readonly rows: readonly LiveRow[] | null;
};

/** What an open page is sent: everything, or the counts with the rows that have changed. */
export type ResultsNews = { readonly all: LiveResults } | { readonly changed: LiveResults };

/** A claim's counts beside what its key says. A claim without counts was answered by nobody. */
export const withCounts = (claims: readonly KeyedClaim[], counts: readonly ClaimCounts[]): ClaimResult[] =>
  claims.map((claim, index) => {
    const { answers = 0, full = 0, blank = 0, chosen = NOBODY } = counts[index] ?? {};
    return { ...claim, answers, full, blank, chosen };
  });
const NOBODY = { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 };

const sameRow = (one: LiveRow, other: LiveRow): boolean =>
  (Object.keys(one) as (keyof LiveRow)[]).every((name) => one[name] === other[name]);
const countsOf = ({ at: _at, rows: _rows, ...counts }: LiveResults): string => JSON.stringify(counts);

/** What to send to a page that has `before`; null where nothing has changed. Who has left is left out only of a whole list. */
export function resultsNews(before: LiveResults, after: LiveResults): ResultsNews | null {
  if (!before.rows || !after.rows) {
    const same = before.rows === after.rows && countsOf(before) === countsOf(after);
    return same ? null : { all: after };
  }
  const known = new Map(before.rows.map((row) => [row.studentId, row]));
  const rows = after.rows.filter((row) => {
    const old = known.get(row.studentId);
    known.delete(row.studentId);
    return !old || !sameRow(old, row);
  });
  if (known.size > 0) return { all: after };
  return rows.length > 0 || countsOf(before) !== countsOf(after) ? { changed: { ...after, rows } } : null;
}

/**
 * The results of a page after news. Everybody keeps their place, and who is new comes last; rows that say the same stay the same objects,
 * so that only what has changed is drawn anew.
 */
export function withResultsNews(before: LiveResults, news: ResultsNews): LiveResults {
  const after = "all" in news ? news.all : news.changed;
  if (!before.rows || !after.rows) return after;
  const sent = new Map(after.rows.map((row) => [row.studentId, row]));
  const kept = before.rows.flatMap((row) => {
    const now = sent.get(row.studentId);
    sent.delete(row.studentId);
    if (!now) return "all" in news ? [] : [row];
    return [sameRow(row, now) ? row : now];
  });
  return { ...after, rows: [...kept, ...sent.values()] };
}
