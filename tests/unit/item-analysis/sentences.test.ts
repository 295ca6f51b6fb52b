import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnalysisSentences } from "@/components/item-analysis/analysis-sentences";
import { WholePanel } from "@/components/item-analysis/whole-panel";
import type { Figure, ItemAnalysis, Verdict, WholeAnalysis } from "@/lib/domain/item-analysis";

// What stands over the analysis, in every state that a class can be in.

const none: Figure = { undefined: "totals-alike" };
const whole = (change: Partial<WholeAnalysis> = {}): WholeAnalysis => ({
  ...{ attempts: 24, items: 3, possible: 3000, mean: { value: 2100 }, median: { value: 2000 }, deviation: { value: 700 } },
  ...{ skewness: { value: 0.1 }, kurtosis: { value: -0.2 }, errorRatio: { value: 51 }, standardError: { value: 357 } },
  consistency: { value: 74 },
  consistencyInterval: { low: 51, high: 83 },
  ...change,
});
const item = (number: number, verdict: Verdict): ItemAnalysis => ({
  ...{ number, position: number - 1, itemId: `item-${number}`, worth: 1000, answers: 24, blank: 0, full: 12, dubious: false, verdict },
  ...{ fullShare: none, facility: none, deviation: none, guess: none, intendedWeight: none, effectiveWeight: none },
  ...{ discriminationIndex: none, discriminativeEfficiency: none, fullInterval: { undefined: "no-attempts" } },
  ...{ options: null, spans: [], chain: null },
});
const said = (verdicts: readonly Verdict[], change: Partial<WholeAnalysis> = {}) =>
  renderToStaticMarkup(
    createElement(AnalysisSentences, {
      whole: whole(change),
      items: verdicts.map((verdict, index) => item(index + 1, verdict)),
      noun: "Claim",
    }),
  )
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("the mean, what to look at first, and what the whole is good for", () => {
  const text = said(["good-readers-miss", "tells-apart", "better-option"]);
  expect(text).toContain("On average they got 2.1 of 3 , and half of them 2 or more.");
  expect(text).toContain("Look at claims 1 and 3 first");
  expect(text).toContain("Taken together they are fair for work in class, not for more: internal consistency 74 of 100.");
  expect(text).not.toContain("Provisional");
});

test.each([
  [["tells-apart", "very-hard"], {}, "no key and no question is in doubt"],
  [["all-right", "all-right"], { deviation: { value: 0 }, mean: { value: 3000 } }, "Everybody got 3 of 3 ."],
  [["all-right", "all-right"], {}, "Everybody has everything right"],
  [["all-blank", "all-blank"], {}, "Everybody left everything blank"],
  [["none-right", "none-right"], {}, "Nobody has any points"],
  [["tells-apart"], { consistency: { value: 79.6 } }, "tell single students apart well: internal consistency 80 of 100"],
  [
    ["tells-apart"],
    { consistency: { value: -12 } },
    "say little about a single student; read them one by one: internal consistency -12 of 100",
  ],
  [["tells-apart"], { attempts: 19 }, "Provisional: below 20 attempts"],
  [["too-few"], { attempts: 4 }, "With fewer than 5 attempts figures mean nothing yet."],
] as const)("%j %j", (verdicts, change, words) => {
  expect(said(verdicts, change)).toContain(words);
});

test("what has no value is not said, and below five nothing is but the counts", () => {
  expect(said(["tells-apart"], { consistency: none })).not.toContain("internal consistency");
  expect(said(["good-readers-miss"], { attempts: 4 })).not.toMatch(/On average|Look at|internal/);
});

test("the whole has every figure, or why there is none; never NaN", () => {
  const panel = (change: Partial<WholeAnalysis>) =>
    renderToStaticMarkup(createElement(WholePanel, { whole: whole(change), noun: "Claim" }));
  const full = panel({});
  expect(full).toContain("24 attempts, 3 claims");
  expect(full).toContain("between 51 and 83");
  expect([...full.matchAll(/<details/g)]).toHaveLength(8);
  const bare = panel({
    consistency: { undefined: "one-item" },
    consistencyInterval: { undefined: "one-item" },
    errorRatio: { undefined: "one-item" },
  });
  expect(bare).toContain("It compares items with each other, and there is one.");
  expect(bare).not.toContain("between 51");
  expect(`${full}${bare}`).not.toContain("NaN");
});
