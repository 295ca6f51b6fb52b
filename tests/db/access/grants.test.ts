import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as grants from "@/lib/access/grants";
import { openDraft } from "@/lib/commands/open-draft";
import { openJoining } from "@/lib/commands/open-joining";
import { db } from "@/lib/db/client";
import { findDoor } from "@/lib/db/roster";
import type { Person } from "@/lib/db/sign-in-sessions";
import { rememberDevice } from "@/lib/db/student-devices";
import { makePeople, proven } from "../../support/people";

// The grid of lib/access/grants.ts: who gets which proof of what. Whoever is not named gets none.

const { teachers, students, schools, classes, lessons, drafts, assignments, attempts } = await makePeople();
const everybody = { ...teachers, ...students };
type Name = keyof typeof everybody;

type Row = [what: string, grant: (person: Person) => unknown, to: Name[]];
const TEACHERS = Object.keys(teachers) as (keyof typeof teachers)[];
const STUDENTS = Object.keys(students) as (keyof typeof students)[];

const GRID: Record<string, Row[]> = {
  grantTeacher: [["oneself", (p) => grants.grantTeacher(p), TEACHERS]],
  grantStudent: [["oneself", (p) => grants.grantStudent(p), STUDENTS]],
  grantSchoolMember: [
    ["the school", (p) => grants.grantSchoolMember(p, schools.mine), ["administrator", "owner", "neighbour"]],
    ["another school", (p) => grants.grantSchoolMember(p, schools.other), ["outsider"]],
  ],
  grantSchoolAdministrator: [
    ["the school", (p) => grants.grantSchoolAdministrator(p, schools.mine), ["administrator"]],
    ["another school", (p) => grants.grantSchoolAdministrator(p, schools.other), ["outsider"]],
  ],
  grantClassTeacher: [
    ["the class", (p) => grants.grantClassTeacher(p, classes.mine), ["owner", "editor", "viewer"]],
    ["another class", (p) => grants.grantClassTeacher(p, classes.theirs), ["neighbour"]],
  ],
  grantClassEditor: [["the class", (p) => grants.grantClassEditor(p, classes.mine), ["owner", "editor"]]],
  grantClassOwner: [["the class", (p) => grants.grantClassOwner(p, classes.mine), ["owner"]]],
  grantStudentTeacher: [
    ["a student of it", (p) => grants.grantStudentTeacher(p, classes.mine, students.self.studentId), ["owner", "editor", "viewer"]],
    ["one who left it", (p) => grants.grantStudentTeacher(p, classes.mine, students.left.studentId), ["owner", "editor", "viewer"]],
    ["one who moved, in the new class", (p) => grants.grantStudentTeacher(p, classes.theirs, students.moved.studentId), ["neighbour"]],
    ["a student of another class", (p) => grants.grantStudentTeacher(p, classes.mine, students.other.studentId), []],
    ["a student by another class", (p) => grants.grantStudentTeacher(p, classes.theirs, students.self.studentId), []],
  ],
  grantRosterEditor: [
    ["a student of it", (p) => grants.grantRosterEditor(p, classes.mine, students.self.studentId), ["owner", "editor"]],
    ["one who left it", (p) => grants.grantRosterEditor(p, classes.mine, students.left.studentId), ["owner", "editor"]],
    ["one who moved, in the new class", (p) => grants.grantRosterEditor(p, classes.theirs, students.moved.studentId), ["neighbour"]],
    ["a student of another class", (p) => grants.grantRosterEditor(p, classes.mine, students.other.studentId), []],
    ["a student by another class", (p) => grants.grantRosterEditor(p, classes.theirs, students.self.studentId), []],
  ],
  grantLessonReader: [
    ["a starter lesson", (p) => grants.grantLessonReader(p, lessons.starter), TEACHERS],
    ["a lesson of one's own", (p) => grants.grantLessonReader(p, lessons.private), ["owner"]],
    ["a lesson shared with the school", (p) => grants.grantLessonReader(p, lessons.school), ["administrator", "owner", "neighbour"]],
  ],
  grantHomeSchool: [["one's own", (p) => grants.grantHomeSchool(p), TEACHERS]],
  grantLessonOwner: [
    ["a starter lesson", (p) => grants.grantLessonOwner(p, lessons.starter), []],
    ["a lesson of one's own", (p) => grants.grantLessonOwner(p, lessons.private), ["owner"]],
    ["a lesson that the school may change", (p) => grants.grantLessonOwner(p, lessons.edited), ["owner"]],
  ],
  grantDraftEditor: [
    ["the draft of a lesson of one's own", (p) => grants.grantDraftEditor(p, drafts.private), ["owner"]],
    ["of one that the school may change", (p) => grants.grantDraftEditor(p, drafts.edited), ["administrator", "owner", "neighbour"]],
    ["of an own key to a starter lesson", (p) => grants.grantDraftEditor(p, drafts.key), ["owner"]],
  ],
  grantAssignmentTeacher: [
    ["the class's assignment", (p) => grants.grantAssignmentTeacher(p, assignments.mine.open), ["owner", "editor", "viewer"]],
    ["another class's", (p) => grants.grantAssignmentTeacher(p, assignments.theirs.open), ["neighbour"]],
  ],
  grantAssignmentEditor: [["the class's assignment", (p) => grants.grantAssignmentEditor(p, assignments.mine.open), ["owner", "editor"]]],
  grantAttemptEditor: [
    ["an attempt of the class", (p) => grants.grantAttemptEditor(p, attempts.self.done), ["owner", "editor"]],
    ["another class's", (p) => grants.grantAttemptEditor(p, attempts.other.done), ["neighbour"]],
    ["none", (p) => grants.grantAttemptEditor(p, randomUUID()), []],
  ],
  grantAttemptTeacher: [
    ["an attempt of the class", (p) => grants.grantAttemptTeacher(p, attempts.self.done), ["owner", "editor", "viewer"]],
    ["an attempt in progress", (p) => grants.grantAttemptTeacher(p, attempts.self.open), ["owner", "editor", "viewer"]],
    [
      "the work of one who moved: it stays where it was done",
      (p) => grants.grantAttemptTeacher(p, attempts.moved.done),
      ["owner", "editor", "viewer"],
    ],
    ["the work of one who left", (p) => grants.grantAttemptTeacher(p, attempts.left.done), ["owner", "editor", "viewer"]],
    ["an attempt of another class", (p) => grants.grantAttemptTeacher(p, attempts.other.done), ["neighbour"]],
  ],
  grantAssignmentStudent: [
    ["the class's assignment", (p) => grants.grantAssignmentStudent(p, assignments.mine.open), ["self", "classmate"]],
    ["another class's", (p) => grants.grantAssignmentStudent(p, assignments.theirs.open), ["other", "moved"]],
  ],
  grantAttemptStudent: [
    ["one's own attempt", (p) => grants.grantAttemptStudent(p, attempts.self.open), ["self"]],
    ["one's own work", (p) => grants.grantAttemptStudent(p, attempts.self.done), ["self"]],
    ["a classmate's", (p) => grants.grantAttemptStudent(p, attempts.classmate.open), ["classmate"]],
    ["of the class one has moved out of", (p) => grants.grantAttemptStudent(p, attempts.moved.open), []],
    ["of the class one has left", (p) => grants.grantAttemptStudent(p, attempts.left.done), []],
  ],
};

