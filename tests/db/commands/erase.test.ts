import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addStudents } from "@/lib/commands/add-students";
import { changeClaims } from "@/lib/commands/change-claims";
import { copyLesson } from "@/lib/commands/copy-lesson";
import { eraseClass } from "@/lib/commands/erase-class";
import { eraseSchool } from "@/lib/commands/erase-school";
import { eraseStudent } from "@/lib/commands/erase-student";
import { makePins } from "@/lib/commands/make-pins";
import { moveStudent } from "@/lib/commands/move-student";
import { openDraft } from "@/lib/commands/open-draft";
import { publishDraft } from "@/lib/commands/publish-draft";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { openSession } from "@/lib/db/sign-in-sessions";
import { rememberDevice } from "@/lib/db/student-devices";
import { administratorOf, type MadeTeacher, makeClass, makeTeacher, NOON, rosterEditorOf } from "@/tests/factories/class";
import { changed, homeOf, makeDraft } from "@/tests/factories/draft";
import { FACT, type GradedClass, MAYBE, makeLessonVersion, openAttempt } from "@/tests/factories/graded-class";
import { lessonReaderOf, makeImportedLesson } from "@/tests/factories/lesson";
import { findEverywhere } from "@/tests/support/find-everywhere";

let eva: MadeTeacher;
beforeAll(async () => {
  eva = await makeTeacher();
});

const NAME = "Æthelflæd Quisquilia";

/** A class with an assignment and one student, whose name is nowhere else, with all that a student can leave behind. */
async function classWithTraces(teacher: MadeTeacher, name = `${NAME} ${randomUUID()}`) {
  const room = await makeClass(teacher, [name]);
  const studentId = room.students[0]?.studentId ?? "";
  const lesson = await makeLessonVersion([{ label: FACT }, { label: MAYBE }], teacher.schoolId);
  const assignment = await db().assignment.create({
    data: { classId: room.classId, ...lessonOf(lesson), opensAt: NOON, feedback: "at-once", attemptsAllowed: 3, madeById: teacher.userId },
  });
  const graded: GradedClass = { ...lesson, schoolId: teacher.schoolId, classId: room.classId, assignmentId: assignment.id };
  await makePins(room.owner, [studentId], NOON);
  await openSession({ studentId }, "", NOON);
  await rememberDevice(studentId, `tablet of ${studentId}`, NOON);
  await db().accommodation.create({ data: { studentId, timePercent: 150 } });
  for (const scope of [`student:${studentId}`, `student:${studentId}:abc`, `class:${room.classId}`]) {
    await db().signInLimit.create({ data: { scope, failures: 3, firstFailureAt: NOON } });
  }
  return { ...room, graded, studentId, name };
}

const lessonOf = ({ lessonVersionId, keyVersionId }: { lessonVersionId: string; keyVersionId: string }) => ({
  lessonVersionId,
  keyVersionId,
});

/** Hands in one attempt, adjusts its grade, and leaves a second one open; gives the ids of what was made. */
async function work(room: GradedClass, studentId: string, answers: Parameters<typeof openAttempt>[2]) {
  const attempt = await openAttempt(room, studentId, answers);
  const operation = { id: randomUUID(), itemId: room.itemIds[0] ?? "", response: { class: answers[0] ?? "reported-fact" } as const };
  const submitted = await submitAttempt(attempt, { operations: [operation] }, NOON);
  if (!submitted.ok) throw new Error(submitted.reason);
  const { id: adjusted } = await db().adjustment.create({
    data: {
      assignmentId: room.assignmentId,
      attemptId: attempt.attemptId,
      kind: "override-attempt",
      points: 5,
      reason: `For ${studentId}`,
      madeAt: NOON,
    },
  });
  await db().adjustment.create({
    data: {
      assignmentId: room.assignmentId,
      attemptId: attempt.attemptId,
      kind: "lift",
      liftsId: adjusted,
      reason: "Taken back",
      madeAt: NOON,
    },
  });
  const open = await openAttempt(room, studentId, answers);
  return [attempt.attemptId, open.attemptId, operation.id];
}

