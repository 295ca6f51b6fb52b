import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AgreementPanel, agreementSentence } from "@/components/item-analysis/agreement-panel";
import { wordedCounts } from "@/components/item-analysis/answer-words";
import { CalibrationCurve, dotsOf } from "@/components/item-analysis/calibration-curve";
import { CalibrationPanel, CalibrationTable } from "@/components/item-analysis/calibration-panel";
import { DiscernmentPanel, discernmentSentence } from "@/components/item-analysis/discernment-panel";
import { OptionTable } from "@/components/item-analysis/option-table";
import { TotalsPanel } from "@/components/item-analysis/totals-panel";
import { formatPercent, LOCALE } from "@/lib/domain/format";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { CONFIDENCE, type ConfidenceCount, DISCERNMENT_TARGETS, DISCERNMENT_VERDICTS } from "@/lib/domain/understanding";
import { agreement } from "@/lib/statistics/agreement";
import { calibration } from "@/lib/statistics/calibration";
import { discernment } from "@/lib/statistics/discernment";
import { labelCounts, type TalliedLabels } from "@/lib/statistics/tallied-labels";

// A picture and its table are drawn from the same rows: what one says, the other says. And nothing ever says NaN.

const counts: ConfidenceCount[] = [
  { confidence: CONFIDENCE.guessing, share: 1, answers: 4 },
  { confidence: CONFIDENCE.guessing, share: 0, answers: 8 },
  { confidence: CONFIDENCE["fairly-sure"], share: 1, answers: 11 },
  { confidence: CONFIDENCE["fairly-sure"], share: 0.5, answers: 2 },
  { confidence: CONFIDENCE.certain, share: 1, answers: 27 },
  { confidence: CONFIDENCE.certain, share: 0, answers: 13 },
];
const cellsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)]
    .map((row) => [...(row[1] ?? "").matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => (cell[1] ?? "").replace(/<[^>]+>/g, "")))
    .slice(1);

test("the dots of the calibration curve are the rows of its table", () => {
  const { bins } = calibration(counts);
  const dots = dotsOf(bins);
  const rows = cellsOf(renderToStaticMarkup(createElement(CalibrationTable, { bins })));
  expect(rows.map(([said]) => said)).toEqual(["Guessing", "Fairly sure", "Certain"]);
  const share = (value: number) => formatPercent(value, LOCALE);
  expect(
    dots.map(({ sure, right, low, high, answers }) => [
      share(sure),
      String(answers),
      `${share(right)} between ${share(low)} and ${share(high)}`,
    ]),
  ).toEqual(rows.map(([, sure, answers, right]) => [sure, answers, right]));
  const curve = renderToStaticMarkup(createElement(CalibrationCurve, { bins }));
  expect([...curve.matchAll(/<circle/g)]).toHaveLength(rows.length);
  expect(curve).toContain("33 % sure, 33 % right; 70 % sure, 92 % right; 95 % sure, 68 % right");
  const heights = [...curve.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) => [Number(match[1]), Number(match[2])]);
  for (const [index, { sure, right }] of dots.entries()) {
    expect(heights[index]?.[0]).toBeCloseTo(46 + 240 * sure, 6);
    expect(heights[index]?.[1]).toBeCloseTo(12 + 240 * (1 - right), 6);
  }
});

test("of fewer than five answers there is no curve, only what was said", () => {
  const few = counts.slice(0, 1);
  const html = renderToStaticMarkup(createElement(CalibrationPanel, { calibration: calibration(few), counts: few }));
  expect(html).not.toContain('<svg class="calibration-curve');
  expect(html).toContain("Too few said how sure they are");
  expect(html).toContain("Guessing");
});

test("the bars of the totals are as long as their counts", () => {
  const totals = [
    { total: 1000, attempts: 2 },
    { total: 2500, attempts: 8 },
  ];
  const html = renderToStaticMarkup(createElement(TotalsPanel, { totals, possible: 3000, studentsHref: "/teach/assignments/1" }));
  const bars = [...html.matchAll(/inline-size:(\d+)%/g)].map((match) => Number(match[1]));
  expect(cellsOf(html).map(([, count]) => Number(count))).toEqual([0, 2, 8]);
  expect(bars).toEqual([0, 25, 100]);
});

