import { randomUUID } from "node:crypto";
import { grantAssignmentEditor, grantAssignmentStudent, grantAttemptStudent } from "@/lib/access/grants";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { startAttempt } from "@/lib/commands/start-attempt";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import { classEditorOf, makeClass, makeTeacher, minutesAfter, NOON } from "./class";
import { lessonReaderOf, makeImportedLesson } from "./lesson";

const DAY = 24 * 60;

/** Opens at NOON, due and closing a week later, feedback when it closes. */
export const WEEK: AssignmentRule = {
  opensAt: NOON,
  dueAt: minutesAfter(7 * DAY),
  closesAt: minutesAfter(7 * DAY),
  attemptsAllowed: 1,
  attemptPolicy: "best",
  feedback: "after-close",
  judgement: false,
  timeLimitMinutes: null,
  atEnd: "hand-in",
  latePenaltyPercent: 0,
  gradesHeld: false,
  anonymous: false,
};

/** A class that has been given a lesson at NOON, made by the program's commands. */
export async function makeAssignment({
  rule = WEEK,
  names = ["Ana Keller", "Ben Osei"],
  lessonId,
}: {
  rule?: AssignmentRule;
  names?: readonly string[];
  lessonId?: string;
} = {}) {
  const teacher = await makeTeacher();
  const room = await makeClass(teacher, names);
  const lesson = await lessonReaderOf(teacher, lessonId ?? (await makeImportedLesson()));
  const editor = await classEditorOf(teacher.person, room.classId);
  const assigned = await assignLesson({ lesson, editor }, rule, NOON);
  if (!assigned.ok) throw new Error(assigned.reason);
  const { assignmentId } = assigned;
  return { teacher, room, lesson, classEditor: editor, assignmentId, editor: await assignmentEditorOf(teacher, assignmentId) };
}

async function assignmentEditorOf({ person }: Awaited<ReturnType<typeof makeTeacher>>, assignmentId: string) {
  const editor = await grantAssignmentEditor(person, assignmentId);
  if (!editor) throw new Error("no such assignment for this teacher");
  return editor;
}

/** Has a student start the assignment, and returns the proof for the attempt. */
export async function startedBy(studentId: string, assignmentId: string, now: Date) {
  const person = { kind: "student", studentId, sessionId: randomUUID() } as const;
  const student = await grantAssignmentStudent(person, assignmentId);
  const started = student && (await startAttempt(student, now));
  const attempt = started?.ok ? await grantAttemptStudent(person, started.attemptId) : null;
  if (!attempt) throw new Error(`not started: ${JSON.stringify(started)}`);
  return attempt;
}
