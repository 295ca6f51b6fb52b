import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClaimsTable } from "@/components/results/claims-table";
import { ConfusionTable } from "@/components/results/confusion-table";
import { HeatArticle } from "@/components/results/heat-article";
import { articleBlocks } from "@/lib/domain/article-parts";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import type { ClaimResult } from "@/lib/domain/results";
import { confusionMatrix } from "@/lib/statistics/confusion-matrix";

// The picture and its table are drawn from the same rows: what one says, the other says.

const TEXT = "One says so. Two may be. Three is good.";
const makeClaim = (number: number, ranges: [number, number][], result: Partial<ClaimResult>): ClaimResult => ({
  number,
  position: number - 1,
  itemId: `item-${number}`,
  ranges,
  keyClass: "attribution",
  evidence: [],
  explanation: "",
  exercise: 0,
  question: "",
  keyWords: "",
  skill: null,
  answers: 24,
  full: 0,
  blank: 0,
  chosen: { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 },
  ...result,
});
const claims = [
  makeClaim(1, [[0, 12]], { full: 16, blank: 1, chosen: { "reported-fact": 7, attribution: 16, speculation: 0, judgement: 0 } }),
  makeClaim(2, [[13, 24]], {
    full: 9,
    keyClass: "speculation",
    chosen: { "reported-fact": 10, attribution: 5, speculation: 9, judgement: 0 },
  }),
  makeClaim(3, [[25, 39]], {
    answers: 3,
    full: 1,
    keyClass: "judgement",
    chosen: { "reported-fact": 2, attribution: 0, speculation: 0, judgement: 1 },
  }),
];
const blocks = articleBlocks(
  TEXT,
  [{ kind: "paragraph", range: [0, TEXT.length] }],
  claims.map((claim) => claim.ranges),
);
const hrefOf = ({ number }: ClaimResult) => `?claim=${number}` as const;
const article = { text: TEXT, language: "en", direction: "ltr" } as const;
const heat = (hideFew = false) =>
  renderToStaticMarkup(createElement(HeatArticle, { blocks, claims, noun: "Claim", ...article, hideFew, ...(!hideFew && { hrefOf }) }));
const chips = (html: string) => [...html.matchAll(/heat-count num"[^>]*>([^<]*)</g)].map((match) => match[1]);

test("the numbers of the heatmap are those of its table", () => {
  const table = renderToStaticMarkup(createElement(ClaimsTable, { claims, article, classes: CLAIM_CLASSES, hrefOf }));
  const missed = [...table.matchAll(/(\d+) of (\d+)</g)].map((match) => [match[1], match[2]]);
  expect(missed).toEqual([
    ["8", "24"],
    ["15", "24"],
    ["2", "3"],
  ]);
  expect(chips(heat())).toEqual(missed.map(([count]) => count));
});

test("each link says its number, n and the commonest other label", () => {
  const words = heat().replace(/<[^>]+>/g, "");
  expect(words).toContain("(claim 1: 8 of 24 without full credit, most chose Reported fact instead (7))");
  expect(words).toContain("(claim 3: 2 of 3 without full credit, most chose Reported fact instead (2))");
});

test("below five answers nothing is shaded, and on the wall nothing is said", () => {
  expect(heat()).toContain('class="heat-claim heat-0" href="?claim=3"');
  expect(chips(heat(true))).toEqual(["8", "15", "–"]);
  expect(heat(true)).not.toContain("<a");
});

test("the matrix shows every label, each cell with its row’s n", () => {
  const matrix = confusionMatrix(claims, CLAIM_CLASSES);
  const html = renderToStaticMarkup(
    createElement(ConfusionTable, { matrix, hrefOf: (key, chose) => `?key=${key}&chose=${chose}` as const }),
  );
  const cells = [...html.matchAll(/aria-label="(\d+) of (\d+): key ([^,]+), chosen ([^"]+)"/g)];
  expect(cells).toHaveLength(16);
  expect(cells.reduce((sum, cell) => sum + Number(cell[1]), 0)).toBe(matrix.answers);
  expect(html).toContain('aria-label="7 of 23: key Attribution, chosen Reported fact"');
});
