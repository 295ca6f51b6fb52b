import { randomUUID } from "node:crypto";
import * as grants from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { addStudents } from "@/lib/commands/add-students";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { createClass } from "@/lib/commands/create-class";
import { foundSchool } from "@/lib/commands/found-school";
import { importLesson } from "@/lib/commands/import-lesson";
import { inviteClassTeacher } from "@/lib/commands/invite-class-teacher";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { makePins } from "@/lib/commands/make-pins";
import { moveStudent } from "@/lib/commands/move-student";
import { openDraft } from "@/lib/commands/open-draft";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { removeStudent } from "@/lib/commands/remove-student";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { shareLesson } from "@/lib/db/lessons";
import type { Person } from "@/lib/db/sign-in-sessions";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import type { LessonBelonging } from "@/lib/domain/lesson";
import { readLesson } from "@/lib/domain/lesson-folder";
import { importStarterLessons } from "@/scripts/import-starter-lessons";
import { ARTICLE, makeKey, makeLesson } from "../factories/lesson-files";

// One of everybody who may knock at a door, made by the program's own commands, and what they may or may not have.

const SYSTEM = asSystem("test");
export const PASSWORD = "correct horse battery staple";

type TeacherPerson = Extract<Person, { kind: "teacher" }> & { email: string; name: string };
type StudentPerson = Extract<Person, { kind: "student" }> & { name: string; pin: string; card: string };

/** What a grant gave, which the test cannot do without. */
export async function proven<Proof>(grant: Proof | null | Promise<Proof | null>): Promise<Proof> {
  const proof = await grant;
  if (proof === null) throw new Error("the grant was refused");
  return proof;
}

/** A teacher with an account and a personal school. */
export async function makeTeacher(name: string, now: Date): Promise<TeacherPerson> {
  const email = `${name.toLowerCase()}.${randomUUID()}@example.org`;
  const made = await registerTeacher({ email, name, password: PASSWORD }, "open", now);
  if (!made.ok) throw new Error(made.reason);
  return { kind: "teacher", userId: made.userId, sessionId: randomUUID(), email, name };
}

/** A school of this administrator, with these members. */
async function makeSchool(administrator: TeacherPerson, members: readonly TeacherPerson[], now: Date): Promise<string> {
  const school = await foundSchool(SYSTEM, { name: `School ${randomUUID()}`, email: administrator.email }, now);
  if (!school.ok) throw new Error(school.reason);
  for (const member of members) {
    const invited = await inviteToSchool(await proven(grants.grantSchoolAdministrator(administrator, school.schoolId)), "teacher", now);
    if (!invited.ok) throw new Error(invited.reason);
    await acceptInvitation(await proven(grants.grantTeacher(member)), invited.secret, now);
  }
  return school.schoolId;
}

export async function makeClass(owner: TeacherPerson, { schoolId, name }: { schoolId: string; name: string }, now: Date): Promise<string> {
  const member = await proven(grants.grantSchoolMember(owner, schoolId));
  return (await createClass(member, { name, timeZone: "Europe/Berlin" }, now)).classId;
}

/** Students of the class, each with a PIN and a card. */
export async function makeStudents(
  owner: TeacherPerson,
  { classId, names }: { classId: string; names: readonly string[] },
  now: Date,
): Promise<StudentPerson[]> {
  const editor = await proven(grants.grantClassEditor(owner, classId));
  const added = await addStudents(editor, names, now);
  if (!added.ok) throw new Error(added.reason);
  const ids = added.students.map(({ studentId }) => studentId);
  const { cards } = await makePins(editor, ids, now);
  return added.students.map(({ studentId, name }) => {
    const card = cards.find((one) => one.studentId === studentId);
    if (!card) throw new Error("a student has no card");
    return { kind: "student", studentId, sessionId: randomUUID(), name, pin: card.pin, card: card.card };
  });
}

async function makeOwnLesson(owner: LessonBelonging, now: Date): Promise<string> {
  const read = readLesson({ article: ARTICLE, lesson: { ...makeLesson(), slug: `own-${randomUUID()}` }, key: makeKey() });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const imported = await importLesson(SYSTEM, { lesson: read.lesson, owner }, now);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.lessonId;
}

/** Gives a lesson to a class, open since an hour ago. */
export async function giveLesson(
  owner: Person,
  { lessonId, classId, ...rule }: { lessonId: string; classId: string } & Partial<AssignmentRule>,
  now: Date,
): Promise<string> {
  const lesson = await proven(grants.grantLessonReader(owner, lessonId));
  const editor = await proven(grants.grantClassEditor(owner, classId));
  const opensAt = new Date(now.getTime() - 3_600_000);
  const given = await assignLesson(
    { lesson, editor },
    {
      opensAt,
      dueAt: null,
      closesAt: null,
      attemptsAllowed: 1,
      attemptPolicy: "best",
      feedback: "at-once",
      judgement: false,
      timeLimitMinutes: null,
      atEnd: "hand-in",
      latePenaltyPercent: 0,
      gradesHeld: false,
      anonymous: false,
      ...rule,
    },
    now,
  );
  if (!given.ok) throw new Error(given.reason);
  return given.assignmentId;
}

/** An attempt of the student, open or handed in blank. */
async function takeLesson(
  student: Person,
  { assignmentId, handIn }: { assignmentId: string; handIn: boolean },
  now: Date,
): Promise<string> {
  const started = await startAttempt(await proven(grants.grantAssignmentStudent(student, assignmentId)), now);
  if (!started.ok) throw new Error(started.reason);
  if (handIn) await submitAttempt(await proven(grants.grantAttemptStudent(student, started.attemptId)), { operations: [] }, now);
  return started.attemptId;
}

