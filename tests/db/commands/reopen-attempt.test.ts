import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asSystem } from "@/lib/access/system";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { eraseStudent } from "@/lib/commands/erase-student";
import { reopenAttempt } from "@/lib/commands/reopen-attempt";
import { saveOperations } from "@/lib/commands/save-operations";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { takeBackReopening } from "@/lib/commands/take-back-reopening";
import { getAssignmentOfStudent } from "@/lib/db/attempts";
import { db, sql } from "@/lib/db/client";
import { getFeedback } from "@/lib/db/feedback";
import { listGradeEvents } from "@/lib/db/grade-changes";
import { queryRow } from "@/lib/db/query-rows";
import { listReopenings } from "@/lib/db/reopenings";
import type { AttemptEditor, AttemptStudent, RosterEditor } from "@/lib/domain/proof";
import { makeTeacher } from "@/tests/factories/class";
import { FACT, hours, MAYBE, makeAttempt, makeGradedClass, NOW, SAID } from "@/tests/factories/graded-class";
import { submittedAttempt } from "@/tests/support/grades";

type Times = Parameters<typeof makeGradedClass>[1];

/** A student who has handed in 2 of 3 right, and the teacher of their class. */
async function handedIn(times: Times = {}) {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }, { label: MAYBE }], times);
  const student = await makeAttempt(room, ["reported-fact", "attribution", null]);
  await submitAttempt(student, { operations: [] }, NOW);
  const { userId } = await makeTeacher();
  const editorOf = ({ attemptId, studentId }: Pick<AttemptStudent, "attemptId" | "studentId">) =>
    ({ ...room, userId, classRole: "owner", attemptId, studentId }) as unknown as AttemptEditor;
  const inAttempt = (attemptId: string) => ({ ...student, attemptId }) as AttemptStudent;
  return { room, student, editor: editorOf(student), editorOf, inAttempt };
}

async function opened(editor: AttemptEditor, at = NOW): Promise<string> {
  const reopened = await reopenAttempt(editor, at);
  if (!reopened.ok) throw new Error(reopened.reason);
  return reopened.attemptId;
}

const answersOf = async (attemptId: string, itemIds: readonly string[]) => {
  const answers = await db().answer.findMany({ where: { attemptId } });
  return itemIds.map((itemId) => answers.find((answer) => answer.itemId === itemId)?.response ?? null);
};
const counted = ({ studentId }: Pick<AttemptStudent, "studentId">) =>
  queryRow(
    z.object({ attemptId: z.string(), total: z.int() }),
    sql`SELECT attempt_id AS "attemptId", total FROM counted_grades WHERE student_id = ${studentId}::uuid`,
  );
const right = (itemId = "") => ({ operations: [{ id: randomUUID(), itemId, response: { class: "speculation" } }] });

