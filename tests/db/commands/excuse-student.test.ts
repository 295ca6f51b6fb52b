import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { adjustGrade } from "@/lib/commands/adjust-grade";
import { excuseStudent } from "@/lib/commands/excuse-student";
import { liftAdjustment } from "@/lib/commands/lift-adjustment";
import { sealHistory } from "@/lib/commands/seal-history";
import { listAdjustments } from "@/lib/db/adjustments";
import { getAssignmentOfStudent } from "@/lib/db/attempts";
import { db } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { listExcuses, listExcusesOfClass } from "@/lib/db/excuses";
import { listGradeEvents } from "@/lib/db/grade-changes";
import { getGradebook } from "@/lib/db/reports/gradebook";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { AssignmentEditor, AssignmentStudent, AttemptEditor } from "@/lib/domain/proof";
import { auditAssignment } from "@/scripts/audit-assignment";
import { makeTeacher } from "@/tests/factories/class";
import { FACT, hours, makeAttempt, makeGradedClass, NOW, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork } from "@/tests/factories/results-class";

const REASON = "Was at the dentist.";
const system = asSystem("tests");

async function room(times: Parameters<typeof makeGradedClass>[1] = {}) {
  const made = await makeGradedClass([{ label: FACT, points: 2000 }, { label: SAID }], times);
  const { userId } = await makeTeacher();
  const editor = { ...made, userId, classRole: "owner", timeZone: "Europe/Berlin" } as unknown as AssignmentEditor;
  const excuse = (studentId: string, reason = REASON) => excuseStudent(editor, { studentId, reason }, NOW);
  /** The state of the student's cell, after everything has closed. */
  const cell = async (studentId: string) => {
    const { students } = await getGradebook(editor, hours(3));
    return students.find((student) => student.studentId === studentId)?.cells[0]?.state;
  };
  const standing = async (studentId: string) =>
    (await listStudentRows(editor, { sort: { by: "name", down: false } })).rows.find((row) => row.studentId === studentId)?.standing;
  const takeBack = async (studentId: string) => {
    const { adjustmentId = "" } = (await listExcuses(editor)).find((one) => one.studentId === studentId) ?? {};
    return liftAdjustment(editor, { adjustmentId, reason: "Found the work." }, NOW);
  };
  const joined = async (name: string) => {
    const studentId = await addStudent(made, name);
    await db().enrolment.updateMany({ where: { classId: made.classId, studentId }, data: { addedAt: hours(-2) } });
    return studentId;
  };
  return { made, editor, excuse, cell, standing, takeBack, joined };
}

describe("a student who has begun nothing", () => {
  test("is missing, then excused with who, when and why, and missing again once it is taken back", async () => {
    const { made, editor, excuse, cell, standing, takeBack, joined } = await room();
    const [ana, ben] = [await joined("Ana Keller"), await joined("Ben Abel")];
    expect(await cell(ana)).toBe("missing");
    expect(await excuse(ana)).toEqual({ ok: true });
    expect([await cell(ana), await cell(ben)]).toEqual(["excused", "missing"]);
    expect([await standing(ana), await standing(ben)]).toEqual(["excused", "absent"]);
    const expected = [{ assignmentId: made.assignmentId, studentId: ana, reason: REASON, madeAt: NOW }];
    expect(await listExcuses(editor)).toMatchObject(expected);
    expect(await listExcusesOfClass(editor)).toMatchObject(expected);
    const own = { assignmentId: made.assignmentId, studentId: ana } as unknown as AssignmentStudent;
    expect(await getAssignmentOfStudent(own)).toMatchObject({ excuse: REASON });
    expect(await takeBack(ana)).toEqual({ ok: true });
    expect([await cell(ana), await standing(ana)]).toEqual(["missing", "absent"]);
    expect(await getAssignmentOfStudent(own)).toMatchObject({ excuse: null });
  });

  test("is excused once, however often, and another reason replaces the first", async () => {
    const { editor, excuse, joined, made } = await room();
    const ana = await joined("Ana Keller");
    await Promise.all([excuse(ana), excuse(ana), excuse(ana)]);
    expect(await db().adjustment.count({ where: { assignmentId: made.assignmentId } })).toBe(1);
    await excuse(ana, "Was ill for a week.");
    expect(await listExcuses(editor)).toMatchObject([{ reason: "Was ill for a week." }]);
  });

  test("is somebody of this class: nobody else can be excused, and nobody whose name is hidden", async () => {
    const { excuse, editor } = await room();
    const other = await room({ gradesHeld: true, anonymous: true });
    const stranger = await other.joined("Zoe Stranger");
    expect(await excuse(stranger)).toEqual({ ok: false, reason: "gone" });
    expect(await excuse(randomUUID())).toEqual({ ok: false, reason: "gone" });
    expect(await other.excuse(stranger)).toEqual({ ok: false, reason: "names-hidden" });
    expect(await listExcuses(editor)).toEqual([]);
  });
});

