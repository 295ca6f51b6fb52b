import fc from "fast-check";
import { expect, test } from "vitest";
import { pairsIn, shortSentence, tidyPairs } from "@/components/exercises/spot-the-drift/pairs";
import { driftResponseSchema } from "@/lib/exercises/spot-the-drift/response";
import { LESSON } from "@/tests/factories/exercise-answers";

test("any pairs become ones that an answer may hold, or none", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 8 }), (pairs) => {
      const tidy = tidyPairs(pairs);
      expect(tidy.length === 0 || driftResponseSchema.safeParse({ pairs: tidy }).success).toBe(true);
      expect(pairsIn({ pairs: tidy })).toEqual(tidy);
    }),
  );
});

test("a pair whose second sentence is not the later one is none", () => {
  expect(
    tidyPairs([
      [3, 1],
      [2, 2],
      [0, 4],
      [0, 4],
    ]),
  ).toEqual([[0, 4]]);
});

test("a long sentence is cut, a short one is not", () => {
  expect(shortSentence(LESSON, 1)).toBe("It could close before winter.");
  expect(shortSentence(LESSON, 0)).toMatch(/^The mayor said .*…$/);
});