describe("erasing a student", () => {
  test("leaves no trace in any column of any table", async () => {
    const room = await classWithTraces(eva);
    const other = await addStudents(room.owner, ["Ben Ode"], NOON);
    if (!other.ok) throw new Error(other.reason);
    const benId = other.students[0]?.studentId ?? "";
    const ids = await work(room.graded, room.studentId, ["speculation", "attribution"]);
    const bens = await work(room.graded, benId, ["speculation", "reported-fact"]);
    const texts = [room.studentId, room.name, ...ids];
    for (const text of texts) expect(await findEverywhere(text), text).not.toEqual([]);

    expect(await eraseStudent(await rosterEditorOf(eva.person, room.classId, room.studentId))).toEqual({ ok: true });

    for (const text of texts) expect(await findEverywhere(text), text).toEqual([]);
    // what Ben answered too stays interned; what nobody else answered goes, with its marks
    const left = await db().response.findMany({ where: { itemId: { in: [...room.graded.itemIds] } }, orderBy: { id: "asc" } });
    expect(left.map(({ response }) => response)).toEqual(expect.arrayContaining([{ class: "speculation" }, { class: "reported-fact" }]));
    expect(left).toHaveLength(2);
    expect(await db().grade.count({ where: { attemptId: bens[0] ?? "" } })).toBe(1);
  });

  test("who stands in a class of another teacher too is refused, and nothing is erased", async () => {
    const { classId, studentId, name } = await classWithTraces(eva);
    const colleague = await makeTeacher(eva.schoolId, "teacher");
    const theirs = await makeClass(colleague);
    await db().enrolment.create({ data: { classId: theirs.classId, studentId, number: 1 } });
    expect(await eraseStudent(await rosterEditorOf(eva.person, classId, studentId))).toEqual({ ok: false, reason: "in-another-class" });
    expect(await findEverywhere(name)).toEqual(["students"]);
  });

  test("outside of it the same rows refuse to go", async () => {
    const room = await classWithTraces(eva);
    await work(room.graded, room.studentId, ["judgement", null]);
    await expect(db().student.delete({ where: { id: room.studentId } })).rejects.toThrow();
    expect(await db().attempt.count({ where: { studentId: room.studentId } })).toBe(2);
  });
});

describe("erasing a class", () => {
  test("takes its assignments, all work in them, and the students of no other class", async () => {
    const room = await classWithTraces(eva);
    const target = await makeClass(eva, [], "9a");
    const added = await addStudents(room.owner, ["Moved Away"], NOON);
    const moved = added.ok ? (added.students[0]?.studentId ?? "") : "";
    const ids = await work(room.graded, room.studentId, ["attribution", null]);
    const movedIds = await work(room.graded, moved, ["speculation", null]);
    await moveStudent(await rosterEditorOf(eva.person, room.classId, moved), target.owner, NOON);

    expect(await eraseClass(room.owner)).toEqual({ ok: true });

    for (const text of [room.classId, room.studentId, room.name, room.graded.assignmentId, ...ids, ...movedIds]) {
      expect(await findEverywhere(text), text).toEqual([]);
    }
    expect(await db().response.count({ where: { itemId: { in: [...room.graded.itemIds] } } })).toBe(0);
    expect(await db().enrolment.count({ where: { studentId: moved } })).toBe(1);
  });
});

describe("erasing a school", () => {
  test("takes its classes, students, lessons and articles; accounts stay", async () => {
    const head = await makeTeacher();
    const room = await classWithTraces(head);
    const ids = await work(room.graded, room.studentId, ["attribution", "attribution"]);
    expect(await eraseSchool(await administratorOf(head))).toEqual({ ok: true });
    for (const text of [head.schoolId, room.classId, room.studentId, room.name, ...ids, ...room.graded.itemIds, room.graded.keyVersionId]) {
      expect(await findEverywhere(text), text).toEqual([]);
    }
    expect(await db().user.count({ where: { id: head.userId } })).toBe(1);
  });

  test("takes its drafts, what was suggested for them and what was copied", async () => {
    const head = await makeTeacher();
    const said = `Quisquilia ${randomUUID()} is shut.`;
    const blocks = [{ kind: "paragraph" as const, text: `${said} It may open soon, the mayor said.` }];
    const open = await makeDraft({ teacher: head, blocks });
    const { editor, draft } = await makeDraft({ teacher: head, blocks });
    await changeClaims(editor, { draftId: draft.draftId, changes: draft.claims.map((claim) => changed(claim, { reviewed: true })) }, NOON);
    const published = await publishDraft(editor, { draftId: draft.draftId, title: said, summary: "", note: "" }, NOON);
    if (!published.ok) throw new Error(published.reason);
    const reader = await lessonReaderOf(head, published.lessonId);
    const { lessonId: copyId } = await copyLesson(reader, await homeOf(head), NOON);
    await openDraft(await lessonReaderOf(head, copyId), await homeOf(head), NOON);
    await openDraft(await lessonReaderOf(head, await makeImportedLesson()), await homeOf(head), NOON);
    expect(await findEverywhere(said)).toEqual(expect.arrayContaining(["article_revisions", "lesson_drafts", "lesson_versions"]));

    expect(await eraseSchool(await administratorOf(head))).toEqual({ ok: true });

    for (const text of [said, head.schoolId, draft.lessonId, open.draft.draftId, copyId, ...draft.claims.map(({ id }) => id)]) {
      expect(await findEverywhere(text), text).toEqual([]);
    }
  });

  test("is refused while a class of another school uses one of its lessons", async () => {
    const head = await makeTeacher();
    const lesson = await makeLessonVersion([{ label: FACT }], head.schoolId);
    const { classId } = await makeClass(eva);
    await db().assignment.create({ data: { classId, ...lessonOf(lesson), opensAt: NOON, feedback: "never" } });
    expect(await eraseSchool(await administratorOf(head))).toEqual({ ok: false, reason: "lessons-used-elsewhere" });
    expect(await db().school.count({ where: { id: head.schoolId } })).toBe(1);
  });
});
