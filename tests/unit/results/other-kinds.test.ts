import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClaimChanges } from "@/components/regrading/claim-changes";
import { AnswersTable } from "@/components/results/answers-table";
import { ItemsTable } from "@/components/results/items-table";
import { StudentCell } from "@/components/results/student-cell";
import { StudentTable } from "@/components/results/student-table";
import { packRow } from "@/lib/domain/packed-cells";
import type { ClaimResult, ResultCell, StudentRow } from "@/lib/domain/results";
import { resultsQuerySchema } from "@/lib/domain/results-query";

// What the results show where answers are no labels.

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const article = { text: "One says so.", language: "en", direction: "ltr" } as const;

test("a cell tells blank, wrong, part, full and waiting apart", () => {
  const said = (cell: ResultCell) => words(renderToStaticMarkup(createElement(StudentCell, { cell })));
  const cells: ResultCell[] = [
    { chosen: null, other: null, share: 0 },
    { chosen: null, other: "answered", share: 0 },
    { chosen: null, other: "answered", share: 0.4 },
    { chosen: null, other: "answered", share: 1 },
    { chosen: null, other: "waits", share: 1 },
    { chosen: null, other: null, share: null },
  ];
  expect(cells.map(said)).toEqual(["blank", "no credit", "40 % credit", "full credit", "waits for your mark", "– not counted"]);
});

const item = (number: number, change: Partial<ClaimResult> = {}): ClaimResult => ({
  ...{ number, position: number - 1, itemId: `item-${number}`, exercise: 0, ranges: [], question: "", keyClass: null, keyWords: "The key" },
  ...{ evidence: [], explanation: "", skill: null, answers: 8, full: 3, blank: 1 },
  chosen: { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 },
  ...change,
});

test("items have their question, their claim, or say what they are about", () => {
  const items = [item(1, { question: "Who said it?" }), item(2, { ranges: [[0, 12]] }), item(3)];
  const table = { items, label: "Items", noun: "Question", article, hrefOf: () => "?claim=1" as const } as const;
  const html = renderToStaticMarkup(createElement(ItemsTable, { ...table, waitingAt: () => 0 }));
  expect(words(html)).toContain("1 Who said it? The key 5 of 8 1");
  expect(words(html)).toContain("2 One says so. The key");
  expect(words(html)).toContain("3 Question about the whole text");
  expect(words(html)).not.toContain("To mark");
  expect(words(renderToStaticMarkup(createElement(ItemsTable, { ...table, waitingAt: (at) => 2 * at })))).toContain("5 of 8 4 1");
});

test("answers stand with their counts, the rarer ones closed, and with names only where they were asked for", () => {
  const answers = Array.from({ length: 14 }, (_, index) => ({
    words: `answer ${index}`,
    answers: 1,
    full: index === 0 ? 1 : 0,
    responseIds: [String(index)],
  }));
  const table = { answers, blank: 1, most: 15 };
  const plain = renderToStaticMarkup(createElement(AnswersTable, { ...table, names: null }));
  expect(words(plain)).toContain("Full credit: answer 0 1");
  expect(words(plain)).toContain("2 more answers");
  expect(plain).not.toContain("/teach/attempts/");
  const names = [
    { attemptId: "a", name: "Ana", chosen: null, responseId: "13" },
    { attemptId: "b", name: "Ben", chosen: null, responseId: null },
  ];
  const named = words(renderToStaticMarkup(createElement(AnswersTable, { ...table, names })));
  expect(named).toContain("answer 13 1 Ana");
  expect(named).toContain("Left blank 1 Ben");
});

test("a key of another kind changes in words; where they stay the same, it says what does not", () => {
  const says = (text: string) => ({ label: null, words: text, accepted: [], points: 1000, dropped: false });
  const change = { position: 0, ranges: [], question: "Who said it?", up: 0, down: 0, wordsOnly: false };
  const changes = [
    { ...change, number: 1, before: says("The mayor"), after: says("A clerk") },
    { ...change, number: 2, position: 1, before: says("The mayor"), after: says("The mayor") },
    { ...change, number: 3, position: 2, before: says("The mayor"), after: says("The mayor"), wordsOnly: true },
    { ...change, number: 4, position: 3, before: says("The mayor"), after: { ...says("The mayor"), points: 2000 } },
  ];
  const html = words(renderToStaticMarkup(createElement(ClaimChanges, { changes, article })));
  expect(html).toContain("Question The key says");
  expect(html).toContain("1 Who said it? The mayor A clerk 0 0");
  expect(html).toContain("The same answer; what earns credit differs");
  expect(html).toContain("The same answer; what is said about it differs");
  expect(html).toContain("The mayor, 1 point The mayor, 2 points");
});

test("the students’ table has the exercises over their columns, and none where there is one", () => {
  const cells: ResultCell[] = [0, 1, 2].map(() => ({ chosen: null, other: "answered", share: 0.5 }));
  const row: StudentRow = {
    ...{ studentId: "s", name: "Ana", number: 1, alike: false, attemptId: "a", submittedAt: null },
    ...{ standing: "handed-in" as const, total: 1000, possible: 3000, cells },
  };
  const totals = [0, 0, 1].map((exercise, index) => ({ number: index + 1, exercise, answers: 1, full: 0 }));
  const table = {
    ...{ rows: [packRow(row)], totals, handedIn: 1, students: 1, query: resultsQuerySchema.parse({}), noun: "Question" as const },
    ...{ assignmentId: "", title: "", excusing: null, reopening: null },
  };
  const draw = (titles: readonly string[]) =>
    renderToStaticMarkup(createElement(StudentTable, { ...table, exercises: titles.map((title, position) => ({ title, position })) }));
  const html = draw(["Rewrite", "Short answer"]);
  expect([...html.matchAll(/scope="colgroup" colSpan="(\d)"[^>]*><span title="([^"]+)"/g)].map(([, span, title]) => [span, title])).toEqual(
    [
      ["2", "Rewrite"],
      ["1", "Short answer"],
    ],
  );
  expect(words(html)).toContain("Question 3");
  expect(draw(["Rewrite"])).not.toContain('colgroup" colSpan');
});
