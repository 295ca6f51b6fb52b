import { expect, test } from "vitest";
import { shownRows, wholeRows, withEmptyRow, withoutRow, withRow } from "@/components/exercises/rows";
import { tidyPairs } from "@/components/exercises/spot-the-drift/pairs";

const form = { collect: tidyPairs, layOut: (saved: readonly (readonly [number, number])[]) => saved };

test("a line that is half filled in stays, and is no part of the answer", () => {
  const typed = [
    [4, 7],
    [2, null],
  ] as const;
  expect(wholeRows(typed)).toEqual([[4, 7]]);
  expect(shownRows({ ...form, typed, saved: [[4, 7]] })).toBe(typed);
});

test("lines keep the order in which they were filled in, though the answer has its own", () => {
  const typed = [
    [4, 7],
    [0, 1],
  ] as const;
  const saved = tidyPairs(wholeRows(typed));
  expect(saved).toEqual([
    [0, 1],
    [4, 7],
  ]);
  expect(shownRows({ ...form, typed, saved })).toBe(typed);
});

test("an answer that was changed elsewhere fills the lines anew", () => {
  expect(shownRows({ ...form, typed: [[4, 7]], saved: [[0, 1]] })).toEqual([[0, 1]]);
  expect(shownRows({ ...form, typed: [[4, 7]], saved: [] })).toEqual([[null, null]]);
});

test("lines are added empty, changed in their place and taken off", () => {
  const rows = withRow(withEmptyRow([[1, 2]]), 1, [3, null]);
  expect(rows).toEqual([
    [1, 2],
    [3, null],
  ]);
  expect(withoutRow(rows, 0)).toEqual([[3, null]]);
});