const labels: TalliedLabels[] = [
  { number: 1, keyClass: "attribution", accepted: [], chosen: { "reported-fact": 3, attribution: 20, speculation: 0, judgement: 1 } },
  {
    number: 2,
    keyClass: "reported-fact",
    accepted: ["attribution"],
    chosen: { "reported-fact": 12, attribution: 9, speculation: 2, judgement: 0 },
  },
];

test("agreement says each claim’s counts, the least agreed on first", () => {
  const html = renderToStaticMarkup(
    createElement(AgreementPanel, {
      agreement: agreement(labels.map(labelCounts)),
      claims: labels,
      classes: CLAIM_CLASSES,
      hrefOf: (number) => `?item=${number}` as const,
    }),
  );
  expect(html).toContain("47 labels on 2 claims");
  expect(cellsOf(html).map(([claim, , ...own]) => [claim, ...own])).toEqual([
    ["Claim 2", "12", "9", "2", "0"],
    ["Claim 1", "3", "20", "0", "1"],
  ]);
  for (const alpha of [null, -0.4, 0, 0.1, 0.5, 0.7, 1]) expect(agreementSentence(alpha)).toMatch(/\.$/);
});

test("discernment says in words what its counts say, and why where it can’t", () => {
  const targets = discernment(labels, CLAIM_CLASSES);
  const html = renderToStaticMarkup(createElement(DiscernmentPanel, { targets, answersHref: "/teach/assignments/1" }));
  expect(
    cellsOf(html)
      .find(([name]) => name === "Attribution")
      ?.slice(1, 3),
  ).toEqual(["20 of 24", "0 of 14"]);
  expect(cellsOf(html).find(([name]) => name === "Judgement")?.[3]).toBe("No claim has this label in the key, so nobody could find it.");
  expect(html).not.toContain("NaN");
  for (const target of DISCERNMENT_TARGETS)
    for (const verdict of DISCERNMENT_VERDICTS) expect(discernmentSentence({ target, verdict })).toMatch(/^[A-Z][^{}]*\.$/);
});

test("the options carry their counts, the best of each part its tick", () => {
  const option = (index: number, part: string, credit: number, chose: number) => ({
    ...{ index, part, words: `answer ${index}`, credit, chose },
    share: { value: chose / 10 },
    shareInterval: { low: 0, high: 1 },
    pointBiserial: chose === 0 ? ({ undefined: "nobody-chose" } as const) : { value: 0.31 },
  });
  const options = [option(0, "Who", 0.7, 6), option(1, "Who", 0, 4), option(2, "How", 0.3, 10), option(3, "How", 0, 0)];
  const html = renderToStaticMarkup(createElement(OptionTable, { options, answers: 10 }));
  expect([...html.matchAll(/The key: <\/span><bdi>(answer \d)/g)].map((match) => match[1])).toEqual(["answer 0", "answer 2"]);
  expect([...html.matchAll(/inline-size:(\d+)%/g)].map((match) => Number(match[1]))).toEqual([60, 40, 100, 0]);
  expect(html).toContain("Nobody chose it.");
  const few = renderToStaticMarkup(createElement(OptionTable, { options, answers: 4 }));
  expect(few).not.toContain("0.31");
  expect(few).not.toContain("between");
});

test("answers that read the same stand together, blanks last", () => {
  const row = (words: string | null, attempts: number, points: number) => ({ id: `${words} ${points}`, words, attempts, points, total: 0 });
  expect(wordedCounts([row(null, 9, 0), row("a", 2, 1000), row("b", 3, 500), row("a", 4, 500)])).toEqual([
    { words: "a", attempts: 6, points: 4000 },
    { words: "b", attempts: 3, points: 1500 },
    { words: null, attempts: 9, points: 0 },
  ]);
  expect(wordedCounts([])).toEqual([]);
});
