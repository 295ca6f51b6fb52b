import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { LessonReader, Teacher } from "@/lib/domain/proof";
import { type GradedClass, hours } from "./graded-class";
import { addStudent, handInWork } from "./results-class";

// The same lesson in several classes, of one school or of several.

type Elsewhere = { name: string; schoolId?: string; gradesHeld?: boolean };

/** Another class that has the lesson of this one, by the same key. */
export async function sameLesson(room: GradedClass, { name, schoolId = room.schoolId, gradesHeld }: Elsewhere): Promise<GradedClass> {
  const joinCode = Array.from(randomUUID().slice(0, 8), (digit) => "ABCDEFGHJKMNPQRS"[Number.parseInt(digit, 16)]).join("");
  const other = await db().class.create({ data: { schoolId, name, timeZone: "Europe/Berlin", joinCode } });
  return assignAgain({ ...room, schoolId, classId: other.id }, gradesHeld);
}

/** The lesson once more in the same class. */
export async function assignAgain(room: GradedClass, gradesHeld = false): Promise<GradedClass> {
  const { classId, lessonVersionId, keyVersionId } = room;
  const times = { opensAt: hours(-1), dueAt: hours(1), closesAt: hours(2), feedback: "at-once", attemptsAllowed: 1 };
  const assignment = await db().assignment.create({ data: { classId, lessonVersionId, keyVersionId, gradesHeld, ...times } });
  return { ...room, assignmentId: assignment.id };
}

/** New students of the class hand this in, one each. The ids of their attempts. */
export async function handInAll(room: GradedClass, answers: readonly (readonly (ClaimClass | null)[])[]): Promise<string[]> {
  const attempts: string[] = [];
  for (const given of answers) attempts.push(await handInWork(room, await addStudent(room, `Student ${randomUUID()}`), given));
  return attempts;
}

/** Somebody who teaches these classes and belongs to these schools. */
export async function makeTeacherOf(rooms: readonly GradedClass[], schoolIds: readonly string[] = []): Promise<Teacher> {
  const { id: userId } = await db().user.create({ data: { email: `${randomUUID()}@school.example`, name: "T", passwordHash: "none" } });
  await db().classTeacher.createMany({ data: rooms.map(({ classId }) => ({ classId, userId, role: "owner" })) });
  await db().membership.createMany({ data: schoolIds.map((schoolId) => ({ schoolId, userId, role: "teacher" })) });
  return { userId, sessionId: randomUUID() } as unknown as Teacher;
}

/** The proof of a teacher who may read the lesson of this class. */
export async function readerOf({ userId, sessionId }: Teacher, { lessonVersionId }: GradedClass): Promise<LessonReader> {
  const { lessonId } = await db().lessonVersion.findUniqueOrThrow({ where: { id: lessonVersionId }, select: { lessonId: true } });
  return { userId, sessionId, lessonId, lessonVersionId, mayEdit: false } as unknown as LessonReader;
}
