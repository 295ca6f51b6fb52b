import { expect, test } from "vitest";
import { findJudgements } from "@/lib/source-analysis/find-judgements";
import { wordsOf } from "@/lib/source-analysis/words";

const judgements = (text: string) => findJudgements(wordsOf(text, [0, text.length]));
const strength = (text: string) => Math.max(0, ...judgements(text).map((found) => found.strength));
const CLEAR = 0.6;

test.each([
  "It was a shameful decision.",
  "Sadly, the choir sang without its leader.",
  "The new hall is the loveliest in the county.",
  "The rules are far too strict.",
  "The council was right to refuse.",
  "The plan makes no sense.",
  "A braver committee took over.",
])("judges: %s", (text) => {
  expect(strength(text)).toBeGreaterThanOrEqual(CLEAR);
});

test.each([
  "The bridge is 40 metres long.",
  "The youngest player is fourteen.",
  "Great Yarmouth lies on the coast.",
  "The boats collided by mistake.",
  "The forest burned for three days.",
])("states: %s", (text) => {
  expect(strength(text)).toBeLessThan(CLEAR);
});

test("a phrase is found as one", () => {
  const text = "The report falls short of what was promised.";
  expect(judgements(text).map(({ range }) => text.slice(...range))).toEqual(["falls short"]);
});
