import fc from "fast-check";
import { expect, test } from "vitest";
import { totalRows } from "@/components/item-analysis/total-rows";

test("rows of round width from nothing to the most one could have", () => {
  const rows = totalRows(
    [
      { total: 0, attempts: 1 },
      { total: 1999, attempts: 2 },
      { total: 2000, attempts: 3 },
      { total: 13_000, attempts: 4 },
    ],
    13_000,
  );
  expect(rows.map(({ from, to, attempts }) => [from, to, attempts])).toEqual([
    [0, 2000, 3],
    [2000, 4000, 3],
    [4000, 6000, 0],
    [6000, 8000, 0],
    [8000, 10_000, 0],
    [10_000, 12_000, 0],
    [12_000, 13_000, 4],
  ]);
});

test("whatever the totals, every attempt stands in one row, and there are at most twelve", () => {
  const tally = fc.record({ total: fc.integer({ min: 0, max: 5_000_000 }), attempts: fc.integer({ min: 1, max: 1000 }) });
  fc.assert(
    fc.property(fc.array(tally), fc.integer({ min: 0, max: 5_000_000 }), (totals, possible) => {
      const rows = totalRows(totals, possible);
      expect(rows.length).toBeLessThanOrEqual(12);
      expect(rows.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(totals.reduce((sum, { attempts }) => sum + attempts, 0));
      for (const [index, { from, to }] of rows.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBe(index === 0 ? 0 : rows[index - 1]?.to);
      }
    }),
  );
});