describe("a student with work", () => {
  test("stays excused whatever is handed in, until points are set for it", async () => {
    const { made, editor, excuse, cell, standing, joined } = await room();
    const ana = await joined("Ana Keller");
    await excuse(ana);
    const attemptId = await handInWork(made, ana, ["reported-fact", "attribution"]);
    expect([await cell(ana), await standing(ana)]).toEqual(["excused", "excused"]);
    const attempt = { ...editor, attemptId, studentId: ana } as unknown as AttemptEditor;
    expect(await listAdjustments(attempt)).toMatchObject([{ kind: "excuse-student", itemId: null, reason: REASON }]);
    await adjustGrade(
      attempt,
      { kind: "override-attempt", attemptId, points: 1000, reason: "It counts after all.", comment: "" },
      hours(0.1),
    );
    expect([await cell(ana), await standing(ana)]).toEqual(["graded", "handed-in"]);
    const events = await listGradeEvents(attempt);
    expect(events.map((event) => ("kind" in event ? `${event.what} ${event.kind}` : event.what))).toEqual([
      "decided override-attempt",
      "lifted excuse-student",
      "decided excuse-student",
      "grade",
    ]);
  });

  test("says nothing of a classmate’s excuse beside it", async () => {
    const { made, editor, excuse, joined } = await room();
    const [ana, ben] = [await joined("Ana Keller"), await joined("Ben Abel")];
    await excuse(ana);
    const attemptId = await handInWork(made, ben, ["reported-fact", "attribution"]);
    const attempt = { ...editor, attemptId, studentId: ben } as unknown as AttemptEditor;
    expect(await listAdjustments(attempt)).toEqual([]);
    expect((await listGradeEvents(attempt)).map(({ what }) => what)).toEqual(["grade"]);
  });

  test("who has only started is excused too", async () => {
    const { made, excuse, cell, standing } = await room();
    const { studentId } = await makeAttempt(made, ["reported-fact", null]);
    await excuse(studentId);
    expect([await cell(studentId), await standing(studentId)]).toEqual(["excused", "excused"]);
  });
});

test("an excuse and its lift are sealed, survive in the chain when their student is erased, and go from everywhere else", async () => {
  const { made, excuse, takeBack, joined } = await room();
  const [ana, ben] = [await joined("Ana Keller"), await joined("Ben Abel")];
  await excuse(ana);
  await takeBack(ana);
  await excuse(ben);
  expect(await sealHistory(system, { assignmentId: made.assignmentId })).toBe(3);
  const audit = () => auditAssignment(system, { assignmentId: made.assignmentId, judgement: false });
  expect(await audit()).toMatchObject({ entries: 3, unsealed: 0, erased: [], differences: [] });
  await erasing((tx) => eraseStudents(tx, [ana]));
  expect(await db().adjustment.count({ where: { assignmentId: made.assignmentId } })).toBe(1);
  expect(await audit()).toMatchObject({ entries: 3, unsealed: 0, erased: [1, 2], differences: [] });
});
