import { expect, test } from "vitest";
import { grantTeacher } from "@/lib/access/grants";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { changeAssignment } from "@/lib/commands/change-assignment";
import { deleteAssignment } from "@/lib/commands/delete-assignment";
import { getAssignmentSettings, listAssignableClasses, listClosedAssignments, listRunningAssignments } from "@/lib/db/assignments";
import { archiveClass } from "@/lib/db/classes";
import { db } from "@/lib/db/client";
import { scheduleClosing } from "@/lib/db/jobs";
import { inTransaction } from "@/lib/db/transaction";
import { beforeGrace } from "@/lib/domain/attempt-clock";
import { makeAssignment, startedBy, WEEK } from "@/tests/factories/assignment";
import { makeTeacher, minutesAfter, NOON } from "@/tests/factories/class";
import { makeImportedLesson, parsedLesson } from "@/tests/factories/lesson";

const DAY = 24 * 60;

/** When the queue will close the assignment, without the grace; null where no job is set. */
async function closingOf(assignmentId: string): Promise<Date | null> {
  const jobs = await db().$queryRaw<
    { run_at: Date }[]
  >`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`close-assignment ${assignmentId}`}`;
  expect(jobs.length).toBeLessThanOrEqual(1);
  return jobs[0] ? beforeGrace(jobs[0].run_at) : null;
}

test("an assignment pins the lesson's newest version and its key, and sets its closing", async () => {
  const lesson = parsedLesson();
  const lessonId = await makeImportedLesson(lesson);
  const { assignmentId, lesson: reader, editor } = await makeAssignment({ lessonId });
  expect(
    await db().assignment.findUniqueOrThrow({ where: { id: assignmentId }, include: { keyVersion: { select: { number: true } } } }),
  ).toMatchObject({
    lessonVersionId: reader.lessonVersionId,
    keyVersion: { number: 1 },
    createdAt: NOON,
    madeById: editor.userId,
    ...WEEK,
  });
  expect(await closingOf(assignmentId)).toEqual(WEEK.closesAt);
  // the lesson goes on without it
  await makeImportedLesson(
    parsedLesson(({ lesson: file }) => {
      file.title = "The bridge again";
    }, lesson.slug),
  );
  expect((await getAssignmentSettings(editor)).title).toBe("The bridge");
});

test("bad times are refused by field, and nothing is kept", async () => {
  const { lesson, classEditor: editor, room } = await makeAssignment();
  const refused = (change: Partial<typeof WEEK>, now = NOON) => assignLesson({ lesson, editor }, { ...WEEK, ...change }, now);
  expect(await refused({ dueAt: NOON })).toEqual({ ok: false, reason: "bad-times", fields: { dueAt: expect.any(String) } });
  expect(await refused({ closesAt: minutesAfter(60) })).toEqual({
    ok: false,
    reason: "bad-times",
    fields: { closesAt: expect.any(String) },
  });
  expect(await refused({ closesAt: null })).toEqual({ ok: false, reason: "bad-times", fields: { feedback: expect.any(String) } });
  expect(await refused({}, minutesAfter(7 * DAY))).toEqual({
    ok: false,
    reason: "bad-times",
    fields: { closesAt: "This time has passed. Give a later one." },
  });
  expect(await db().assignment.count({ where: { classId: room.classId } })).toBe(1);
});

test("a class in the archive gets no work", async () => {
  const { lesson, classEditor: editor, teacher } = await makeAssignment();
  await archiveClass(editor, NOON);
  expect(await assignLesson({ lesson, editor }, WEEK, NOON)).toEqual({ ok: false, reason: "class-archived" });
  const me = grantTeacher(teacher.person);
  expect(me && (await listAssignableClasses(me))).toEqual([]);
  expect(me && (await listRunningAssignments(me, NOON))).toEqual([]);
});

