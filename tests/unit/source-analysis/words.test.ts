import { expect, test } from "vitest";
import { wordsOf } from "@/lib/source-analysis/words";

const words = (text: string) => wordsOf(text, [0, text.length]).map(({ text: word }) => word);

test.each([
  ["Gov. Ruiz met Mr. Holm.", ["Gov", "Ruiz", "met", "Mr", "Holm", "."]],
  ["It ended. Nobody came.", ["It", "ended", ".", "Nobody", "came", "."]],
  ["The U.S. firm said so on Jan. 31.", ["The", "U.S.", "firm", "said", "so", "on", "Jan", "31", "."]],
])("%s", (text, expected) => {
  expect(words(text)).toEqual(expected);
});
