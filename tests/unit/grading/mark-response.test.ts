import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditSchema } from "@/lib/domain/credit";
import { SURENESS } from "@/lib/domain/sureness";
import { EXERCISE_KINDS, exerciseKind } from "@/lib/exercises/registry";
import { certaintyShare } from "@/lib/grading/certainty-marks";
import { pointsOf } from "@/lib/grading/grade-attempt";
import { markResponse } from "@/lib/grading/mark-response";
import { TRIED } from "@/tests/factories/exercise-answers";

const JUDGEMENT = true;
const weight = fc.integer({ min: 0, max: 100_000 });
const said = fc.option(fc.constantFrom(...SURENESS), { nil: undefined });

function without(answer: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: _, ...rest } = answer;
  return rest;
}

describe.each([...EXERCISE_KINDS.keys()])("%s", (kind) => {
  const { key, full, partial, wrong } = TRIED[kind] ?? {};
  const answers = [full, partial, wrong].flatMap((answer) => (answer ? [without(answer, "sure")] : []));
  const { asksSureness: isAsked, afterMark, responseSchema } = exerciseKind(kind);
  const mayCount = isAsked && afterMark === null;

  test("takes how sure somebody is where it asks, and only there", () => {
    for (const answer of answers) expect(responseSchema.safeParse({ ...answer, sure: "certain" }).success).toBe(isAsked);
  });

  test("without certainty, sureness earns and costs nothing", () => {
    fc.assert(
      fc.property(weight, fc.constantFrom(...answers), said, (worth, answer, sure) => {
        const response = { ...answer, ...(isAsked && sure && { sure }) };
        const item = { kind, key, weight: worth, countsSureness: false };
        const credit = exerciseKind(kind).grade(key, answer, { judgement: JUDGEMENT });
        expect(markResponse(item, response, JUDGEMENT)).toEqual({ points: pointsOf(credit.credit, worth), breakdown: credit });
      }),
    );
  });

  test("with certainty, a mark is the credit as sure as was said; what a teacher marks is as ever", () => {
    fc.assert(
      fc.property(weight, fc.constantFrom(...answers), said, (worth, answer, sure) => {
        const response = { ...answer, ...(isAsked && sure && { sure }) };
        const { points, breakdown } = markResponse({ kind, key, weight: worth, countsSureness: true }, response, JUDGEMENT);
        creditSchema.parse(breakdown);
        const share = mayCount ? certaintyShare(breakdown.credit, sure ?? "guessing") : breakdown.credit;
        expect(points).toBe(pointsOf(share, worth));
        expect(breakdown.sure).toBe(mayCount ? (sure ?? "guessing") : undefined);
        expect(points).toBeGreaterThanOrEqual(-2 * worth);
        expect(points).toBeLessThanOrEqual(worth);
        expect(Object.is(points, -0)).toBe(false);
      }),
    );
  });
});
