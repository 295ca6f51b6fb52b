import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { getFeedback, getWork } from "@/lib/db/feedback";
import { holdGrades, holdGradesOfClass, releaseGrades, releaseGradesOfClass } from "@/lib/db/release";
import { getStudentPlace } from "@/lib/db/reports/student-place";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { AssignmentEditor, AttemptStudent } from "@/lib/domain/proof";
import { hours, makeGradedClass, NOW, SAID } from "../factories/graded-class";
import { addStudent, attemptTeacherOf, handInWork, makeResultsClass } from "../factories/results-class";

const editorOf = (teacher: object) => teacher as unknown as AssignmentEditor;
const BY_NAME = { sort: { by: "name", down: false } } as const;

test("holding takes the feedback back, releasing lets it out as the rule says, and ends the hiding of names", async () => {
  const { room, teacher, students } = await makeResultsClass();
  const editor = editorOf(teacher);
  const { id } = await db().attempt.findFirstOrThrow({
    where: { studentId: students.asa, submittedAt: { not: null } },
    select: { id: true },
  });
  const feedback = () => getFeedback({ ...teacher, studentId: students.asa, attemptId: id } as unknown as AttemptStudent, NOW);
  expect(await feedback()).toMatchObject({ released: true });
  await holdGrades(editor);
  expect(Object.keys(await feedback())).not.toContain("items");
  expect(await feedback()).toMatchObject({ released: false, gradesHeld: true });
  await db().assignment.update({ where: { id: room.assignmentId }, data: { anonymous: true } });
  await releaseGrades(editor);
  expect(await feedback()).toMatchObject({ released: true });
  expect(await db().assignment.findUniqueOrThrow({ where: { id: room.assignmentId } })).toMatchObject({
    gradesHeld: false,
    anonymous: false,
  });
});

test("all assignments of the class at once, and no other class’s", async () => {
  const [one, other] = [await makeResultsClass(), await makeResultsClass()];
  const held = async () =>
    Promise.all([one, other].map(({ room }) => db().assignment.count({ where: { classId: room.classId, gradesHeld: true } })));
  await holdGradesOfClass(editorOf(one.teacher));
  expect(await held()).toEqual([1, 0]);
  await releaseGradesOfClass(editorOf(other.teacher));
  expect(await held()).toEqual([1, 0]);
  await releaseGradesOfClass(editorOf(one.teacher));
  expect(await held()).toEqual([0, 0]);
});

const NAMES = Array.from({ length: 12 }, (_, index) => `Quill ${String.fromCharCode(65 + index)}`);

/** Twelve students whose names are nowhere else, all of whom handed in, with names hidden. */
async function hiddenClass() {
  const room = await makeGradedClass([{ label: SAID }], { gradesHeld: true, anonymous: true });
  const made = [];
  for (const name of NAMES) {
    const studentId = await addStudent(room, name);
    made.push({ studentId, name, attemptId: await handInWork(room, studentId, ["attribution"]) });
  }
  return { room, made };
}

test("while names are hidden, what a teacher reads of the work names nobody, in an order that does not follow the names", async () => {
  const { room, made } = await hiddenClass();
  const [first] = made;
  if (!first) throw new Error("nobody");
  const teacher = attemptTeacherOf(room, first);
  const { rows } = await listStudentRows(teacher, BY_NAME);
  const numbers = rows.map(({ number }) => number);
  expect(rows.map(({ name }) => name)).toEqual(numbers.map((number) => `Student ${number}`));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.every((number) => number >= 1 && number <= 100)).toBe(true);
  const place = await getStudentPlace(teacher);
  const seen = JSON.stringify([rows, place, await getWork(teacher)]);
  for (const { studentId, name } of made) {
    expect(seen).not.toContain(name);
    expect(seen).not.toContain(studentId);
  }
  // neither the roster's order nor the order in which they handed in: twelve stay in order once in 479 million times
  const order = rows.map(({ attemptId }) => made.findIndex((one) => one.attemptId === attemptId));
  expect(order).not.toEqual(NAMES.map((_, index) => index));
  expect(place).toMatchObject({ namesHidden: true, name: rows[order.indexOf(0)]?.name });
  // a filter finds by what is shown, not by the names behind it
  expect((await listStudentRows(teacher, { ...BY_NAME, find: "Quill" })).found).toBe(0);
  const highest = rows.at(-1)?.name ?? "";
  expect((await listStudentRows(teacher, { ...BY_NAME, find: highest.toLowerCase() })).rows).toMatchObject([{ name: highest }]);
});

test("the same student has the same number whoever comes, leaves or is erased, and a name once released", async () => {
  const { room, made } = await hiddenClass();
  const teacher = attemptTeacherOf(room, { attemptId: made[0]?.attemptId ?? "", studentId: made[0]?.studentId ?? "" });
  const names = async () => new Map((await listStudentRows(teacher, BY_NAME)).rows.map(({ attemptId, name }) => [attemptId, name]));
  const before = await names();
  expect(await names()).toEqual(before);
  // who leaves keeps the number, so that nobody is told by a gap that closes
  await db().enrolment.updateMany({ where: { classId: room.classId, studentId: made[3]?.studentId ?? "" }, data: { leftAt: hours(1) } });
  expect(await names()).toEqual(before);
  await addStudent(room, "Quill Z");
  const erased = made[5];
  await erasing((tx) => eraseStudents(tx, [erased?.studentId ?? ""]));
  before.delete(erased?.attemptId ?? "");
  const after = await listStudentRows(teacher, BY_NAME);
  expect(new Map(after.rows.flatMap(({ attemptId, name }) => (attemptId ? [[attemptId, name]] : [])))).toEqual(before);
  expect(new Set(after.rows.map(({ name }) => name)).size).toBe(made.length);
  await releaseGrades(editorOf(teacher));
  expect(await names()).toEqual(
    new Map([...made.filter((one) => one !== erased).map(({ attemptId, name }) => [attemptId, name] as const), [null, "Quill Z"]]),
  );
});

test("a hidden number is another in another assignment, and numbers of a large class stay apart", async () => {
  const [one, other] = [await hiddenClass(), await hiddenClass()];
  const numbersOf = async ({ room, made }: typeof one) => {
    const [first] = made;
    if (!first) throw new Error("nobody");
    const { rows } = await listStudentRows(attemptTeacherOf(room, first), BY_NAME);
    return made.map(({ attemptId }) => rows.find((row) => row.attemptId === attemptId)?.number);
  };
  // by chance they would be alike once in 10^23 times
  expect(await numbersOf(one)).not.toEqual(await numbersOf(other));
  const names = Array.from({ length: 220 }, (_, index) => ({ id: randomUUID(), schoolId: one.room.schoolId, name: `Many ${index}` }));
  await db().student.createMany({ data: names });
  await db().enrolment.createMany({
    data: names.map(({ id }, index) => ({ classId: one.room.classId, studentId: id, number: NAMES.length + 1 + index })),
  });
  const { rows } = await listStudentRows(attemptTeacherOf(one.room, one.made[0] ?? { attemptId: "", studentId: "" }), BY_NAME);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(NAMES.length + names.length);
});
