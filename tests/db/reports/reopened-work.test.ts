import { expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { reopenAttempt } from "@/lib/commands/reopen-attempt";
import { sealHistory } from "@/lib/commands/seal-history";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { takeBackReopening } from "@/lib/commands/take-back-reopening";
import { db } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { getOutcome, getResultsHead } from "@/lib/db/reports/assignment-results";
import { getGradebook } from "@/lib/db/reports/gradebook";
import { getStudentPlace } from "@/lib/db/reports/student-place";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { AttemptEditor, AttemptStudent } from "@/lib/domain/proof";
import { auditAssignment } from "@/scripts/audit-assignment";
import { FACT, hours, MAYBE, NOW, openAttempt, SAID } from "@/tests/factories/graded-class";
import { currentGrades, makeHandedIn, nextKey } from "@/tests/factories/regrading";

// What reports, regrades and the history make of work that was opened again, and of several attempts.

/** Two who handed in: the first has 2 of 2, the second 1 of 2. */
async function room(times: Parameters<typeof makeHandedIn>[2] = {}) {
  const made = await makeHandedIn(
    [{ label: FACT }, { label: MAYBE }],
    [
      ["reported-fact", "speculation"],
      ["reported-fact", null],
    ],
    times,
  );
  const [first, second] = made.students;
  if (!first || !second) throw new Error("two students expected");
  const editorOf = ({ attemptId, studentId }: AttemptStudent) => ({ ...made.editor, attemptId, studentId }) as unknown as AttemptEditor;
  const reopen = async (student: AttemptStudent) => {
    const reopened = await reopenAttempt(editorOf(student), NOW);
    if (!reopened.ok) throw new Error(reopened.reason);
    return { ...student, attemptId: reopened.attemptId } as AttemptStudent;
  };
  return { ...made, first, second, editorOf, reopen };
}
const BY_NAME = { sort: { by: "name", down: false } } as const;

test("while it is open the work is started again: it counts nowhere, until it is handed in or taken back", async () => {
  const { editor, first, editorOf, reopen } = await room();
  const standings = async () => (await listStudentRows(editor, BY_NAME)).rows.map(({ standing, total }) => [standing, total]);
  const handedIn = async () => [(await getOutcome(editor)).handedIn, (await getResultsHead(editor)).started];
  expect(await handedIn()).toEqual([2, 0]);
  const again = await reopen(first);
  expect(await standings()).toEqual([
    ["started", null],
    ["handed-in", 1000],
  ]);
  expect(await handedIn()).toEqual([1, 1]);
  const book = await getGradebook(editor, NOW);
  expect(book.students.map(({ cells }) => [cells[0]?.state, cells[0]?.attemptId])).toContainEqual(["open", again.attemptId]);
  expect(await getStudentPlace(editorOf(first))).toMatchObject({ standing: "started", shownAttemptId: again.attemptId, mean: null });
  await takeBackReopening(editorOf(first));
  expect(await standings()).toEqual([
    ["handed-in", 2000],
    ["handed-in", 1000],
  ]);
  await submitAttempt(await reopen(first), { operations: [] }, NOW);
  expect(await standings()).toEqual([
    ["handed-in", 2000],
    ["handed-in", 1000],
  ]);
  expect(await handedIn()).toEqual([2, 0]);
});

test("where the mean counts every report says it: the share of all attempts, of what the newest could have had", async () => {
  const { room: made, editor, second, editorOf } = await room({ attemptsAllowed: 3 });
  await db().assignment.update({ where: { id: made.assignmentId }, data: { attemptPolicy: "mean" } });
  const better = await openAttempt(made, second.studentId, ["reported-fact", "speculation"]);
  await submitAttempt(better, { operations: [] }, NOW);
  expect((await listStudentRows(editor, BY_NAME)).rows.map(({ total, possible }) => [total, possible])).toEqual([
    [2000, 2000],
    [1500, 2000],
  ]);
  const book = await getGradebook(editor, NOW);
  expect(book.students.map(({ cells }) => [cells[0]?.total, cells[0]?.possible])).toEqual([
    [2000, 2000],
    [1500, 2000],
  ]);
  expect(await getStudentPlace(editorOf(second))).toMatchObject({ mean: { attempts: 2, total: 1500, possible: 2000 } });
});

test("a regrade marks superseded attempts too, and the history verifies, also when the student is erased", async () => {
  const { room: made, editor, first, reopen } = await room();
  await submitAttempt(await reopen(first), { operations: [] }, hours(0.2));
  await reopen({
    ...first,
    attemptId: (await db().attempt.findFirstOrThrow({ where: { studentId: first.studentId, number: 2 } })).id,
  } as AttemptStudent);
  const keyVersionId = await nextKey(made, [{ label: SAID }, { label: MAYBE }]);
  await applyKey(editor, { keyVersionId, policy: "all", reason: "The council said it." }, hours(0.5));
  expect((await currentGrades(made)).map(({ number, total }) => [number, total])).toEqual([
    [1, 1000],
    [1, 1000],
    [1, 0],
  ]);
  const system = asSystem("tests");
  await sealHistory(system, { assignmentId: made.assignmentId });
  const audit = () => auditAssignment(system, { assignmentId: made.assignmentId, judgement: false });
  expect(await audit()).toMatchObject({ grades: 3, entries: 4, unsealed: 0, differences: [] });
  await erasing((tx) => eraseStudents(tx, [first.studentId]));
  expect(await db().reopening.count({ where: { attempt: { studentId: first.studentId } } })).toBe(0);
  expect(await audit()).toMatchObject({ grades: 1, entries: 4, differences: [] });
});
