import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { getGradebook } from "@/lib/db/reports/gradebook";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import type { AssignmentTeacher, ClassTeacher } from "@/lib/domain/proof";
import { FACT, type GradedClass, hours, makeLessonVersion, NOW, SAID } from "../../factories/graded-class";
import { addStudent, decide, handInWork, makeResultsClass } from "../../factories/results-class";

type Rule = { closesAt?: Date | null; dueAt?: Date | null; gradesHeld?: boolean; anonymous?: boolean };

/** Another assignment of the class, of two claims worth one point each. */
async function giveAnother(room: GradedClass, rule: Rule = {}): Promise<GradedClass> {
  const lesson = await makeLessonVersion([{ label: FACT }, { label: SAID }], room.schoolId);
  const { id } = await db().assignment.create({
    data: {
      classId: room.classId,
      lessonVersionId: lesson.lessonVersionId,
      keyVersionId: lesson.keyVersionId,
      opensAt: hours(-1),
      dueAt: null,
      closesAt: hours(4),
      feedback: "at-once",
      ...rule,
    },
  });
  return { ...room, ...lesson, assignmentId: id };
}

const teacherOf = (room: GradedClass): ClassTeacher =>
  ({
    userId: randomUUID(),
    sessionId: randomUUID(),
    classId: room.classId,
    schoolId: room.schoolId,
    classRole: "owner",
    timeZone: "Europe/Berlin",
  }) as unknown as ClassTeacher;

describe("a class with one student of each sort", () => {
  let made: Awaited<ReturnType<typeof makeResultsClass>>;
  let second: GradedClass;
  let newcomer: string;
  beforeAll(async () => {
    made = await makeResultsClass();
    // everybody was there from the beginning
    await db().enrolment.updateMany({ where: { classId: made.room.classId }, data: { addedAt: hours(-2) } });
    second = await giveAnother(made.room);
    await handInWork(second, made.students.asa, ["reported-fact", null]);
    newcomer = await addStudent(made.room, "Nia");
    await db().enrolment.updateMany({ where: { classId: made.room.classId, studentId: newcomer }, data: { addedAt: hours(2.5) } });
  });
  const book = (at = hours(3)) => getGradebook(teacherOf(made.room), at);
  const states = async (index: number, at?: Date) => {
    const { students } = await book(at);
    return Object.fromEntries(students.map(({ name, cells }) => [name, cells[index]?.state]));
  };

  test("says of each how they stand, once the first has closed and the second has not", async () => {
    expect(await states(0)).toEqual({
      Åsa: "graded",
      ben: "graded",
      Cora: "graded",
      Dan: "closing",
      Eve: "missing",
      Finn: "excused",
      Nia: "joined-later",
      Zoe: "graded",
    });
    expect(await states(1)).toEqual({
      Åsa: "graded",
      ben: "open",
      Cora: "open",
      Dan: "open",
      Eve: "open",
      Finn: "open",
      Nia: "open",
      Zoe: "open",
    });
    expect(await states(1, hours(4))).toMatchObject({ Åsa: "graded", ben: "missing", Nia: "missing" });
    expect(await states(0, hours(1))).toMatchObject({ Dan: "open", Eve: "open", Finn: "excused" });
  });
  test("has the grade that counts, worked out by hand, and who was late", async () => {
    const { students, assignments } = await book();
    const cellOf = (name: string) => students.find((student) => student.name === name)?.cells[0];
    expect(cellOf("Zoe")).toEqual({ state: "graded", attemptId: made.attempts.zoeFirst, total: 3000, possible: 4000, late: false });
    expect(cellOf("ben")).toMatchObject({ total: 1800, possible: 4000, late: true });
    // the dropped item is worth nothing to anybody
    expect(assignments.map(({ title, possible }) => [title, possible])).toEqual([
      ["Who says so?, no. 1", 4000],
      ["Who says so?, no. 2", 2000],
    ]);
  });
  test("agrees with the results of each assignment", async () => {
    const { students, assignments } = await book();
    for (const [index, room] of [made.room, second].entries()) {
      const proof = {
        ...teacherOf(room),
        assignmentId: room.assignmentId,
        lessonVersionId: room.lessonVersionId,
      } as unknown as AssignmentTeacher;
      const { rows } = await listStudentRows(proof, { sort: { by: "name", down: false } });
      expect(assignments[index]?.assignmentId).toBe(room.assignmentId);
      for (const student of students) {
        const row = rows.find(({ studentId }) => studentId === student.studentId);
        const { state, total, possible } = student.cells[index] ?? {};
        expect(state === "graded" ? [total, possible] : [null, null]).toEqual([row?.total ?? null, row?.possible ?? null]);
      }
    }
  });
  test("leaves out who has left, and knows nothing of other classes", async () => {
    const other = await makeResultsClass();
    const { students } = await book();
    expect(students.map(({ name }) => name)).not.toContain("Gil");
    const theirs = new Set((await getGradebook(teacherOf(other.room), NOW)).students.map(({ studentId }) => studentId));
    expect(students.some(({ studentId }) => theirs.has(studentId))).toBe(false);
  });
  test("an open attempt that is excused is excused", async () => {
    await decide(made.room, { kind: "excuse-attempt", attemptId: made.attempts.open });
    expect((await states(0)).Dan).toBe("excused");
  });
});

