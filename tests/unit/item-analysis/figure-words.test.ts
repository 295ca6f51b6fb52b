import { expect, test } from "vitest";
import { figureText, intervalText, whyNone } from "@/components/item-analysis/figure-words";
import { ITEM_FORMULAS, WHOLE_FORMULAS } from "@/components/item-analysis/formulas";
import { VERDICT_ORDER } from "@/components/item-analysis/verdict-order";
import { UNDEFINED_REASONS, UNDEFINED_WORDS, VERDICTS } from "@/lib/domain/item-analysis";

test.each([
  ["share", 0.674, "67 %"],
  ["percent", 52.2, "52 %"],
  ["index", -18.4, "-18"],
  ["index", -0.2, "0"],
  ["points", 16_390, "16.39"],
  ["decimal", -0.951, "-0.95"],
] as const)("a figure as %s: %d is %s", (form, value, text) => {
  expect(figureText({ value }, form)).toBe(text);
});

test("without a value there is no number, but a reason in words", () => {
  for (const reason of UNDEFINED_REASONS) {
    expect(figureText({ undefined: reason }, "share")).toBeNull();
    expect(intervalText({ undefined: reason }, "share")).toBeNull();
    expect(whyNone({ undefined: reason })).toBe(UNDEFINED_WORDS[reason]);
  }
  expect(whyNone({ value: 0 })).toBeNull();
  expect(intervalText({ low: 0.6, high: 0.84 }, "share")).toBe("between 60 % and 84 %");
});

test("every figure has its formula, and every verdict its place", () => {
  for (const { formula, says } of [...Object.values(ITEM_FORMULAS), ...Object.values(WHOLE_FORMULAS)]) {
    expect(formula).not.toBe("");
    expect(says).not.toBe("");
  }
  expect([...VERDICT_ORDER].sort()).toEqual([...VERDICTS].sort());
});