describe("opening work again", () => {
  test("opens the next attempt with the same answers, and the earlier one counts no more", async () => {
    const { room, student, editor, inAttempt } = await handedIn();
    expect(await counted(student)).toEqual({ attemptId: student.attemptId, total: 2000 });
    const attemptId = await opened(editor);
    expect(await answersOf(attemptId, room.itemIds)).toEqual([{ class: "reported-fact" }, { class: "attribution" }, null]);
    expect(await counted(student)).toBeNull();
    expect(await submitAttempt(inAttempt(attemptId), right(room.itemIds[2]), NOW)).toMatchObject({ ok: true });
    expect(await counted(student)).toEqual({ attemptId, total: 3000 });
    // the earlier one stays as it was
    expect(await submittedAttempt(student.attemptId)).toMatchObject({ submittedAt: NOW, handedInBy: "student" });
    expect((await getFeedback(student, NOW)).released).toBe(true);
  });

  test("the best does not come from a superseded attempt", async () => {
    const { room, student, editor, inAttempt } = await handedIn();
    const attemptId = await opened(editor);
    await submitAttempt(
      inAttempt(attemptId),
      { operations: [{ id: randomUUID(), itemId: room.itemIds[0] ?? "", response: { class: "judgement" } }] },
      NOW,
    );
    expect(await counted(student)).toEqual({ attemptId, total: 1000 });
  });

  test("uses up no attempt, and the student reads that it is open again", async () => {
    const { student, editor, inAttempt } = await handedIn({ attemptsAllowed: 2 });
    const attemptId = await opened(editor);
    expect(await getAssignmentOfStudent(student)).toMatchObject({
      attempts: 1,
      attemptsAllowed: 2,
      newest: { attemptId, reopened: true, answers: 2 },
    });
    expect(await startAttempt(student, NOW)).toEqual({ ok: true, attemptId });
    await submitAttempt(inAttempt(attemptId), { operations: [] }, NOW);
    const second = await startAttempt(student, NOW);
    if (!second.ok) throw new Error(second.reason);
    expect(await getAssignmentOfStudent(student)).toMatchObject({ attempts: 2, newest: { attemptId: second.attemptId, reopened: false } });
    await submitAttempt(inAttempt(second.attemptId), { operations: [] }, NOW);
    expect(await startAttempt(student, NOW)).toEqual({ ok: false, reason: "no-attempts-left" });
  });

  test("stands in the place of the one that was opened, also where the first counts", async () => {
    const { room, student, editor, editorOf, inAttempt } = await handedIn({ attemptsAllowed: 2 });
    await db().assignment.update({ where: { id: room.assignmentId }, data: { attemptPolicy: "first" } });
    const second = await startAttempt(student, NOW);
    await submitAttempt(inAttempt(second.ok ? second.attemptId : ""), { operations: [] }, NOW);
    const third = await opened(editor);
    await submitAttempt(inAttempt(third), { operations: [] }, NOW);
    expect(await counted(student)).toMatchObject({ attemptId: third });
    const fourth = await opened(editorOf({ ...student, attemptId: third }));
    await submitAttempt(inAttempt(fourth), { operations: [] }, NOW);
    expect(await counted(student)).toMatchObject({ attemptId: fourth });
    expect(await db().reopening.findMany({ where: { attempt: { studentId: student.studentId } }, select: { place: true } })).toEqual([
      { place: 1 },
      { place: 1 },
    ]);
  });

  test("twice is once; two clicks at once open one attempt", async () => {
    const { student, editor } = await handedIn();
    const both = await Promise.all([reopenAttempt(editor, NOW), reopenAttempt(editor, NOW)]);
    const [id] = both.map((one) => one.ok && one.attemptId);
    expect(both).toEqual([
      { ok: true, attemptId: id },
      { ok: true, attemptId: id },
    ]);
    expect(await db().attempt.count({ where: { studentId: student.studentId } })).toBe(2);
  });

  test("the key goes back under cover while it is open", async () => {
    const { student, editor } = await handedIn();
    expect((await getFeedback(student, NOW)).released).toBe(true);
    await opened(editor);
    expect((await getFeedback(student, NOW)).released).toBe("credit-only");
  });
});

describe("is refused", () => {
  test("before the work is handed in, and where it was opened again and handed in since", async () => {
    const { student, editor, editorOf, inAttempt } = await handedIn();
    const attemptId = await opened(editor);
    expect(await reopenAttempt(editorOf({ ...student, attemptId }), NOW)).toEqual({ ok: false, reason: "not-handed-in" });
    await submitAttempt(inAttempt(attemptId), { operations: [] }, NOW);
    expect(await reopenAttempt(editor, NOW)).toEqual({ ok: false, reason: "superseded" });
  });

  test("while another attempt of the student is open", async () => {
    const { student, editor } = await handedIn({ attemptsAllowed: 2 });
    await startAttempt(student, NOW);
    expect(await reopenAttempt(editor, NOW)).toEqual({ ok: false, reason: "already-open" });
  });

  test("from the closing for this student on", async () => {
    const { student, editor } = await handedIn();
    expect(await reopenAttempt(editor, hours(2))).toEqual({ ok: false, reason: "closed" });
    await db().accommodation.create({ data: { studentId: student.studentId, timePercent: 200 } });
    expect(await reopenAttempt(editor, hours(2))).toMatchObject({ ok: true });
  });

  test("for a student who has left the class, or is erased", async () => {
    const { room, student, editor } = await handedIn();
    await db().enrolment.updateMany({ where: { studentId: student.studentId }, data: { leftAt: NOW } });
    expect(await reopenAttempt(editor, NOW)).toEqual({ ok: false, reason: "left" });
    await db().classTeacher.create({ data: { classId: room.classId, userId: editor.userId, role: "owner" } });
    await eraseStudent({ ...editor, classId: room.classId, studentId: student.studentId } as unknown as RosterEditor);
    expect(await reopenAttempt(editor, NOW)).toEqual({ ok: false, reason: "gone" });
    expect(await takeBackReopening(editor)).toEqual({ ok: false, reason: "gone" });
  });
});

