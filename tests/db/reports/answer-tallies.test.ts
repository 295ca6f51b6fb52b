import { describe, expect, test } from "vitest";
import { reopenAttempt } from "@/lib/commands/reopen-attempt";
import { db } from "@/lib/db/client";
import { listAnswerTallies, listTotalGroups, listTotalTallies } from "@/lib/db/reports/answer-tallies";
import { type AnalysedAttempt, MOST_GROUPS } from "@/lib/domain/item-analysis";
import type { AssignmentEditor, AttemptEditor } from "@/lib/domain/proof";
import { insertWork } from "@/scripts/bench/made-work";
import { FACT, MAYBE, makeGradedClass, NOW, SAID } from "../../factories/graded-class";
import { makeEditor } from "../../factories/regrading";
import { makeResultsClass, teacherOf } from "../../factories/results-class";

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("a class with one student of each sort", async () => {
  const made = await makeResultsClass();
  const { teacher, room } = made;

  // Zoe has 3 at first and 2 at last, Finn is excused, Ben's 2 are by hand, before lateness; Gil and Cora have 2, Åsa 4
  test.each<[AnalysedAttempt, [number, number][]]>([
    [
      "first",
      [
        [2000, 3],
        [3000, 1],
        [4000, 1],
      ],
    ],
    [
      "counted",
      [
        [2000, 3],
        [3000, 1],
        [4000, 1],
      ],
    ],
    [
      "last",
      [
        [2000, 4],
        [4000, 1],
      ],
    ],
    [
      "best",
      [
        [2000, 3],
        [3000, 1],
        [4000, 1],
      ],
    ],
  ])("has the totals of the %s attempts", async (which, expected) => {
    const totals = await listTotalTallies(teacher, which);
    expect(totals.map(({ total, attempts }) => [total, attempts])).toEqual(expected);
  });

  test("says of each answer what it earned, beside which total, how often", async () => {
    const tallies = (await listAnswerTallies(teacher, "counted")).filter(({ position }) => position === 1);
    const responses = await db().response.findMany({ where: { itemId: room.itemIds[1] ?? "" } });
    const said = new Map(responses.map(({ id, response }) => [String(id), (response as { class: string }).class]));
    const rows = tallies.map(({ responseId, points, total, attempts }) => [responseId && said.get(responseId), points, total, attempts]);
    expect(rows).toHaveLength(5);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["attribution", 1000, 4000, 1],
        ["attribution", 1000, 3000, 1],
        ["attribution", 1000, 2000, 1],
        ["speculation", 500, 2000, 1],
        [null, 0, 2000, 1],
      ]),
    );
  });

  test("leaves out what the teacher dropped", async () => {
    const positions = (await listAnswerTallies(teacher, "first")).map(({ position }) => position);
    expect([...new Set(positions)]).toEqual([0, 1, 2]);
  });

  test("has a group for each student", async () => {
    const groups = await listTotalGroups(teacher, "counted");
    expect(groups.map(({ total }) => total).sort()).toEqual([2000, 2000, 2000, 3000, 4000]);
    expect(groups.map(({ total }) => total ** 2)).toEqual(groups.map(({ totalSquares }) => totalSquares));
    expect(groups.every(({ attempts }) => attempts === 1)).toBe(true);
    const byItem = [0, 1, 2, 3].map((item) => ({
      counted: sum(groups.map(({ counted }) => counted[item] ?? Number.NaN)),
      points: sum(groups.map(({ points }) => points[item] ?? Number.NaN)),
      squares: sum(groups.map(({ squares }) => squares[item] ?? Number.NaN)),
    }));
    expect(byItem).toEqual([
      { counted: 5, points: 7500, squares: 2000 ** 2 * 3 + 1500 ** 2 },
      { counted: 5, points: 3500, squares: 1000 ** 2 * 3 + 500 ** 2 },
      { counted: 5, points: 2000, squares: 1000 ** 2 * 2 },
      { counted: 0, points: 0, squares: 0 },
    ]);
  });
});

test("work that was opened again stands where it stood", async () => {
  const { room, attempts, students, teacher } = await makeResultsClass();
  await db().assignment.update({ where: { id: room.assignmentId }, data: { closesAt: null } });
  const asa = { ...(await makeEditor(room)), attemptId: attempts.asa, studentId: students.asa } as unknown as AttemptEditor;
  expect(await reopenAttempt(asa, NOW)).toMatchObject({ ok: true });
  // nobody has 4 any more: Åsa is at work
  for (const which of ["first", "counted", "last", "best"] as const)
    expect((await listTotalTallies(teacher, which)).some(({ total }) => total === 4000)).toBe(false);
});

test("nobody's work gives no tallies, totals or groups", async () => {
  const teacher = teacherOf(await makeGradedClass([{ label: FACT }]));
  expect(await Promise.all([listAnswerTallies, listTotalTallies, listTotalGroups].map((list) => list(teacher, "first")))).toEqual([
    [],
    [],
    [],
  ]);
});

test("many students are dealt out evenly, and all of them", async () => {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }, { label: MAYBE }]);
  const students = 2 * MOST_GROUPS + 50;
  await insertWork({ ...teacherOf(room) } as AssignmentEditor, { attempts: students, keyVersionId: room.keyVersionId });
  const [groups, totals, tallies] = await Promise.all([
    listTotalGroups(teacherOf(room), "first"),
    listTotalTallies(teacherOf(room), "first"),
    listAnswerTallies(teacherOf(room), "first"),
  ]);
  expect(groups).toHaveLength(MOST_GROUPS);
  expect(new Set(groups.map(({ attempts }) => attempts))).toEqual(new Set([2, 3]));
  expect(sum(groups.map(({ attempts }) => attempts))).toBe(students);
  expect(sum(groups.map(({ total }) => total))).toBe(sum(totals.map(({ total, attempts }) => total * attempts)));
  expect(sum(groups.map(({ totalSquares }) => totalSquares))).toBe(sum(totals.map(({ total, attempts }) => total ** 2 * attempts)));
  for (const item of [0, 1, 2]) {
    const own = tallies.filter(({ position }) => position === item);
    expect(sum(own.map(({ attempts }) => attempts))).toBe(students);
    expect(sum(groups.map(({ points }) => points[item] ?? 0))).toBe(sum(own.map(({ points, attempts }) => points * attempts)));
  }
});
