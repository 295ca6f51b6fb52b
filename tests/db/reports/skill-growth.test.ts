import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { eraseStudents, erasing } from "@/lib/db/erase";
import { getClassGrowth, getOwnGrowth, getStudentGrowth } from "@/lib/db/reports/skill-growth";
import type { ClassTeacher, Student, StudentTeacher } from "@/lib/domain/proof";
import type { Skill } from "@/lib/domain/skill";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { TRIED } from "../../factories/exercise-answers";
import { hours, MAYBE, makeGradedClass, NOW } from "../../factories/graded-class";
import { handInKinds, kindsLesson, makeKindsClass } from "../../factories/kinds-lesson";
import { addStudent, handInWork, makeResultsClass } from "../../factories/results-class";

const classOf = (classId: string) => getClassGrowth({ classId } as ClassTeacher, MARKED_KINDS);
const studentOf = (classId: string, studentId: string) => getStudentGrowth({ classId, studentId } as StudentTeacher, MARKED_KINDS);
const ownOf = (studentId: string, now = NOW) => getOwnGrowth({ studentId } as Student, MARKED_KINDS, now);
const told = ({ counts }: Awaited<ReturnType<typeof classOf>>) =>
  Object.fromEntries(counts.map(({ skill, students, answers, credit }) => [skill, [students, answers, credit]]));

describe("a class with one student of each sort", () => {
  test("is counted by hand, by what counts for each", async () => {
    const { room } = await makeResultsClass();
    const record = await classOf(room.classId);
    // counted: Åsa, ben, Zoe’s first, Cora, Gil; the dropped fact is nobody’s answer, ben’s fact has 1500 of 2000 by hand
    expect(told(record)).toEqual({ "plain-fact": [5, 5, 3.75], "named-source": [5, 5, 3.5], hedge: [5, 5, 2] });
    expect(record.lessons).toMatchObject([{ assignmentId: room.assignmentId, title: "Who says so?", attemptId: null }]);
  });
  test("sums of squares are those of the students", async () => {
    const { room } = await makeResultsClass();
    const fact = (await classOf(room.classId)).counts.find(({ skill }) => skill === "plain-fact");
    expect(fact).toMatchObject({ creditSquares: 1 + 0.75 ** 2 + 1 + 1, creditAnswers: 3.75, answerSquares: 5 });
  });
  test("each student has their own, with the work that it comes from", async () => {
    const { room, students, attempts } = await makeResultsClass();
    const ben = await studentOf(room.classId, students.ben);
    expect(told(ben)).toEqual({ "plain-fact": [1, 1, 0.75], "named-source": [1, 1, 0.5], hedge: [1, 1, 0] });
    expect(ben.lessons).toMatchObject([{ attemptId: attempts.ben }]);
  });
  test("of who is excused, at work or absent there is nothing", async () => {
    const { room, students } = await makeResultsClass();
    for (const student of [students.finn, students.dan]) expect((await studentOf(room.classId, student)).lessons).toEqual([]);
  });
  test("an erased student is in no sum", async () => {
    const { room, students } = await makeResultsClass();
    await erasing((tx) => eraseStudents(tx, [students.asa]));
    expect(told(await classOf(room.classId))).toMatchObject({ hedge: [4, 4, 1] });
  });
});

test("while grades are held nothing is read beside a name, and the class is counted", async () => {
  const { room, students } = await makeResultsClass();
  for (const anonymous of [false, true]) {
    await db().assignment.update({ where: { id: room.assignmentId }, data: { gradesHeld: true, anonymous } });
    expect(await studentOf(room.classId, students.asa)).toMatchObject({ lessons: [], counts: [] });
    expect(await ownOf(students.asa, hours(5))).toMatchObject({ lessons: [], counts: [] });
    expect((await classOf(room.classId)).counts).not.toEqual([]);
  }
});

