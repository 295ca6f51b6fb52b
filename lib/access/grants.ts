import "server-only";
import {
  findAssignmentOfStudent,
  findAttemptOfStudent,
  findEditableDraft,
  findHomeSchool,
  findMembership,
  findOwnLesson,
  findReadableLesson,
  findTaughtAssignment,
  findTaughtAttempt,
  findTaughtClass,
  findTaughtStudent,
} from "@/lib/db/grants";
import type { Door } from "@/lib/db/roster";
import type { Person } from "@/lib/db/sign-in-sessions";
import { isDeviceOfClass } from "@/lib/db/student-devices";
import type {
  AssignmentEditor,
  AssignmentStudent,
  AssignmentTeacher,
  AttemptEditor,
  AttemptStudent,
  AttemptTeacher,
  ClassEditor,
  ClassOwner,
  ClassTeacher,
  DraftEditor,
  Joiner,
  LessonOwner,
  LessonReader,
  RosterEditor,
  SchoolAdministrator,
  SchoolMember,
  Student,
  StudentTeacher,
  Teacher,
} from "@/lib/domain/proof";

// The whole policy. Each grant finds its row by one SELECT that finds it only if this person may have it, and mints the proof.
// Null: missing or forbidden, which look the same.
//
//                      administrator  owner  editor  viewer  student
// school settings            x
// class: see                            x      x       x
// class: one of its students            x      x       x      own
// class: change, roster                 x      x
// class: hand over, erase, its teachers x
// class: names, to join     anybody with its code while joining is open, or on a device that has been in before
// lesson: read          anybody for a starter lesson; its owner; its school where it is shared
// lesson: share, archive                its owner
// draft of a lesson: change             its owner; its school where the owner lets it
// draft of an own key: change           its author
// assignment: see                       x      x       x
// assignment: change                    x      x
// attempt: see                          x      x       x      own
// attempt: change                                             own
// attempt: what it earns                x      x

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isId = (...ids: string[]) => ids.every((id) => UUID.test(id));
const mayEdit = (row: { classRole: string } | null) => row !== null && row.classRole !== "viewer";

export const grantTeacher = (person: Person): Teacher | null => (person.kind === "teacher" ? (person as unknown as Teacher) : null);
export const grantStudent = (person: Person): Student | null => (person.kind === "student" ? (person as unknown as Student) : null);

export async function grantSchoolMember(person: Person, schoolId: string): Promise<SchoolMember | null> {
  if (person.kind !== "teacher" || !isId(schoolId)) return null;
  const row = await findMembership(person.userId, schoolId);
  return row && ({ ...person, ...row } as unknown as SchoolMember);
}

/** The member of the school where their own lessons stand. */
export async function grantHomeSchool(person: Person): Promise<SchoolMember | null> {
  if (person.kind !== "teacher") return null;
  const row = await findHomeSchool(person.userId);
  return row && ({ ...person, ...row } as unknown as SchoolMember);
}

export async function grantSchoolAdministrator(person: Person, schoolId: string): Promise<SchoolAdministrator | null> {
  const member = await grantSchoolMember(person, schoolId);
  return member?.schoolRole === "admin" ? (member as SchoolAdministrator) : null;
}

export async function grantClassTeacher(person: Person, classId: string): Promise<ClassTeacher | null> {
  if (person.kind !== "teacher" || !isId(classId)) return null;
  const row = await findTaughtClass(person.userId, classId);
  return row && ({ ...person, ...row } as unknown as ClassTeacher);
}

export async function grantClassEditor(person: Person, classId: string): Promise<ClassEditor | null> {
  const teacher = await grantClassTeacher(person, classId);
  return mayEdit(teacher) ? (teacher as ClassEditor) : null;
}

export async function grantClassOwner(person: Person, classId: string): Promise<ClassOwner | null> {
  const teacher = await grantClassTeacher(person, classId);
  return teacher?.classRole === "owner" ? (teacher as ClassOwner) : null;
}

export async function grantStudentTeacher(person: Person, classId: string, studentId: string): Promise<StudentTeacher | null> {
  if (person.kind !== "teacher" || !isId(classId, studentId)) return null;
  const row = await findTaughtStudent(person.userId, classId, studentId);
  return row && ({ ...person, ...row } as unknown as StudentTeacher);
}

export async function grantRosterEditor(person: Person, classId: string, studentId: string): Promise<RosterEditor | null> {
  const teacher = await grantStudentTeacher(person, classId, studentId);
  return mayEdit(teacher) ? (teacher as RosterEditor) : null;
}

export async function grantLessonReader(person: Person, lessonId: string): Promise<LessonReader | null> {
  if (person.kind !== "teacher" || !isId(lessonId)) return null;
  const row = await findReadableLesson(person.userId, lessonId);
  return row && ({ ...person, ...row } as unknown as LessonReader);
}

export async function grantLessonOwner(person: Person, lessonId: string): Promise<LessonOwner | null> {
  if (person.kind !== "teacher" || !isId(lessonId)) return null;
  const row = await findOwnLesson(person.userId, lessonId);
  return row && ({ ...person, ...row } as unknown as LessonOwner);
}

export async function grantDraftEditor(person: Person, draftId: string): Promise<DraftEditor | null> {
  if (person.kind !== "teacher" || !isId(draftId)) return null;
  const row = await findEditableDraft(person.userId, draftId);
  return row && ({ ...person, ...row } as unknown as DraftEditor);
}

export async function grantAssignmentTeacher(person: Person, assignmentId: string): Promise<AssignmentTeacher | null> {
  if (person.kind !== "teacher" || !isId(assignmentId)) return null;
  const row = await findTaughtAssignment(person.userId, assignmentId);
  return row && ({ ...person, ...row } as unknown as AssignmentTeacher);
}

export async function grantAssignmentEditor(person: Person, assignmentId: string): Promise<AssignmentEditor | null> {
  const teacher = await grantAssignmentTeacher(person, assignmentId);
  return mayEdit(teacher) ? (teacher as AssignmentEditor) : null;
}

export async function grantAttemptTeacher(person: Person, attemptId: string): Promise<AttemptTeacher | null> {
  if (person.kind !== "teacher" || !isId(attemptId)) return null;
  const row = await findTaughtAttempt(person.userId, attemptId);
  return row && ({ ...person, ...row } as unknown as AttemptTeacher);
}

export async function grantAttemptEditor(person: Person, attemptId: string): Promise<AttemptEditor | null> {
  const teacher = await grantAttemptTeacher(person, attemptId);
  return mayEdit(teacher) ? (teacher as AttemptEditor) : null;
}

export async function grantAssignmentStudent(person: Person, assignmentId: string): Promise<AssignmentStudent | null> {
  if (person.kind !== "student" || !isId(assignmentId)) return null;
  const row = await findAssignmentOfStudent(person.studentId, assignmentId);
  return row && ({ ...person, ...row } as unknown as AssignmentStudent);
}

export async function grantAttemptStudent(person: Person, attemptId: string): Promise<AttemptStudent | null> {
  if (person.kind !== "student" || !isId(attemptId)) return null;
  const row = await findAttemptOfStudent(person.studentId, attemptId);
  return row && ({ ...person, ...row } as unknown as AttemptStudent);
}

/** Whoever knows the code sees the names while joining is open, or on a device on which somebody of the class signed in before. */
export async function grantJoiner(door: Door, deviceToken: string | null): Promise<Joiner | null> {
  const known = door.open || (deviceToken !== null && (await isDeviceOfClass(door.classId, deviceToken)));
  return known ? (door as unknown as Joiner) : null;
}
