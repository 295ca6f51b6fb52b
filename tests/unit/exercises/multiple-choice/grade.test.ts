import fc from "fast-check";
import { expect, test } from "vitest";
import { creditSchema } from "@/lib/domain/credit";
import { gradeChoice } from "@/lib/exercises/multiple-choice/grade";

const grade = (right: number[], chosen: number[]) => gradeChoice({ right }, { chosen });

test("of one right answer: everything or nothing, with nothing to break down", () => {
  expect(grade([1], [1])).toEqual({ credit: 1, rule: "key" });
  expect(grade([1], [0])).toEqual({ credit: 0, rule: "none" });
});

test("of several: what was found and what wrong ones took off stand in the breakdown", () => {
  expect(grade([0, 1], [1])).toEqual({ credit: 0.5, rule: "parts", parts: [{ part: "Right answers chosen", credit: 0.5, weight: 1 }] });
  expect(grade([0, 1], [0, 1, 2])).toEqual({
    credit: 0.5,
    rule: "parts",
    parts: [
      { part: "Right answers chosen", credit: 1, weight: 1 },
      { part: "Wrong answers chosen", credit: -0.5, weight: 1 },
    ],
  });
  expect(grade([0, 1], [2, 3])).toEqual({ credit: 0, rule: "none" });
});

const options = (minLength: number) => fc.uniqueArray(fc.nat(9), { minLength, maxLength: 10 }).map((all) => all.toSorted((a, b) => a - b));

test("the parts come to the credit, which is right ones less wrong ones and never below 0", () => {
  fc.assert(
    fc.property(options(1), options(1), (right, chosen) => {
      const graded = grade(right, chosen);
      const hits = chosen.filter((one) => right.includes(one)).length;
      expect(graded.credit).toBeCloseTo(Math.max(0, (2 * hits - chosen.length) / right.length));
      expect(creditSchema.parse(graded)).toEqual(graded);
      if (graded.parts) expect(graded.parts.reduce((sum, { credit, weight }) => sum + credit * weight, 0)).toBeCloseTo(graded.credit);
    }),
  );
});
