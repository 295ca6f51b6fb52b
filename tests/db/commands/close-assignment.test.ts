import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { changeAssignment } from "@/lib/commands/change-assignment";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { saveOperations } from "@/lib/commands/save-operations";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { listOverdueAssignments } from "@/lib/db/assignments";
import { db } from "@/lib/db/client";
import { makeAssignment, startedBy, WEEK } from "@/tests/factories/assignment";
import { minutesAfter } from "@/tests/factories/class";
import { gradesOf } from "@/tests/support/grades";

const CLOSES = 7 * 24 * 60;
/** When the grace after the closing has passed. */
const CLOSED = CLOSES + 1;
const system = asSystem("tests");
const close = (assignmentId: string, minutes: number) => closeAssignment(system, { assignmentId }, minutesAfter(minutes));

/** A class of two: the first has answered the first claim, the second has only started. */
async function underWay() {
  const made = await makeAssignment();
  const { assignmentId, room, lesson } = made;
  const [first, second] = await Promise.all(room.students.map(({ studentId }) => startedBy(studentId, assignmentId, minutesAfter(1))));
  const item = await db().item.findFirstOrThrow({ where: { lessonVersionId: lesson.lessonVersionId, position: 0 } });
  if (!first || !second) throw new Error("two students expected");
  const operations = [{ id: randomUUID(), itemId: item.id, response: { class: "reported-fact" } }];
  expect(await saveOperations(first, { operations }, minutesAfter(2))).toMatchObject({ ok: true });
  return { ...made, first, second };
}
const attemptsOf = (assignmentId: string) =>
  db().attempt.findMany({
    where: { assignmentId },
    orderBy: { startedAt: "asc" },
    select: { id: true, handedInBy: true, late: true, submittedAt: true },
  });

test("at the closing every started attempt is handed in with what the server has, and graded", async () => {
  const { assignmentId, first } = await underWay();
  expect(await close(assignmentId, CLOSED)).toEqual({ handedIn: 2 });
  const attempts = await attemptsOf(assignmentId);
  for (const attempt of attempts) expect(attempt).toMatchObject({ handedInBy: "closing", late: false, submittedAt: minutesAfter(CLOSED) });
  expect((await gradesOf(first.attemptId)).map(({ points }) => points)).toEqual([[1000, 0, 0]]);
});

test("work that comes hours after the closing is not late for it", async () => {
  const { assignmentId } = await underWay();
  await close(assignmentId, CLOSES + 300);
  expect((await attemptsOf(assignmentId)).map(({ late }) => late)).toEqual([false, false]);
});

test("closing twice, or twice at once, hands in once", async () => {
  const { assignmentId } = await underWay();
  const both = await Promise.all([close(assignmentId, CLOSED), close(assignmentId, CLOSED)]);
  expect(both.map((one) => one.handedIn).reduce((sum, count) => sum + count)).toBe(2);
  expect(await close(assignmentId, CLOSED + 1)).toEqual({ handedIn: 0 });
  const grades = await Promise.all((await attemptsOf(assignmentId)).map(({ id }) => gradesOf(id)));
  expect(grades.map(({ length }) => length)).toEqual([1, 1]);
});

test("what a student handed in stays as it was", async () => {
  const { assignmentId, first } = await underWay();
  await submitAttempt(first, { operations: [] }, minutesAfter(5));
  expect(await close(assignmentId, CLOSED)).toEqual({ handedIn: 1 });
  const attempts = await attemptsOf(assignmentId);
  expect(attempts.find(({ id }) => id === first.attemptId)).toMatchObject({ handedInBy: "student", submittedAt: minutesAfter(5) });
});

test("a closing that was moved later closes nothing until then", async () => {
  const { assignmentId, editor } = await underWay();
  await changeAssignment(editor, { ...WEEK, closesAt: minutesAfter(CLOSES + 60) });
  expect(await close(assignmentId, CLOSED)).toEqual({ handedIn: 0 });
  expect((await attemptsOf(assignmentId)).map(({ submittedAt }) => submittedAt)).toEqual([null, null]);
  expect(await close(assignmentId, CLOSED + 60)).toEqual({ handedIn: 2 });
});

test("an assignment without a closing, or one that is gone, is left alone", async () => {
  const { assignmentId, editor } = await underWay();
  await changeAssignment(editor, { ...WEEK, closesAt: null, feedback: "never" });
  expect(await close(assignmentId, 100 * CLOSES)).toEqual({ handedIn: 0 });
  expect(await close(randomUUID(), CLOSED)).toEqual({ handedIn: 0 });
});

test("what a job missed is found by looking", async () => {
  const { assignmentId } = await underWay();
  expect(await listOverdueAssignments(system, minutesAfter(CLOSES))).not.toContain(assignmentId);
  expect(await listOverdueAssignments(system, minutesAfter(CLOSED))).toContain(assignmentId);
  await close(assignmentId, CLOSED);
  expect(await listOverdueAssignments(system, minutesAfter(CLOSED))).not.toContain(assignmentId);
});
