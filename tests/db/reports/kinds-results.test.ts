import { beforeAll, describe, expect, test } from "vitest";
import { loadResults, type Results } from "@/app/teach/assignments/[assignmentId]/load-results";
import { shownExercise } from "@/components/results/results-view";
import { markAnswers } from "@/lib/commands/mark-answers";
import { db } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { getThirdCounts } from "@/lib/db/reports/third-counts";
import {
  countWaitingOf,
  listPartShares,
  listWaitingOfClass,
  listWaitingOfStudent,
  listWaitingPlaces,
} from "@/lib/db/reports/waiting-places";
import type { AssignmentEditor, AssignmentTeacher, AttemptStudent } from "@/lib/domain/proof";
import { resultsQuerySchema } from "@/lib/domain/results-query";
import { THIRDS } from "@/lib/domain/student-third";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { reviewItems } from "@/lib/grading/review-items";
import type { GradedClass } from "../../factories/graded-class";
import { allKinds, handInKinds, KINDS, makeKindsClass } from "../../factories/kinds-lesson";
import { makeResultsClass, teacherOf } from "../../factories/results-class";

// Ana answers everything as the key has it, Ben in part, Cora leaves all blank, Dan answers one and wrongly.

const at = (kind: string) => KINDS.indexOf(kind);
const query = (search: Record<string, string>) => resultsQuerySchema.parse(search);
const editorOf = (teacher: AssignmentTeacher) => teacher as AssignmentEditor;

async function makeClass() {
  const room = await makeKindsClass();
  const ana = await handInKinds(room, "Ana", allKinds("full"));
  const ben = await handInKinds(room, "Ben", allKinds("partial"));
  const cora = await handInKinds(room, "Cora", {});
  const dan = await handInKinds(room, "Dan", { "multiple-choice": "wrong" });
  // the proof of a teacher needs somebody who marks
  const { id: userId } = await db().user.create({ data: { email: `${room.classId}@school.example`, name: "T", passwordHash: "none" } });
  return { room, teacher: { ...teacherOf(room), userId } as AssignmentTeacher, ana, ben, cora, dan };
}

