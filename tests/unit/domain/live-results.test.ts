import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaimCounts, type LiveResults, type LiveRow, resultsNews, withCounts, withResultsNews } from "@/lib/domain/live-results";

const counts = (answers: number): ClaimCounts => ({
  ...{ answers, full: 0, blank: 0, waiting: 0 },
  chosen: { "reported-fact": answers, attribution: 0, speculation: 0, judgement: 0 },
});
const row = (studentId: string, total: number | null): LiveRow => ({
  ...{ studentId, name: studentId, number: 1, alike: false, standing: total === null ? "absent" : "handed-in", attemptId: null },
  ...{ submittedAt: null, total, possible: total === null ? null : 4000, cells: total === null ? "" : `0:${total}`, earned: total },
});
const results = (rows: readonly LiveRow[] | null, more: Partial<LiveResults> = {}): LiveResults => ({
  ...{ at: 0, keyed: "key", typical: null, possible: null, students: 6, started: 0 },
  handedIn: rows?.filter(({ total }) => total !== null).length ?? 0,
  claims: [counts(rows?.length ?? 0)],
  alarms: [],
  rows,
  ...more,
});

const someRow = fc
  .tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.option(fc.nat(3)))
  .map(([studentId, total]) => row(studentId, total));
const someResults = fc
  .option(fc.uniqueArray(someRow, { selector: (one) => one.studentId }), { freq: 6 })
  .chain((rows) => fc.record({ at: fc.nat(100), keyed: fc.constantFrom("key", "other") }).map((more) => results(rows, more)));
const inOrder = ({ rows, ...rest }: LiveResults) => ({
  ...rest,
  rows: rows && [...rows].sort((a, b) => (a.studentId < b.studentId ? -1 : 1)),
});

describe("news", () => {
  test("bring any page to what stands now, as JSON too", () => {
    fc.assert(
      fc.property(someResults, someResults, (before, after) => {
        const news = resultsNews(before, after);
        const shown = news ? withResultsNews(before, JSON.parse(JSON.stringify(news))) : { ...before, at: after.at };
        expect(inOrder(shown)).toEqual(inOrder(after));
      }),
    );
  });
  test("leave everybody in their place, and what has not changed the same object", () => {
    fc.assert(
      fc.property(someResults, someResults, (before, after) => {
        const shown = withResultsNews(before, { all: after });
        const places = before.rows?.filter((old) => after.rows?.some(({ studentId }) => studentId === old.studentId)) ?? [];
        for (const [index, old] of after.rows ? places.entries() : []) {
          const now = shown.rows?.[index];
          expect(now?.studentId).toBe(old.studentId);
          if (now?.total === old.total) expect(now).toBe(old);
        }
      }),
    );
  });
  test("are none where nothing has changed but the clock, and bring only the rows that changed", () => {
    const before = results([row("a", 1), row("b", null)]);
    expect(resultsNews(before, { ...results([row("a", 1), row("b", null)]), at: 9 })).toBeNull();
    const after = results([row("a", 1), row("b", 3)]);
    expect(resultsNews(before, after)).toEqual({ changed: { ...after, rows: [row("b", 3)] } });
    expect(resultsNews(before, results([row("a", 1)]))).toEqual({ all: results([row("a", 1)]) });
  });
  test("of a class too large for the browser are its counts", () => {
    const before = results(null);
    expect(resultsNews(before, results(null, { at: 9 }))).toBeNull();
    expect(resultsNews(before, results(null, { handedIn: 2 }))).toEqual({ all: results(null, { handedIn: 2 }) });
  });
});

test("a claim without counts was answered by nobody", () => {
  const keyed = [1, 2].map((number) => ({
    ...{ number, position: number - 1, itemId: `item-${number}`, exercise: 0, ranges: [], question: "", keyClass: null, keyWords: "" },
    ...{ evidence: [], explanation: "", skill: null },
  }));
  expect(withCounts(keyed, [counts(3)]).map(({ answers, number }) => [number, answers])).toEqual([
    [1, 3],
    [2, 0],
  ]);
});
