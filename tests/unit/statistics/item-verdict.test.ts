import { describe, expect, test } from "vitest";
import { VERDICT_WORDS } from "@/lib/domain/item-analysis";
import { itemAnalyses } from "@/lib/statistics/item-analysis";
import { ANY_RESPONSE, makeItem, makeOptions, talliesOf } from "../../factories/tallied";

const LETTERS = ["A", "B", "C"];

/** The verdict on an item by what each attempt chose; on the other items together they have 0, 1, 2 … points. A is right, "-" is blank. */
function verdictOf(chosen: string, credits: readonly number[] = [1, 0, 0], isListed = true) {
  const responses = new Map(LETTERS.map((letter, index) => [letter, { ...ANY_RESPONSE, chosen: [index] }]));
  const guess = isListed ? credits.reduce((sum, credit) => sum + credit, 0) / credits.length : null;
  const items = [makeItem(0, 1000, { options: makeOptions(credits), responses, guess }), makeItem(1, 100_000)];
  const marks = [...chosen].map((letter, attempt) => [1000 * (credits[LETTERS.indexOf(letter)] ?? 0), 1000 * attempt]);
  const given = [...chosen].map((letter) => [letter === "-" ? null : letter, "any"]);
  return itemAnalyses(items, talliesOf(marks, given))[0]?.verdict;
}

describe.each([
  ["nobody", "", "no-answers"],
  ["four attempts", "AAAB", "too-few"],
  ["all blank", "------------", "all-blank"],
  ["all right", "AAAAAAAAAAAA", "all-right"],
  ["nobody right", "BBBBCCCC--BB", "none-right"],
  ["the strong are wrong", "AAAAAABBBBBB", "good-readers-miss"],
  ["the strong choose another", "BBBBBACACCCC", "better-option"],
  ["a third is right, as by chance", "ABCACBBCACBA", "no-better-than-guessing"],
  ["few are right, and they are the strong", "BCBCBCBCBCAA", "no-better-than-guessing"],
  ["right all over the class", "AABAABAAABAA", "hardly-tells-apart"],
  ["the strong are right", "CBCBBCAAAAAA", "tells-apart"],
  ["all right but the weakest", "BAAAAAAAAAAAAAAAAAAAAAAAA", "very-easy"],
] as const)("%s", (_, chosen, verdict) => {
  test(`${chosen || "–"}: ${verdict}`, () => {
    expect(verdictOf(chosen)).toBe(verdict);
  });
});

test("an option that goes with the rest more than the key does", () => {
  expect(verdictOf("BBBBBACACCCC", [1, 0, 0.4])).toBe("better-option");
  // what earns half is accepted already, and of four nothing is read
  expect(verdictOf("BBBBBACACCCC", [1, 0, 0.5])).not.toBe("better-option");
  expect(verdictOf("BBBBBBACACCC")).not.toBe("better-option");
});

test("where answers can't be listed there is no chance to hit one", () => {
  expect(verdictOf("BCBCBCBCBCAA", [1, 0, 0], false)).toBe("very-hard");
});

test("every verdict has its words", () => {
  for (const { name, help } of Object.values(VERDICT_WORDS)) {
    expect(name).toMatch(/^[A-Z]/);
    expect(help).toMatch(/[.?]$/);
  }
});