describe("the student’s own", () => {
  const skilled = (skill: Skill) => ({ label: MAYBE, skill });
  const makeOwn = async (times: Parameters<typeof makeGradedClass>[1] = {}) => {
    const room = await makeGradedClass([skilled("hedge"), skilled("hedge")], times);
    const [ana, bo] = [await addStudent(room, "Ana"), await addStudent(room, "Bo")];
    const attemptId = await handInWork(room, ana, ["speculation", "attribution"]);
    await handInWork(room, bo, ["speculation", "speculation"]);
    return { room, ana, attemptId };
  };
  test("is what they did themselves, and nothing of others", async () => {
    const { ana, attemptId } = await makeOwn();
    const own = await ownOf(ana);
    expect(told(own)).toEqual({ hedge: [1, 2, 1] });
    expect(own.lessons).toMatchObject([{ attemptId, timeZone: "Europe/Berlin" }]);
  });
  test("comes with the feedback, when it closes", async () => {
    const { ana } = await makeOwn({ feedback: "after-close" });
    expect((await ownOf(ana, hours(1))).counts).toEqual([]);
    expect((await ownOf(ana, hours(3))).counts).toHaveLength(1);
  });
  test("and never where there is never any", async () => {
    const { ana } = await makeOwn({ feedback: "never" });
    expect((await ownOf(ana, hours(99))).counts).toEqual([]);
  });
  test("waits while they can answer again: a skill is a part of the key", async () => {
    const { ana } = await makeOwn({ attemptsAllowed: 2 });
    expect((await ownOf(ana)).counts).toEqual([]);
    expect((await ownOf(ana, hours(3))).counts).toHaveLength(1);
  });
  test("ends with leaving the class", async () => {
    const { room, ana } = await makeOwn();
    await db().enrolment.updateMany({ where: { classId: room.classId, studentId: ana }, data: { leftAt: NOW } });
    expect((await ownOf(ana)).counts).toEqual([]);
  });
});

test("lessons stand in the order of time, told apart, those without a skill left out", async () => {
  const room = await makeGradedClass([{ label: MAYBE, skill: "hedge" }]);
  const ana = await addStudent(room, "Ana");
  const { lessonVersionId, keyVersionId, classId } = room;
  const again = async (opens: number) =>
    (
      await db().assignment.create({
        data: {
          lessonVersionId,
          keyVersionId,
          classId,
          opensAt: hours(opens),
          dueAt: hours(opens + 1),
          feedback: "at-once",
          attemptsAllowed: 1,
        },
      })
    ).id;
  const [later, untouched] = [await again(20), await again(10)];
  await handInWork(room, ana, ["speculation"]);
  await handInWork({ ...room, assignmentId: later }, ana, ["attribution"], hours(20.5));
  const { lessons, counts, totals } = await classOf(classId);
  expect(lessons.map(({ assignmentId, title }) => [assignmentId, title])).toEqual([
    [room.assignmentId, "Who says so?, no. 1"],
    [later, "Who says so?, no. 3"],
  ]);
  expect(counts.map(({ lesson, credit }) => [lesson, credit])).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(lessons.map(({ assignmentId }) => assignmentId)).not.toContain(untouched);
  // one student, with two answers and one of them right
  expect(totals).toEqual([{ skill: "hedge", students: 1, answers: 2, credit: 1, creditSquares: 1, creditAnswers: 2, answerSquares: 4 }]);
});

test("what waits for a mark is left out, and where certainty counts the answer is what counts", async () => {
  const kinds = ["multiple-choice", "rewrite"];
  const lesson = kindsLesson(kinds);
  const sure = {
    ...lesson,
    exercises: lesson.exercises.map((exercise, index) => (index === 0 ? { ...exercise, settings: { sureness: "counts" } } : exercise)),
    key: new Map(
      [...lesson.key].map(([kind, entry]) => [kind, { ...entry, skill: kind === "rewrite" ? ("judgement" as const) : ("hedge" as const) }]),
    ),
  };
  const room = await makeKindsClass(kinds, sure);
  const right = TRIED["multiple-choice"]?.full as Record<string, unknown>;
  await handInKinds(room, "Ana", { "multiple-choice": { ...right, sure: "guessing" }, rewrite: "full" }, kinds);
  await handInKinds(room, "Bo", { "multiple-choice": { ...right, sure: "certain" } }, kinds);
  const wrong = TRIED["multiple-choice"]?.wrong as Record<string, unknown>;
  await handInKinds(room, "Cy", { "multiple-choice": { ...wrong, sure: "certain" } }, kinds);
  // Ana’s sentence waits; Bo and Cy left theirs blank, which earns nothing
  expect(told(await classOf(room.classId))).toEqual({ hedge: [3, 3, 2], judgement: [2, 2, 0] });
});