test("the last attempt counts where the assignment says so", async () => {
  const { room, attempts } = await makeResultsClass("last");
  const { students } = await getGradebook(teacherOf(room), hours(3));
  expect(students.find(({ name }) => name === "Zoe")?.cells[0]).toMatchObject({ attemptId: attempts.zoeSecond, total: 2000 });
});

test("where names are hidden nothing stands beside them; where grades are only held, the teacher sees them", async () => {
  const { room } = await makeResultsClass();
  const set = (data: { gradesHeld: boolean; anonymous: boolean }) => db().assignment.update({ where: { id: room.assignmentId }, data });
  await set({ gradesHeld: true, anonymous: false });
  const held = await getGradebook(teacherOf(room), hours(3));
  expect(held.students[0]?.cells[0]).toMatchObject({ state: "graded", total: 4000 });
  await set({ gradesHeld: true, anonymous: true });
  const hidden = await getGradebook(teacherOf(room), hours(3));
  const nothing = { state: "hidden", attemptId: null, total: null, possible: null, late: false };
  expect(hidden.students.flatMap(({ cells }) => cells)).toEqual(hidden.students.map(() => nothing));
});

test("an empty class has an empty book", async () => {
  const { room } = await makeResultsClass();
  const { id } = await db().class.create({
    data: {
      schoolId: room.schoolId,
      name: "9a",
      timeZone: "Europe/Berlin",
      joinCode: randomUUID()
        .replace(/[^2-9a-f]/g, "")
        .replaceAll("e", "f")
        .toUpperCase()
        .slice(0, 8),
    },
  });
  expect(await getGradebook(teacherOf({ ...room, classId: id }), NOW)).toEqual({
    className: "9a",
    assignments: [],
    categories: [],
    students: [],
  });
});

test("who has more time is not missing before their own closing, and is then", async () => {
  const { room } = await makeResultsClass();
  const lesson = await giveAnother(room, { closesAt: hours(1) });
  const slow = await addStudent(room, "Sam");
  await db().enrolment.updateMany({ where: { classId: room.classId }, data: { addedAt: hours(-2) } });
  await db().accommodation.create({ data: { studentId: slow, timePercent: 200 } });
  const stateAt = async (at: Date) => {
    const { assignments, students } = await getGradebook(teacherOf(room), at);
    const place = assignments.findIndex(({ assignmentId }) => assignmentId === lesson.assignmentId);
    return ["Sam", "Zoe"].map((name) => students.find((one) => one.name === name)?.cells[place]?.state);
  };
  expect(await stateAt(hours(1.5))).toEqual(["open", "missing"]);
  expect(await stateAt(hours(2))).toEqual(["missing", "missing"]);
});
