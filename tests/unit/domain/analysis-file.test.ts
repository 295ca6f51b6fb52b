import { expect, test } from "vitest";
import { type AnalysedFileItem, analysisColumns } from "@/lib/domain/analysis-file";
import { entriesOf, headOf, lineOf } from "@/lib/domain/file-table";

const item: AnalysedFileItem = {
  ...{ number: 2, position: 1, itemId: "item", worth: 1500, answers: 12, blank: 1, full: 6, verdict: "hardly-tells-apart", dubious: true },
  words: "It is so.",
  fullShare: { value: 0.5 },
  fullInterval: { low: 0.25, high: 0.75 },
  facility: { value: 0.512345678 },
  deviation: { value: 52.2 },
  guess: { undefined: "not-listed" },
  intendedWeight: { value: 9.090909 },
  effectiveWeight: { undefined: "negative-covariance" },
  discriminationIndex: { value: -3 },
  discriminativeEfficiency: { value: -4 },
  options: null,
  spans: [],
  chain: null,
};
const lineBy = (one: AnalysedFileItem) => {
  const line = lineOf(analysisColumns, one);
  return Object.fromEntries(headOf(analysisColumns).map((name, index) => [name, line[index]]));
};

test("a line an item, with a reason for every figure that has no value", () => {
  expect(lineBy(item)).toMatchObject({
    ...{ item: 2, words: "It is so.", verdict: "Hardly tells students apart", worth: 1.5, attempts: 12, full: 6, blank: 1 },
    ...{ facility: 0.512346, standard_deviation: 52.2, random_guess: "", intended_weight: 9.090909, effective_weight: "" },
    ...{ discrimination_index: -3, discriminative_efficiency: -4 },
    without_value: expect.stringMatching(/^random_guess: .+\. effective_weight: Negative covariance/),
  });
});

test("of an item with fewer than five answers there are counts, and what it is by itself", () => {
  expect(lineBy({ ...item, answers: 4, guess: { value: 0.25 } })).toMatchObject({
    ...{ attempts: 4, full: 6, facility: "", standard_deviation: "", random_guess: 0.25, intended_weight: 9.090909 },
    ...{ discrimination_index: "", without_value: "fewer than 5 answers" },
  });
});

test("every column is told apart and explained", () => {
  const entries = entriesOf("analysis", analysisColumns);
  expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  for (const { meaning } of entries) expect(meaning).toMatch(/\.$/);
});