describe.each(Object.entries(GRID))("%s", (_, rows) => {
  test.each(rows)("%s", async (_what, grant, to) => {
    const granted: string[] = [];
    for (const [name, person] of Object.entries(everybody)) if ((await grant(person)) !== null) granted.push(name);
    expect(granted.sort()).toEqual([...to].sort());
  });
});

test("a lesson is changed by its owner, and by the school where the owner lets it", async () => {
  const mayEdit = async (person: Person, lessonId: string) => (await grants.grantLessonReader(person, lessonId))?.mayEdit;
  for (const lessonId of [lessons.private, lessons.school, lessons.edited]) expect(await mayEdit(teachers.owner, lessonId)).toBe(true);
  expect(await mayEdit(teachers.neighbour, lessons.edited)).toBe(true);
  expect(await mayEdit(teachers.neighbour, lessons.school)).toBe(false);
  expect(await mayEdit(teachers.owner, lessons.starter)).toBe(false);
});

test("a draft is out of reach where its lesson is no longer shared, and a home school is one that others are in", async () => {
  const { neighbour, owner } = teachers;
  const { draftId } = await openDraft(
    await proven(grants.grantLessonReader(neighbour, lessons.school)),
    await proven(grants.grantHomeSchool(neighbour)),
    new Date(),
  );
  expect(await grants.grantDraftEditor(neighbour, draftId)).not.toBeNull();
  expect(await grants.grantDraftEditor(owner, draftId)).toBeNull();
  await db().lesson.update({ where: { id: lessons.school }, data: { visibility: "private" } });
  expect(await grants.grantDraftEditor(neighbour, draftId)).toBeNull();
  await db().lesson.update({ where: { id: lessons.school }, data: { visibility: "school" } });
  expect((await grants.grantHomeSchool(owner))?.schoolId).toBe(schools.mine);
});