describe("a lesson with every kind", () => {
  let room: GradedClass;
  let teacher: AssignmentTeacher;
  let students: Record<"ana" | "ben" | "cora" | "dan", AttemptStudent>;
  let results: Results;
  beforeAll(async () => {
    ({ room, teacher, ...students } = await makeClass());
    results = await loadResults(teacher);
  });
  const cellsOf = async (name: string) => {
    const { rows } = await listStudentRows(teacher, { sort: { by: "name", down: false } });
    const row = rows.find((one) => one.name === name);
    return row ? results.rowOf(row).cells : [];
  };

  test("has every item with its exercise, and a key in words where it is no label", () => {
    const { claims, exercises, noun, items } = results;
    expect(items.map(({ kind }) => kind)).toEqual(KINDS);
    expect(noun).toBe("Question");
    expect(exercises.map(({ position }) => position)).toEqual(KINDS.map((_, index) => index));
    expect(claims.map(({ keyClass, keyWords }) => [keyClass !== null, keyWords !== ""])).toEqual(
      KINDS.map((kind) => (kind === "sort-the-claims" ? [true, false] : [false, true])),
    );
    expect(claims[at("multiple-choice")]?.question).toBe("Who said it?");
  });
  test("counts answers in words, the commonest first, and blanks apart", () => {
    const choice = results.claims[at("multiple-choice")];
    expect(choice).toMatchObject({ answers: 4, full: 1, blank: 1 });
    const answers = choice ? results.wordsTo(choice) : [];
    expect(answers.map(({ words, answers: count, full }) => [words, count, full])).toEqual(
      [...answers].sort((a, b) => b.answers - a.answers || b.full - a.full).map(({ words, answers: count, full }) => [words, count, full]),
    );
    expect(answers[0]).toMatchObject({ answers: 1, full: 1 });
    expect(answers[0]?.words).toContain("The mayor");
    expect(results.wordsTo({ position: at("sort-the-claims"), keyClass: "attribution" })).toEqual([]);
    // the same sentence of two students reads as one answer, though each is a response of its own
    const rewrite = results.claims[at("rewrite")];
    const same = rewrite ? results.wordsTo(rewrite) : [];
    expect(same).toHaveLength(1);
    expect(same[0]).toMatchObject({ answers: 2 });
    expect(same[0]?.responseIds).toHaveLength(2);
  });
  test("tells blank, wrong, part and what waits apart", async () => {
    const [ana, ben, cora, dan] = [await cellsOf("Ana"), await cellsOf("Ben"), await cellsOf("Cora"), await cellsOf("Dan")];
    expect(ana[at("rewrite")]).toMatchObject({ chosen: null, other: "waits" });
    expect(ana[at("highlight-the-parts")]).toEqual({ chosen: null, other: "answered", share: 1 });
    expect(ben[at("highlight-the-parts")]?.other).toBe("answered");
    expect(ben[at("highlight-the-parts")]?.share).toBeLessThan(1);
    expect(cora.every(({ chosen, other, share }) => chosen === null && other === null && share === 0)).toBe(true);
    expect(dan[at("multiple-choice")]).toEqual({ chosen: null, other: "answered", share: 0 });
    expect(dan[at("sort-the-claims")]).toEqual({ chosen: null, other: null, share: 0 });
    expect(ana[at("sort-the-claims")]).toEqual({ chosen: "attribution", other: null, share: 1 });
  });
  test("says the parts of an item on the mean of those who answered", async () => {
    const parts = await listPartShares(teacher, results.claims[at("who-is-this-source")]?.itemId ?? "");
    expect(parts).toHaveLength(2);
    expect(parts.map(({ answers }) => answers)).toEqual([2, 2]);
    for (const { credit } of parts) expect(credit).toBeGreaterThan(0);
  });
  test("shows one exercise at a time: the first on the text, what the address asks for, or that of the open item", () => {
    const { claims } = results;
    const shown = (search: Record<string, string>) => shownExercise(results, claims, query(search));
    expect(shown({}).position).toBe(0);
    expect(shown({ exercise: "3" })).toMatchObject({ position: 2, beside: [] });
    expect(shown({ exercise: "3" }).onText.map(({ number }) => number)).toEqual([3]);
    const number = at("spot-the-drift") + 1;
    expect(shown({ claim: String(number), exercise: "1" })).toMatchObject({ position: number - 1, onText: [] });
    expect(shown({ exercise: "20" }).position).toBe(0);
  });
  test("says of whom something waits, in the class and to the student", async () => {
    const waiting = (student: AttemptStudent) => countWaitingOf(student, MARKED_KINDS);
    expect(results.waitingAt(at("rewrite"))).toBe(2);
    expect(results.waiting).toBe(KINDS.reduce((sum, _, position) => sum + results.waitingAt(position), 0));
    expect(results.waitingAt(at("multiple-choice"))).toBe(0);
    const expected = (
      await db().$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM waiting_marks WHERE attempt_id = ${students.ana.attemptId}::uuid`
    )[0];
    expect(await waiting(students.ana)).toBe(Number(expected?.n));
    expect(await waiting(students.ana)).toBeGreaterThan(0);
    expect(await waiting(students.cora)).toBe(0);
    expect(await countWaitingOf(students.ana, [])).toBe(0);
    expect(await listWaitingOfStudent(students.ana, MARKED_KINDS)).toEqual([
      { attemptId: students.ana.attemptId, count: await waiting(students.ana) },
    ]);
    expect(await listWaitingOfStudent(students.cora, MARKED_KINDS)).toEqual([]);
    const ofClass = await listWaitingOfClass(teacher, MARKED_KINDS);
    expect(new Set(ofClass.map(({ studentId }) => studentId))).toEqual(new Set([students.ana.studentId, students.ben.studentId]));
    expect(await listWaitingOfClass(teacher, [])).toEqual([]);
  });
  test("says nothing of whom, while names are hidden", async () => {
    await db().assignment.update({ where: { id: room.assignmentId }, data: { anonymous: true, gradesHeld: true } });
    expect(await listWaitingOfClass(teacher, MARKED_KINDS)).toEqual([]);
    await db().assignment.update({ where: { id: room.assignmentId }, data: { anonymous: false, gradesHeld: false } });
  });
});

test("what is marked waits no more, be it for what the machine gave", async () => {
  const { room, teacher, ana } = await makeClass();
  const itemId = room.itemIds[at("rewrite")] ?? "";
  const before = await countWaitingOf(ana, MARKED_KINDS);
  const ruleOf = async () => {
    const feedback = await getFeedback(ana, new Date("2026-11-25T10:00:00Z"));
    if (feedback.released !== true) throw new Error("not released");
    return reviewItems(feedback).find((item) => item.itemId === itemId)?.rule;
  };
  expect(await ruleOf()).toBe("waits");
  const marked = await markAnswers(
    editorOf(teacher),
    { assignmentId: room.assignmentId, itemId, attemptIds: [ana.attemptId], level: "basic", comment: "" },
    new Date("2026-11-25T11:00:00Z"),
  );
  expect(marked).toEqual({ ok: true, marked: 1 });
  expect(await countWaitingOf(ana, MARKED_KINDS)).toBe(before - 1);
  expect(await ruleOf()).toBe("adjusted");
  const positions = (await listWaitingPlaces(teacher)).find(({ attemptId }) => attemptId === ana.attemptId)?.positions ?? [];
  expect(positions).not.toContain(at("rewrite"));
});

test("what a third of the class answered in words is counted of its students alone", async () => {
  const kinds = ["sort-the-claims", "hedge-meter"];
  const room = await makeKindsClass(kinds);
  const teacher = teacherOf(room);
  const hedges = { weakest: "wrong", middle: "partial", strongest: "full" } as const;
  for (const third of THIRDS)
    for (let student = 0; student < 2; student += 1)
      await handInKinds(room, `${third} ${student}`, { "sort-the-claims": "full", "hedge-meter": hedges[third] }, kinds);
  const { claims, wordsTo } = await loadResults(teacher);
  const [, meter] = claims;
  if (!meter) throw new Error("no hedge meter");
  const whole = wordsTo(meter);
  expect(whole.map(({ answers, full }) => [answers, full]).sort()).toEqual([
    [2, 0],
    [2, 0],
    [2, 2],
  ]);
  for (const third of THIRDS) {
    const own = wordsTo(meter, (await getThirdCounts(teacher, third)).counts);
    expect(own).toEqual(whole.filter(({ responseIds }) => responseIds[0] === own[0]?.responseIds[0]));
    expect(own).toMatchObject([{ answers: 2, full: third === "strongest" ? 2 : 0 }]);
  }
});

test("a lesson that asks for labels alone is as it was", async () => {
  const { teacher } = await makeResultsClass();
  const { noun, exercises, claims, wordsTo, waitingAt } = await loadResults(teacher);
  expect(noun).toBe("Claim");
  expect(exercises).toHaveLength(1);
  expect(claims.every(({ keyWords, question }) => keyWords === "" && question === "")).toBe(true);
  expect(claims.flatMap((claim) => wordsTo(claim))).toEqual([]);
  expect(waitingAt(0)).toBe(0);
});