describe("taking it back", () => {
  test("brings the earlier attempt back, with its grade and its place", async () => {
    const { student, editor } = await handedIn();
    const attemptId = await opened(editor);
    expect(await listReopenings(editor)).toEqual([
      { attemptId, supersedesId: student.attemptId, madeBy: "Eva Lindqvist", madeAt: NOW, untouched: true },
    ]);
    expect((await listGradeEvents(editor))[0]).toEqual({ what: "reopened", at: NOW, madeBy: "Eva Lindqvist", reason: "", from: 1, to: 2 });
    expect(await takeBackReopening(editor)).toEqual({ ok: true });
    expect(await counted(student)).toEqual({ attemptId: student.attemptId, total: 2000 });
    expect(await db().attempt.count({ where: { studentId: student.studentId } })).toBe(1);
    expect(await takeBackReopening(editor)).toEqual({ ok: false, reason: "gone" });
  });

  test("is refused once the student has changed something or handed it in, and once something was decided about it", async () => {
    const saved = await handedIn();
    const first = await opened(saved.editor);
    await saveOperations(saved.inAttempt(first), right(saved.room.itemIds[2]), NOW);
    expect(await takeBackReopening(saved.editor)).toEqual({ ok: false, reason: "worked-on" });
    expect(await listReopenings(saved.editor)).toMatchObject([{ untouched: false }]);
    const again = await handedIn();
    await submitAttempt(again.inAttempt(await opened(again.editor)), { operations: [] }, NOW);
    expect(await takeBackReopening(again.editor)).toEqual({ ok: false, reason: "worked-on" });
    const decided = await handedIn();
    const attemptId = await opened(decided.editor);
    const excuse = { assignmentId: decided.room.assignmentId, attemptId, kind: "excuse-attempt", reason: "Ill.", madeAt: NOW };
    await db().adjustment.create({ data: excuse });
    expect(await takeBackReopening(decided.editor)).toEqual({ ok: false, reason: "worked-on" });
  });

  test("at the moment at which the student saves, one of the two happens and nothing is lost", async () => {
    for (let round = 0; round < 8; round++) {
      const { room, editor, inAttempt } = await handedIn();
      const attemptId = await opened(editor);
      const [saved, back] = await Promise.allSettled([
        saveOperations(inAttempt(attemptId), right(room.itemIds[2]), NOW),
        takeBackReopening(editor),
      ]);
      const kept = saved.status === "fulfilled" && saved.value.ok;
      expect(back).toEqual({ status: "fulfilled", value: kept ? { ok: false, reason: "worked-on" } : { ok: true } });
      expect(await db().operation.count({ where: { attemptId } })).toBe(kept ? 1 : 0);
    }
  });
});

describe("at the moment", () => {
  test("of the closing, the copy is handed in or was never opened: nothing stays open", async () => {
    const close = (room: { assignmentId: string }) => closeAssignment(asSystem("tests"), room, hours(2.1));
    for (let round = 0; round < 8; round++) {
      const { room, student, editor } = await handedIn();
      const [reopened] = await Promise.all([reopenAttempt(editor, NOW), close(room)]);
      // the job looks again, as it does every minute
      await close(room);
      expect(await db().attempt.count({ where: { assignmentId: room.assignmentId, submittedAt: null } })).toBe(0);
      expect(await counted(student)).toEqual({ attemptId: reopened.ok ? reopened.attemptId : student.attemptId, total: 2000 });
    }
  });

  test("of a start, the student has one open attempt", async () => {
    for (let round = 0; round < 8; round++) {
      const { student, editor } = await handedIn({ attemptsAllowed: 2 });
      const [reopened, started] = await Promise.all([reopenAttempt(editor, NOW), startAttempt(student, NOW)]);
      const open = await db().attempt.findMany({ where: { studentId: student.studentId, submittedAt: null }, select: { id: true } });
      expect(started).toEqual({ ok: true, attemptId: open[0]?.id });
      expect(reopened).toEqual(reopened.ok ? started : { ok: false, reason: "already-open" });
      expect(open).toHaveLength(1);
    }
  });
});

test("an attempt that was opened and never changed costs nothing: going on goes on with it, however often", async () => {
  const { student } = await handedIn({ attemptsAllowed: 2 });
  const first = await startAttempt(student, NOW);
  for (const later of [0.2, 0.5, 1]) expect(await startAttempt(student, hours(later))).toEqual(first);
  expect(await getAssignmentOfStudent(student)).toMatchObject({ attempts: 2, newest: { answers: 0 } });
});