test("a closing goes with the transaction it was set in", async () => {
  const { assignmentId } = await makeAssignment({ rule: { ...WEEK, closesAt: null, feedback: "at-once" } });
  expect(await closingOf(assignmentId)).toBeNull();
  const undone = inTransaction(async (tx) => {
    await scheduleClosing(tx, assignmentId, minutesAfter(60));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await closingOf(assignmentId)).toBeNull();
});

test("changing the rule moves the closing, or takes it away", async () => {
  const { assignmentId, editor } = await makeAssignment();
  const later = { ...WEEK, closesAt: minutesAfter(8 * DAY), attemptsAllowed: 3, judgement: true };
  expect(await changeAssignment(editor, later)).toEqual({ ok: true });
  expect(await getAssignmentSettings(editor)).toMatchObject(later);
  expect(await closingOf(assignmentId)).toEqual(later.closesAt);
  expect(await changeAssignment(editor, { ...later, closesAt: null })).toMatchObject({ ok: false, reason: "bad-times" });
  expect(await changeAssignment(editor, { ...later, closesAt: null, feedback: "never" })).toEqual({ ok: true });
  expect(await closingOf(assignmentId)).toBeNull();
});

test("once somebody has started, judgement stays and the assignment stays", async () => {
  const { assignmentId, editor, room } = await makeAssignment();
  await startedBy(room.students[0]?.studentId ?? "", assignmentId, minutesAfter(1));
  expect(await changeAssignment(editor, { ...WEEK, judgement: true })).toEqual({ ok: false, reason: "judgement-fixed" });
  expect(await changeAssignment(editor, { ...WEEK, attemptsAllowed: 2 })).toEqual({ ok: true });
  expect(await deleteAssignment(editor)).toEqual({ ok: false, reason: "started" });
  expect(await closingOf(assignmentId)).toEqual(WEEK.closesAt);
});

test("once somebody has started, hidden names stay hidden until the grades are released", async () => {
  const hidden = { ...WEEK, gradesHeld: true, anonymous: true };
  const { assignmentId, editor, room } = await makeAssignment({ rule: hidden });
  expect(await changeAssignment(editor, { ...hidden, anonymous: false })).toEqual({ ok: true });
  expect(await changeAssignment(editor, hidden)).toEqual({ ok: true });
  await startedBy(room.students[0]?.studentId ?? "", assignmentId, minutesAfter(1));
  expect(await changeAssignment(editor, { ...hidden, anonymous: false })).toEqual({ ok: false, reason: "anonymity-fixed" });
  expect(await changeAssignment(editor, WEEK)).toEqual({ ok: true });
  expect(await changeAssignment(editor, { ...WEEK, gradesHeld: true })).toEqual({ ok: true });
});

test("an assignment that nobody has started goes with its closing", async () => {
  const { assignmentId, editor } = await makeAssignment();
  expect(await deleteAssignment(editor)).toEqual({ ok: true });
  expect(await closingOf(assignmentId)).toBeNull();
  expect(await deleteAssignment(editor)).toEqual({ ok: false, reason: "gone" });
  expect(await changeAssignment(editor, WEEK)).toEqual({ ok: false, reason: "gone" });
});

test("the teacher's lists say how far the class is", async () => {
  const { teacher, assignmentId, room } = await makeAssignment();
  await startedBy(room.students[0]?.studentId ?? "", assignmentId, minutesAfter(1));
  const me = grantTeacher(teacher.person);
  const stranger = grantTeacher((await makeTeacher()).person);
  if (!me || !stranger) throw new Error("no teacher");
  expect(await listRunningAssignments(me, minutesAfter(2))).toMatchObject([
    { assignmentId, className: "8b", students: 2, started: 1, handedIn: 0 },
  ]);
  expect(await listClosedAssignments(me, minutesAfter(2), 5)).toEqual([]);
  expect(await listRunningAssignments(me, minutesAfter(7 * DAY))).toEqual([]);
  expect(await listClosedAssignments(me, minutesAfter(7 * DAY), 5)).toMatchObject([{ assignmentId }]);
  expect(await listRunningAssignments(stranger, minutesAfter(2))).toEqual([]);
});
