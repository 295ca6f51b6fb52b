import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeAnswers } from "@/lib/grading/alike-answers";

const answers = (...all: string[]) => all.map((words, index) => ({ index, words }));
const grouped = (...all: string[]) => alikeAnswers(answers(...all)).map((group) => group.map(({ index }) => index));

test("answers that share most of their words stand together, whatever their case, accents and stops", () => {
  expect(grouped("The mayor said so.", "Nobody knows.", "the MAYOR said so", "Thé mayor, said so!")).toEqual([[0, 2, 3], [1]]);
});

test("six words of ten in common are enough, fewer are not", () => {
  expect(grouped("a b c d e f g h", "a b c d e f x y")).toEqual([[0, 1]]);
  expect(grouped("a b c d e", "a b c x y")).toEqual([[0], [1]]);
});

test("the largest group comes first; of two alike in size, the one with the earlier answer", () => {
  expect(grouped("one", "two", "three", "three", "two")).toEqual([[1, 4], [2, 3], [0]]);
});

test("answers without words are alike", () => {
  expect(grouped("…", "?", "word")).toEqual([[0, 1], [2]]);
  expect(grouped()).toEqual([]);
});

test("every answer stands in one group, and what is the same in the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 30 }), (texts) => {
      const groups = alikeAnswers(answers(...texts));
      expect(
        groups
          .flat()
          .map(({ index }) => index)
          .toSorted((a, b) => a - b),
      ).toEqual(texts.map((_, index) => index));
      const groupOf = (index: number) => groups.findIndex((group) => group.some((one) => one.index === index));
      for (const [index, words] of texts.entries()) expect(groupOf(index)).toBe(groupOf(texts.indexOf(words)));
    }),
  );
});
