import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { packRow, unpackRow } from "@/lib/domain/packed-cells";
import { pointsText } from "@/lib/domain/points";
import { nameOf, type ResultCell, type StudentRow } from "@/lib/domain/results";
import { resultsQuerySchema, studentSort, studentsQuerySchema } from "@/lib/domain/results-query";
import { searchOf } from "@/lib/domain/results-search";
import { resultsColumns, resultsTable } from "@/lib/domain/results-table";

const makeRow = (row: Partial<StudentRow> = {}): StudentRow => ({
  studentId: "s",
  name: "Ana Keller",
  number: 3,
  alike: false,
  standing: "handed-in",
  attemptId: "a",
  submittedAt: new Date("2026-11-25T10:00:00Z"),
  total: 1500,
  possible: 2000,
  cells: [],
  ...row,
});

describe("the address", () => {
  test("what does not fit is as if it were not there", () => {
    const bad = {
      claim: "0",
      key: "opinion",
      chose: ["attribution"],
      skill: "x",
      names: "yes",
      sort: "name;drop",
      standing: "gone",
      page: "-1",
    };
    expect(resultsQuerySchema.parse(bad)).toEqual(resultsQuerySchema.parse({}));
    expect(resultsQuerySchema.parse({})).toMatchObject({ sort: "name", page: 1 });
    expect(studentsQuerySchema.parse({ ...bad, find: "x".repeat(101) })).toEqual({ sort: "name", find: "", page: 1 });
  });
  test("comes back as it was", () => {
    const query = resultsQuerySchema.parse({
      claim: "7",
      key: "attribution",
      chose: "speculation",
      sort: "-12",
      standing: "late",
      page: "3",
    });
    expect(resultsQuerySchema.parse(Object.fromEntries(new URLSearchParams(searchOf(query))))).toEqual(query);
    expect(searchOf(resultsQuerySchema.parse({}))).toBe("?");
  });
  test("a sort is a column and a direction", () => {
    expect(studentSort("-total")).toEqual({ by: "total", down: true });
    expect(studentSort("12")).toEqual({ by: { claim: 12 }, down: false });
  });
});

test("a row arrives in the browser as it left", () => {
  const answer = fc.oneof(
    fc.record({ chosen: fc.option(fc.constantFrom(...CLAIM_CLASSES)), other: fc.constant(null) }),
    fc.record({ chosen: fc.constant(null), other: fc.constantFrom("answered", "waits") }),
  );
  const cell: fc.Arbitrary<ResultCell> = fc
    .tuple(answer, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), fc.boolean())
    .map(([given, share, unsure]) => ({ ...given, share, ...(unsure && { unsure }) }));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const row = makeRow({ cells: cells.map((one) => ({ ...one, share: one.share === 0 ? 0 : one.share })) });
      expect(unpackRow(packRow(row))).toEqual(row);
    }),
  );
});

test("of two alike each has the number in the roster", () => {
  expect([nameOf(makeRow()), nameOf(makeRow({ alike: true }))]).toEqual(["Ana Keller", "Ana Keller (3)"]);
});

test.each([
  [0, "0"],
  [500, "½"],
  [10_500, "10½"],
  [24_750, "24¾"],
  [333, "⅓"],
  [1200, "1.2"],
  [1234, "1.23"],
  [14_000, "14"],
])("%i thousandths of a point read %s", (thousandths, text) => {
  expect(pointsText(thousandths)).toBe(text);
});

test("the table for a spreadsheet has as many cells in every line", () => {
  const rows = [
    makeRow({
      cells: [
        { chosen: "attribution", other: null, share: 2 / 3 },
        { chosen: null, other: null, share: 0 },
      ],
    }),
    makeRow({ name: "Ben", alike: true, standing: "absent", attemptId: null, submittedAt: null, total: null, possible: null }),
  ];
  const columns = resultsColumns({ items: [{ number: 1 }, { number: 2 }], zone: "Europe/Berlin" }, () => "2026-11-25 11:00");
  expect(resultsTable(columns, rows)).toEqual([
    ["Student", "Work", "Handed in (Europe/Berlin)", "Credit", "Possible", "Claim 1", "Claim 1 credit", "Claim 2", "Claim 2 credit"],
    ["Ana Keller", "Handed in", "2026-11-25 11:00", 1.5, 2, "Attribution", 0.667, "", 0],
    ["Ben (3)", "Not started", "", "", "", "", "", "", ""],
  ]);
});

test("a lesson of several exercises has them in the head, answers in words, and what waits", () => {
  const cells: ResultCell[] = [
    { chosen: "attribution", other: null, share: 1 },
    { chosen: null, other: "answered", share: 0.4 },
    { chosen: null, other: "waits", share: 0 },
    { chosen: null, other: null, share: 0 },
  ];
  const items = ["Sort", "Highlight", "Rewrite", "Rewrite"].map((exercise, index) => ({ number: index + 1, exercise }));
  const rows = [{ ...makeRow({ cells }), words: ["", "source: “The mayor”", "=The mayor said so", ""] }];
  const [head, line] = resultsTable(
    resultsColumns({ items, zone: "UTC", noun: "Question" }, () => "then"),
    rows,
  );
  expect(head?.slice(5, 9)).toEqual(["Question 1 (Sort)", "Question 1 credit", "Question 2 (Highlight)", "Question 2 credit"]);
  expect(line?.slice(5)).toEqual(["Attribution", 1, "source: “The mayor”", 0.4, "=The mayor said so", "waits", "", 0]);
});
