import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { placeOf } from "@/components/comparing/interval-bar";
import { ItemShares } from "@/components/comparing/item-shares";
import { LessonItems } from "@/components/comparing/lesson-items";
import { type ComparedColumn, SkillsTable, WholeTable } from "@/components/comparing/shares-table";
import type { ComparedItem } from "@/lib/domain/comparison";
import { CLAIM_CLASSES } from "@/lib/domain/label";

// Each picture stands in the row that says its figures: what one says, the other says.

const column = (id: string): ComparedColumn => ({ what: "assignment", id, name: `class ${id}` });
const shown = (share: number, low: number, high: number, students: number) => ({
  ...{ shown: true as const, share, low, high, students, answers: 3 * students },
  provisional: students < 20,
});
const all = [
  { of: column("a"), whole: shown(0.75, 0.625, 0.875, 24), skills: [shown(0.5, 0.25, 0.75, 24)] },
  { of: column("b"), whole: shown(0, 0, 0.35, 7), skills: [{ shown: false as const, students: 3, answers: 9 }] },
  { of: column("c"), whole: { shown: false as const, students: 0, answers: 0 }, skills: [] },
];
const numbers = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(` ${name}="([^"]+)"`, "g"))].map(([, value]) => Number(value));
const rowsOf = (markup: string) => markup.split("<tr>").slice(2);
const figures = (row: string) => [...row.replace(/<[^>]+>/g, " ").matchAll(/(\d+)\s*%|(\d+)–(\d+)/g)].map(([text]) => text);

test("a dot and its line lie where the figures of the row say", () => {
  const rows = rowsOf(renderToStaticMarkup(createElement(WholeTable, { label: "w", head: "Class", all })));
  expect(rows).toHaveLength(3);
  for (const [index, { whole }] of all.entries()) {
    const row = rows[index] ?? "";
    if (!whole.shown) {
      expect(row).not.toContain("<svg");
      continue;
    }
    expect(row).toContain(`${Math.round(whole.share * 100)}\u00a0%`);
    expect(row).toContain(`${Math.round(whole.low * 100)}–${Math.round(whole.high * 100)}`);
    expect(numbers(row, "cx")).toEqual([placeOf(whole.share)]);
    const line = row.slice(row.indexOf("interval-line"));
    expect([numbers(line, "x1")[0], numbers(line, "x2")[0]]).toEqual([placeOf(whole.low), placeOf(whole.high)]);
    expect(row.includes("hollow")).toBe(whole.provisional);
    expect(row.includes("provisional")).toBe(whole.provisional);
  }
});

test("what is too little for a figure says so and draws nothing", () => {
  const [row = ""] = rowsOf(renderToStaticMarkup(createElement(SkillsTable, { label: "s", skills: ["hedge"], all })));
  expect(figures(row)).toHaveLength(2);
  expect(row).toContain("3 students: a figure means something from 5 on");
  expect(row.match(/<svg/g)).toHaveLength(1);
});

const item = (number: number, kind = "sort-the-claims"): ComparedItem => ({
  ...{ itemId: `item-${number}`, number, exercise: "Sort", kind, question: number === 3 ? "Who said it?" : "" },
  ranges: number === 1 ? [[0, 3]] : [],
});
const lesson = { text: "One two.", language: "en", direction: "ltr" as const, items: [item(1), item(2), item(3)] };

test("items stand with the counts of each class, darker where more went wrong", () => {
  const columns = [
    { of: column("a"), items: [{ itemId: "item-1", answers: 10, full: 2 }] },
    { of: column("b"), items: [{ itemId: "item-1", answers: 4, full: 0 }] },
  ];
  const rows = rowsOf(renderToStaticMarkup(createElement(ItemShares, { label: "i", lesson, columns })));
  expect(rows[0]).toContain("One");
  expect(rows[0]).toMatch(/heat-4.*8 of 10.*heat-0.*4 of 4/);
  expect(rows[0]).toContain('href="/teach/assignments/a?claim=1#claim"');
  expect(rows[1]).toContain("Sort, about the whole text");
  expect(rows[2]).toMatch(/Who said it\?.*<td>–<\/td><td>–<\/td>/);
});

test("a lesson’s items say what was chosen, and which of it is the key", () => {
  const chosen = { "reported-fact": 3, attribution: 9, speculation: 0, judgement: 0 };
  const items = [
    { item: item(1), keyClass: "attribution" as const, answers: 13, full: 9, blank: 1, chosen },
    { item: item(2), keyClass: null, answers: 0, full: 0, blank: 0, chosen: null },
  ];
  const rows = rowsOf(renderToStaticMarkup(createElement(LessonItems, { label: "l", lesson, items, classes: CLAIM_CLASSES })));
  expect(rows[0]).toContain("9 (69\u00a0%)");
  expect(rows[0]).toMatch(/>3<\/td>.*>9<span class="caption"> key<\/span>/);
  expect(rows[1]).toContain("Too few answers of any one class");
});
