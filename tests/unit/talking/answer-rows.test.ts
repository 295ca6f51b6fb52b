import fc from "fast-check";
import { expect, test } from "vitest";
import { answerRows } from "@/components/talking/answer-rows";
import { CLAIM_CLASSES, classesOnOffer } from "@/lib/domain/label";
import type { WordedAnswer } from "@/lib/domain/results";
import { makeClaimResult } from "@/tests/factories/claim-result";

const worded = (words: string, answers: number, full = 0): WordedAnswer => ({ words, answers, full, responseIds: [`of ${words}`] });

test("labels on offer in their order, with what the key says, and blanks last", () => {
  const claim = makeClaimResult(1, "attribution", { chosen: { attribution: 7, speculation: 3 }, blank: 2 });
  expect(answerRows({ claim, classes: classesOnOffer(false), accepted: ["speculation"], answers: [] })).toEqual([
    { name: "Reported fact", label: "reported-fact", count: 0, key: null },
    { name: "Attribution", label: "attribution", count: 7, key: "key" },
    { name: "Speculation", label: "speculation", count: 3, key: "accepted" },
    { name: "Left blank", label: null, count: 2, key: null },
  ]);
});

test("an answer in words that one student alone gave is not told apart", () => {
  const claim = makeClaimResult(1, null, { answers: 9, blank: 1 });
  const answers = [worded("the council", 5, 5), worded("the mayor", 2), worded("my own words", 1)];
  expect(answerRows({ claim, classes: [], accepted: [], answers })).toEqual([
    { name: "the council", label: null, count: 5, key: "accepted" },
    { name: "the mayor", label: null, count: 2, key: null },
    { name: "Other answers", label: null, count: 1, key: null },
    { name: "Left blank", label: null, count: 1, key: null },
  ]);
});

test("no answer is lost or counted twice, and nothing says who gave it", () => {
  const someAnswers = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(someAnswers, fc.nat(5), (counts, blank) => {
      const answers = counts.map((count, index) => worded(`answer ${index}`, count)).sort((a, b) => b.answers - a.answers);
      const claim = makeClaimResult(1, null, { answers: blank + counts.reduce((sum, count) => sum + count, 0), blank });
      const rows = answerRows({ claim, classes: CLAIM_CLASSES, accepted: [], answers });
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(claim.answers);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(["count", "key", "label", "name"]);
    }),
  );
});
