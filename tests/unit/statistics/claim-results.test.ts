import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import type { ClaimResult, KeyedClaim, ResponseCount } from "@/lib/domain/results";
import { claimResults, commonestOther, heatStep, mixUpStep } from "@/lib/statistics/claim-results";
import { confusionMatrix, rowTotal } from "@/lib/statistics/confusion-matrix";

const makeClaim = (position: number, keyClass: ClaimClass | null): KeyedClaim => ({
  number: position + 1,
  position,
  itemId: `item-${position}`,
  ranges: [[0, 1]],
  keyClass,
  evidence: [],
  explanation: "",
  exercise: 0,
  question: "",
  keyWords: "",
  skill: null,
});
const none = { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 };
const makeResult = (result: Partial<ClaimResult>): ClaimResult => ({
  ...makeClaim(0, "attribution"),
  answers: 0,
  full: 0,
  blank: 0,
  chosen: none,
  ...result,
});

describe("adding up", () => {
  test("each claim by the class of its responses", () => {
    const counts: ResponseCount[] = [
      { position: 0, responseId: "1", chosen: "attribution", answers: 7, full: 7 },
      { position: 0, responseId: "2", chosen: "reported-fact", answers: 4, full: 0 },
      // two responses of one class: they differ in how sure the student was
      { position: 0, responseId: "3", chosen: "attribution", answers: 2, full: 2 },
      { position: 0, responseId: null, chosen: null, answers: 1, full: 0 },
      { position: 1, responseId: "4", chosen: "speculation", answers: 14, full: 14 },
    ];
    const [first, second, third] = claimResults(
      [makeClaim(0, "attribution"), makeClaim(1, "speculation"), makeClaim(2, "judgement")],
      counts,
    );
    expect(first).toMatchObject({ answers: 14, full: 9, blank: 1, chosen: { ...none, attribution: 9, "reported-fact": 4 } });
    expect(second).toMatchObject({ answers: 14, full: 14, blank: 0 });
    expect(third).toMatchObject({ answers: 0, full: 0, blank: 0, chosen: none });
  });

  const aClass = fc.constantFrom(...CLAIM_CLASSES);
  const aCount = fc
    .record({ position: fc.nat(4), chosen: fc.option(aClass), answers: fc.integer({ min: 1, max: 40 }) })
    .map((count, index = 0): ResponseCount => ({ ...count, responseId: count.chosen === null ? null : `${index}`, full: 0 }));

  test("labels and blanks are all answers, and the matrix has every label once", () => {
    fc.assert(
      fc.property(fc.array(aCount), fc.array(aClass, { minLength: 5, maxLength: 5 }), (counts, keys) => {
        const claims = claimResults(
          keys.map((key, position) => makeClaim(position, key)),
          counts,
        );
        const sum = (of: (claim: ClaimResult) => number) => claims.reduce((total, claim) => total + of(claim), 0);
        const labels = sum((claim) => CLAIM_CLASSES.reduce((total, name) => total + claim.chosen[name], 0));
        const matrix = confusionMatrix(claims, CLAIM_CLASSES);
        expect(labels + sum((claim) => claim.blank)).toBe(sum((claim) => claim.answers));
        expect(matrix.answers).toBe(labels);
        expect(CLAIM_CLASSES.reduce((total, name) => total + rowTotal(matrix, name), 0)).toBe(matrix.answers);
        expect(CLAIM_CLASSES.reduce((total, name) => total + matrix.cells[name][name], 0)).toBe(matrix.agreeing);
        expect(matrix.blank).toBe(sum((claim) => claim.blank));
      }),
    );
  });
});

test("the commonest other label is never the key's, and the earlier of two alike", () => {
  expect(commonestOther(makeResult({ chosen: { ...none, attribution: 9, speculation: 3, judgement: 3 } }))).toEqual({
    chosen: "speculation",
    answers: 3,
  });
  expect(commonestOther(makeResult({ chosen: { ...none, attribution: 9 } }))).toBeNull();
  expect(commonestOther(makeResult({ keyClass: null, chosen: { ...none, attribution: 9 } }))).toEqual({
    chosen: "attribution",
    answers: 9,
  });
});

test("the heat of 24 answers steps after 1, 4, 8 and 14", () => {
  const steps = Array.from({ length: 25 }, (_, missed) => heatStep({ answers: 24, full: 24 - missed }));
  expect(steps).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
});

test("fewer than five answers have no heat", () => {
  expect([heatStep({ answers: 4, full: 0 }), heatStep({ answers: 5, full: 0 }), heatStep({ answers: 0, full: 0 })]).toEqual([0, 4, 0]);
  expect([mixUpStep(4, 4), mixUpStep(5, 5), mixUpStep(0, 0)]).toEqual([0, 4, 0]);
});

test("a mix-up heats with its share of the key's row", () => {
  expect([2, 6, 27, 50, 60].map((answers) => mixUpStep(answers, 144))).toEqual([0, 1, 2, 3, 4]);
});
