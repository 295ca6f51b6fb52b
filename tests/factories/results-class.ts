import { randomUUID } from "node:crypto";
import { asSystem } from "@/lib/access/system";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import type { AssignmentTeacher, AttemptTeacher } from "@/lib/domain/proof";
import { FACT, type GradedClass, hours, MAYBE, makeGradedClass, NOW, openAttempt, SAID } from "./graded-class";

const F = "reported-fact";
const A = "attribution";
const S = "speculation";
type Answers = readonly (ClaimClass | null)[];

/** The proof of a teacher of this class. */
export const teacherOf = ({ classId, assignmentId, lessonVersionId, schoolId }: GradedClass): AssignmentTeacher =>
  ({
    userId: randomUUID(),
    sessionId: randomUUID(),
    classId,
    schoolId,
    classRole: "owner",
    timeZone: "Europe/Berlin",
    assignmentId,
    lessonVersionId,
  }) as unknown as AssignmentTeacher;

export const attemptTeacherOf = (room: GradedClass, attempt: { attemptId: string; studentId: string }): AttemptTeacher =>
  ({ ...teacherOf(room), ...attempt }) as unknown as AttemptTeacher;

/** Another student in the class, at the end of its roster. */
export async function addStudent(room: GradedClass, name: string, leftAt: Date | null = null): Promise<string> {
  const number = (await db().enrolment.count({ where: { classId: room.classId } })) + 1;
  const student = await db().student.create({ data: { schoolId: room.schoolId, name } });
  await db().enrolment.create({ data: { classId: room.classId, studentId: student.id, number, leftAt } });
  return student.id;
}

/** The student hands in these answers at this time; the id of the attempt. */
export async function handInWork(room: GradedClass, studentId: string, answers: Answers, at = NOW): Promise<string> {
  const attempt = await openAttempt(room, studentId, answers);
  const submitted = await submitAttempt(attempt, { operations: [] }, at);
  if (!submitted.ok) throw new Error(submitted.reason);
  return attempt.attemptId;
}

type Decision = { attemptId?: string; itemId?: string; kind: string; points?: number };
/** A teacher's decision, as an adjustment. */
export const decide = ({ assignmentId }: GradedClass, decision: Decision) =>
  db().adjustment.create({ data: { assignmentId, reason: "looked at again", madeAt: NOW, ...decision } });

/**
 * A class with one student of each sort, whose results are worked out by hand in tests/db/reports. Four claims: a fact (weight 2), a
 * quotation that accepts speculation for half, a hedge, and a fact that the teacher drops. Late work loses a tenth.
 */
export async function makeResultsClass(attemptPolicy: "best" | "last" = "best") {
  const room = await makeGradedClass([
    { label: FACT, points: 2000, skill: "plain-fact" },
    { label: SAID, accepted: [{ class: S, credit: 0.5 }], skill: "named-source" },
    { label: MAYBE, skill: "hedge" },
    { label: FACT, skill: "plain-fact" },
  ]);
  await db().assignment.update({ where: { id: room.assignmentId }, data: { attemptPolicy, latePenaltyPercent: 10 } });
  const [asa, ben, zoe, cora, dan, finn] = [
    await addStudent(room, "Åsa"),
    await addStudent(room, "ben"),
    await addStudent(room, "Zoe"),
    await addStudent(room, "Cora"),
    await addStudent(room, "Dan"),
    await addStudent(room, "Finn"),
  ];
  await addStudent(room, "Eve");
  const gil = await addStudent(room, "Gil", NOW);
  await addStudent(room, "Hal", NOW);
  const attempts = {
    asa: await handInWork(room, asa, [F, A, S, F]),
    zoeFirst: await handInWork(room, zoe, [F, A, F, S]),
    zoeSecond: await handInWork(room, zoe, [S, A, S, F]),
    finn: await handInWork(room, finn, [F, A, S, F]),
    gil: await handInWork(room, gil, [A, A, S, null]),
    ben: await handInWork(room, ben, [S, S, null, F], hours(1.5)),
  };
  const { attemptId: atClosing } = await openAttempt(room, cora, [F, null, null, null]);
  await closeAssignment(asSystem("tests"), { assignmentId: room.assignmentId }, hours(3));
  const { attemptId: open } = await openAttempt(room, dan, [F]);
  await decide(room, { kind: "drop-item", itemId: room.itemIds[3] ?? "" });
  await decide(room, { kind: "override-item", attemptId: attempts.ben, itemId: room.itemIds[0] ?? "", points: 1500 });
  await decide(room, { kind: "excuse-attempt", attemptId: attempts.finn });
  return { room, teacher: teacherOf(room), students: { asa, ben, zoe, cora, dan, finn, gil }, attempts: { ...attempts, atClosing, open } };
}