/** A school whose class `mine` has an owner, an editor and a viewer, and `theirs` another owner; and a teacher of another school. */
async function makeStaff(now: Date) {
  const [administrator, owner, editor, viewer, neighbour, outsider] = await Promise.all([
    makeTeacher("Adele", now),
    makeTeacher("Olga", now),
    makeTeacher("Edwin", now),
    makeTeacher("Viola", now),
    makeTeacher("Nadja", now),
    makeTeacher("Ottokar", now),
  ]);
  const schools = { mine: await makeSchool(administrator, [owner, neighbour], now), other: await makeSchool(outsider, [], now) };
  const mine = await makeClass(owner, { schoolId: schools.mine, name: "8b Sourcing" }, now);
  const theirs = await makeClass(neighbour, { schoolId: schools.mine, name: "8c Sourcing" }, now);
  const invited = [
    { teacher: editor, role: "editor" as const },
    { teacher: viewer, role: "viewer" as const },
  ];
  for (const { teacher, role } of invited) {
    const { secret } = await inviteClassTeacher(await proven(grants.grantClassOwner(owner, mine)), role, now);
    await acceptInvitation(await proven(grants.grantTeacher(teacher)), secret, now);
  }
  return { teachers: { administrator, owner, editor, viewer, neighbour, outsider }, schools, classes: { mine, theirs } };
}
type Staff = Awaited<ReturnType<typeof makeStaff>>;

async function makeRosters({ teachers: { owner, neighbour }, classes }: Staff, now: Date) {
  const names = ["Selma Sand", "Carlo Kline", "Momo Marsh", "Leda Lund"];
  const [self, classmate, moved, left] = await makeStudents(owner, { classId: classes.mine, names }, now);
  const [other] = await makeStudents(neighbour, { classId: classes.theirs, names: ["Otis Orr"] }, now);
  if (!self || !classmate || !moved || !left || !other) throw new Error("a student is missing");
  return { self, classmate, moved, left, other };
}

/** Takes both of a class's assignments: one stays in progress, one is handed in. */
const takeBoth = async (student: Person, { open, done }: Two, now: Date): Promise<Two> => ({
  open: await takeLesson(student, { assignmentId: open, handIn: false }, now),
  done: await takeLesson(student, { assignmentId: done, handIn: true }, now),
});
type Two = { open: string; done: string };

type Lessons = { starter: string; private: string; edited: string };

/** Drafts of the owner's: of a lesson of theirs, of one that their school may change, and of an own key to a starter lesson. */
async function makeDrafts({ teachers: { owner } }: Staff, { starter, private: own, edited }: Lessons, now: Date) {
  await shareLesson(await proven(grants.grantLessonOwner(owner, edited)), "school-edits");
  const home = await proven(grants.grantHomeSchool(owner));
  const open = async (lessonId: string) => (await openDraft(await proven(grants.grantLessonReader(owner, lessonId)), home, now)).draftId;
  return { private: await open(own), edited: await open(edited), key: await open(starter), editedLesson: edited };
}

/**
 * A school with classes `mine` and `theirs`, another school, and the lessons that each may read. Every student has an attempt in
 * progress (`open`) and one handed in (`done`), in the class they were in first: `moved` is in `theirs` since, `left` in none.
 */
export async function makePeople(now = new Date()) {
  await importStarterLessons(SYSTEM, now);
  const found = { where: { slug: "long-range-missiles", visibility: "starter" }, select: { id: true } };
  const { id: starter } = await db().lesson.findFirstOrThrow(found);
  const staff = await makeStaff(now);
  const { teachers, schools, classes } = staff;
  const students = await makeRosters(staff, now);
  const giveTwice = async (teacher: Person, classId: string): Promise<Two> => ({
    open: await giveLesson(teacher, { lessonId: starter, classId }, now),
    done: await giveLesson(teacher, { lessonId: starter, classId }, now),
  });
  const assignments = { mine: await giveTwice(teachers.owner, classes.mine), theirs: await giveTwice(teachers.neighbour, classes.theirs) };
  const attempts = {
    self: await takeBoth(students.self, assignments.mine, now),
    classmate: await takeBoth(students.classmate, assignments.mine, now),
    moved: await takeBoth(students.moved, assignments.mine, now),
    left: await takeBoth(students.left, assignments.mine, now),
    other: await takeBoth(students.other, assignments.theirs, now),
  };
  const rosterEditor = (studentId: string) => proven(grants.grantRosterEditor(teachers.owner, classes.mine, studentId));
  const newClass = await proven(grants.grantClassEditor(teachers.neighbour, classes.theirs));
  await moveStudent(await rosterEditor(students.moved.studentId), newClass, now);
  await removeStudent(await rosterEditor(students.left.studentId), now);
  const owner = { schoolId: schools.mine, ownerId: teachers.owner.userId };
  const lessons = {
    starter,
    private: await makeOwnLesson({ visibility: "private", ...owner }, now),
    school: await makeOwnLesson({ visibility: "school", ...owner }, now),
  };
  const drafts = await makeDrafts(staff, { ...lessons, edited: await makeOwnLesson({ visibility: "school", ...owner }, now) }, now);
  return { teachers, students, schools, classes, lessons: { ...lessons, edited: drafts.editedLesson }, drafts, assignments, attempts };
}
export type People = Awaited<ReturnType<typeof makePeople>>;