test("every grant stands in the grid", () => {
  expect(Object.keys(grants).sort()).toEqual([...Object.keys(GRID), "grantJoiner"].sort());
});

type Grant = (person: Person, ...ids: string[]) => unknown;

describe("what is no id of anything opens nothing", () => {
  const ids = [
    "",
    "1",
    "null",
    "me",
    randomUUID(),
    `${classes.mine} `,
    `${classes.mine}'--`,
    classes.mine.slice(1),
    "00000000-0000-0000-0000-000000000000",
  ];
  const byId = Object.entries<Grant>(grants as unknown as Record<string, Grant>).filter(
    ([name]) => !/^grant(Teacher|Student|HomeSchool|Joiner)$/.test(name),
  );
  test.each(byId)("%s", async (_, grant) => {
    for (const person of Object.values(everybody)) {
      for (const id of ids) expect(await grant(person, id, students.self.studentId), id).toBeNull();
    }
  });
  test("a student's id that is none", async () => {
    for (const id of ids) expect(await grants.grantRosterEditor(teachers.owner, classes.mine, id), id).toBeNull();
  });
  test("the id of one kind of thing opens no other", async () => {
    expect(await grants.grantClassTeacher(teachers.owner, assignments.mine.open)).toBeNull();
    expect(await grants.grantAttemptTeacher(teachers.owner, assignments.mine.open)).toBeNull();
    expect(await grants.grantAssignmentTeacher(teachers.owner, classes.mine)).toBeNull();
    expect(await grants.grantAttemptStudent(students.self, assignments.mine.open)).toBeNull();
    expect(await grants.grantLessonReader(teachers.owner, classes.mine)).toBeNull();
  });
});

test("a proof's ids are those of the row, not of the question", async () => {
  const proof = await grants.grantAttemptTeacher(teachers.viewer, attempts.self.done.toUpperCase());
  expect(proof).toMatchObject({
    userId: teachers.viewer.userId,
    classId: classes.mine,
    schoolId: schools.mine,
    classRole: "viewer",
    assignmentId: assignments.mine.done,
    attemptId: attempts.self.done,
    studentId: students.self.studentId,
  });
});

describe("grantJoiner", () => {
  const [before, during, after] = [0, 10, 31].map((minutes) => new Date(Date.UTC(2027, 0, 11, 9, minutes)));
  const doorAt = async (moment: Date | undefined) => {
    const { joinCode } = await db().class.findUniqueOrThrow({ where: { id: classes.mine }, select: { joinCode: true } });
    return proven(findDoor(joinCode, moment ?? new Date()));
  };

  test("an open door lets anybody look in, for 30 minutes", async () => {
    expect(await grants.grantJoiner(await doorAt(before), null)).toBeNull();
    await openJoining(await proven(grants.grantClassEditor(teachers.editor, classes.mine)), before ?? new Date());
    expect(await grants.grantJoiner(await doorAt(during), null)).toMatchObject({ classId: classes.mine });
    expect(await grants.grantJoiner(await doorAt(after), null)).toBeNull();
  });

  test("a closed one only who sits at a device on which somebody of the class signed in", async () => {
    const [known, ofAnotherClass, ofWhoLeft] = [randomUUID(), randomUUID(), randomUUID()];
    await rememberDevice(students.classmate.studentId, known, new Date());
    await rememberDevice(students.other.studentId, ofAnotherClass, new Date());
    await rememberDevice(students.left.studentId, ofWhoLeft, new Date());
    const door = await doorAt(after);
    expect(await grants.grantJoiner(door, known)).toMatchObject({ classId: classes.mine });
    for (const token of [ofAnotherClass, ofWhoLeft, "", randomUUID()]) expect(await grants.grantJoiner(door, token)).toBeNull();
  });
});
