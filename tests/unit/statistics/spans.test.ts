import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WordRun } from "@/lib/domain/words";
import { spanAnalysis } from "@/lib/statistics/spans";

const source = (...wanted: WordRun[][]) => ({ part: "Source", wanted });
const marked = (runs: WordRun[], answers = 1) => ({ runs, answers });

test("counted by hand: four words wanted", () => {
  // the words 2 to 5; marked: all of them twice, three of them with one before, and two beside
  const found = spanAnalysis(source([[2, 6]]), [marked([[2, 6]], 2), marked([[1, 5]]), marked([[7, 9]])]);
  expect(found).toMatchObject({
    answers: 4,
    // right: 4 + 4 + 3; marked: 4 + 4 + 4 + 2; wanted: 16
    precision: { value: 11 / 14 },
    recall: { value: 11 / 16 },
    f1: { value: 22 / 30 },
    overlap: { value: 11 / 19 },
    // off by 1 + 1 once, by 5 + 3 once
    boundaryError: { value: (0 + 0 + 2 + 8) / 4 },
    edges: { exact: 2, tooShort: 0, tooLong: 0, beside: 2 },
  });
});

test("too short, too long, and in pieces", () => {
  const edges = (runs: WordRun[]) => spanAnalysis(source([[2, 6]]), [marked(runs)]).edges;
  expect(edges([[3, 6]])).toEqual({ exact: 0, tooShort: 1, tooLong: 0, beside: 0 });
  expect(edges([[0, 9]])).toEqual({ exact: 0, tooShort: 0, tooLong: 1, beside: 0 });
  // two runs that touch are the words of one
  expect(
    edges([
      [2, 4],
      [4, 6],
    ]),
  ).toEqual({ exact: 1, tooShort: 0, tooLong: 0, beside: 0 });
});

test("the nearest of what is right counts", () => {
  const found = spanAnalysis(source([[2, 6]], [[10, 12]]), [marked([[10, 12]])]);
  expect(found).toMatchObject({ f1: { value: 1 }, recall: { value: 1 }, boundaryError: { value: 0 } });
});

describe("words where there is nothing to say", () => {
  test("nobody marked anything", () => {
    expect(spanAnalysis(source([[2, 6]]), [marked([], 3)])).toMatchObject({
      answers: 3,
      precision: { undefined: "nobody-marked" },
      recall: { value: 0 },
      f1: { value: 0 },
      boundaryError: { undefined: "nobody-marked" },
    });
  });

  test("the key marks nothing", () => {
    expect(spanAnalysis(source([]), [marked([[2, 6]])])).toMatchObject({
      precision: { value: 0 },
      recall: { undefined: "nothing-to-mark" },
      boundaryError: { undefined: "nothing-to-mark" },
    });
    expect(spanAnalysis(source([]), [marked([])])).toMatchObject({ f1: { undefined: "nothing-to-mark" } });
  });
});

test("shares stay shares, overlap is below F1, and what is asked exactly is found exactly", () => {
  const run = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 })).map(([from, length]): WordRun => [from, from + length]);
  const runs = fc.array(run, { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 3 }), fc.array(runs, { maxLength: 6 }), (wanted, all) => {
      const found = spanAnalysis(
        { part: "", wanted },
        all.map((one) => marked(one)),
      );
      const values = [found.precision, found.recall, found.f1, found.overlap].map((figure) => ("value" in figure ? figure.value : 0));
      for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
      for (const value of values) expect(value).toBeLessThanOrEqual(1);
      expect(values[3]).toBeLessThanOrEqual((values[2] ?? 0) + 1e-12);
      const [first] = wanted;
      if (first && first.length > 0) expect(spanAnalysis({ part: "", wanted }, [marked(first)]).f1).toEqual({ value: 1 });
    }),
  );
});
