import { beforeAll, describe, expect, test } from "vitest";
import { type Analysis, loadAnalysis } from "@/app/teach/assignments/[assignmentId]/analysis/load-analysis";
import { loadResults, type Results } from "@/app/teach/assignments/[assignmentId]/load-results";
import { db } from "@/lib/db/client";
import { listGivenResponses } from "@/lib/db/reports/given-responses";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { Figure } from "@/lib/domain/item-analysis";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { makeGradedClass } from "../../factories/graded-class";
import { allKinds, handInKinds, KINDS, makeKindsClass } from "../../factories/kinds-lesson";
import { teacherOf } from "../../factories/results-class";

// What the analysis page stands on: the figures of every kind from the database, held against the students' own rows.

const numberOf = (figure: Figure | undefined): number => (figure && "value" in figure ? figure.value : Number.NaN);

describe("a lesson with every kind", () => {
  let teacher: AssignmentTeacher;
  let results: Results;
  let analysis: Analysis;
  beforeAll(async () => {
    const room = await makeKindsClass();
    for (const [index, answer] of (["full", "full", "partial", "wrong", "partial", "full"] as const).entries()) {
      await handInKinds(room, `Student ${index}`, allKinds(answer));
    }
    await handInKinds(room, "Blank", {});
    teacher = teacherOf(room);
    const loading = loadResults(teacher);
    results = await loading;
    analysis = await loadAnalysis(teacher, loading, "first");
  });

  test("has the figures of every item, as the students’ rows add up to", async () => {
    const { rows } = await listStudentRows(teacher, { sort: { by: "name", down: false } });
    expect(analysis.items.map(({ number }) => number)).toEqual(KINDS.map((_, index) => index + 1));
    for (const { position, worth, answers, blank, facility } of analysis.items) {
      const points = rows.map((row) => row.points[position] ?? 0);
      expect(answers).toBe(7);
      expect(blank).toBe(1);
      expect(numberOf(facility)).toBeCloseTo(points.reduce((sum, one) => sum + one, 0) / 7 / worth, 12);
    }
    const totals = rows.map((row) => row.points.reduce<number>((sum, one) => sum + (one ?? 0), 0));
    expect(analysis.whole).toMatchObject({ attempts: 7, items: KINDS.length, possible: 1000 * KINDS.length });
    expect(numberOf(analysis.whole.mean)).toBeCloseTo(totals.reduce((sum, one) => sum + one, 0) / 7, 9);
  });

  test("shows the rows from which an item’s figures come, in words", () => {
    for (const { position, answers, blank, options } of analysis.items) {
      const rows = analysis.rowsOf(position);
      const count = (blanks: boolean) =>
        rows.filter(({ words }) => (words === null) === blanks).reduce((sum, row) => sum + row.attempts, 0);
      expect(count(false)).toBe(answers - blank);
      expect(count(true)).toBe(blank);
      expect(rows.every(({ words }) => words !== "")).toBe(true);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const { chose } of options ?? []) expect(chose).toBeLessThanOrEqual(answers);
    }
  });

  test("says what each item asks: its question, its claim, or the whole text", () => {
    const words = results.claims.map((claim) => analysis.wordsOf(claim));
    expect(words.every((one) => one.words !== "")).toBe(true);
    expect(words[KINDS.indexOf("sort-the-claims")]).toEqual({ words: expect.stringContaining("The mayor said"), isQuoted: true });
    expect(words[KINDS.indexOf("spot-the-drift")]).toEqual({ words: "About the whole text", isQuoted: false });
    expect(words[KINDS.indexOf("multiple-choice")]?.isQuoted).toBe(false);
  });

  test("reads responses of its own lesson only", async () => {
    const given = await db().response.findMany({ where: { item: { lessonVersionId: teacher.lessonVersionId } }, select: { id: true } });
    const ids = given.map(({ id }) => String(id));
    expect((await listGivenResponses(teacher, ids)).map(({ responseId }) => responseId).sort()).toEqual(ids.sort());
    const other = await makeGradedClass([{ label: { voucher: "own-voice", certainty: "asserted" } }]);
    expect(await listGivenResponses(teacherOf(other), ids)).toEqual([]);
    expect(await listGivenResponses(teacher, [])).toEqual([]);
  });
});

test("of a lesson that nobody has handed in there are no figures, and every one says so", async () => {
  const teacher = teacherOf(await makeGradedClass([{ label: { voucher: "own-voice", certainty: "asserted" } }]));
  const { items, whole, totals, labels, confidence } = await loadAnalysis(teacher, loadResults(teacher), "best");
  expect(items).toMatchObject([{ answers: 0, facility: { undefined: "no-attempts" }, verdict: "no-answers" }]);
  expect(whole).toMatchObject({ attempts: 0, mean: { undefined: "no-attempts" } });
  expect(totals).toEqual([]);
  expect(labels.map(({ chosen }) => Object.values(chosen))).toEqual([[0, 0, 0, 0]]);
  expect(confidence).toEqual([]);
});
