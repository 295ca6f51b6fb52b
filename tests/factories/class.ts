import { randomUUID } from "node:crypto";
import { grantClassEditor, grantClassOwner, grantRosterEditor, grantSchoolAdministrator, grantSchoolMember } from "@/lib/access/grants";
import { addStudents } from "@/lib/commands/add-students";
import { createClass } from "@/lib/commands/create-class";
import { db } from "@/lib/db/client";
import type { Person } from "@/lib/db/sign-in-sessions";

// People and classes as the program makes them: by its commands, with proofs from its grants.

export const NOON = new Date("2026-11-25T12:00:00Z");
export const minutesAfter = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

function found<Value>(value: Value | null): Value {
  if (value === null) throw new Error("the factory made nothing");
  return value;
}

/** A teacher with a membership in the school; a new school unless one is given. */
export async function makeTeacher(schoolId?: string, role: "admin" | "teacher" = "admin") {
  const school = schoolId ?? (await db().school.create({ data: { name: "North School" } })).id;
  const user = await db().user.create({ data: { name: "Eva Lindqvist", email: `${randomUUID()}@school.example`, passwordHash: "none" } });
  await db().membership.create({ data: { schoolId: school, userId: user.id, role } });
  const person: Person = { kind: "teacher", userId: user.id, sessionId: randomUUID() };
  return { person, userId: user.id, schoolId: school };
}
export type MadeTeacher = Awaited<ReturnType<typeof makeTeacher>>;

/** A class of the teacher, with students of these names. */
export async function makeClass(teacher: MadeTeacher, names: readonly string[] = [], className = "8b") {
  const member = found(await grantSchoolMember(teacher.person, teacher.schoolId));
  const { classId } = await createClass(member, { name: className, timeZone: "Europe/Helsinki" }, NOON);
  const owner = found(await grantClassOwner(teacher.person, classId));
  const added = await addStudents(owner, names, NOON);
  if (!added.ok) throw new Error(added.reason);
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id: classId } });
  return { classId, joinCode, owner, students: added.students };
}

export const classEditorOf = async (person: Person, classId: string) => found(await grantClassEditor(person, classId));
export const administratorOf = async (teacher: MadeTeacher) => found(await grantSchoolAdministrator(teacher.person, teacher.schoolId));
export const rosterEditorOf = async (person: Person, classId: string, studentId: string) =>
  found(await grantRosterEditor(person, classId, studentId));
