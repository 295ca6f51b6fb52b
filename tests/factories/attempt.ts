import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { grantAssignmentStudent, grantAttemptStudent, grantClassEditor, grantLessonReader, grantSchoolMember } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { addStudents } from "@/lib/commands/add-students";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { createClass } from "@/lib/commands/create-class";
import { makePins } from "@/lib/commands/make-pins";
import { startAttempt } from "@/lib/commands/start-attempt";
import { db } from "@/lib/db/client";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import { importStarterLessons } from "../../scripts/import-starter-lessons";

const HOUR = 3_600_000;
const given = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("the factory made nothing");
  return value;
};

export type TakingRule = Partial<AssignmentRule> & { slug?: string; students?: readonly string[] };

/** A class that takes a starter lesson, made by the program's own commands. The first student has started. Open since an hour ago. */
export async function makeTaking({ slug = "swimming-pool-vote", students = ["Ana Keller"], ...rule }: TakingRule = {}) {
  const now = new Date();
  await importStarterLessons(asSystem("tests"), now);
  const school = await db().school.create({ data: { name: "A school" } });
  const user = await db().user.create({ data: { email: `${randomUUID()}@school.example`, name: "E. Lindqvist", passwordHash: "none" } });
  await db().membership.create({ data: { schoolId: school.id, userId: user.id, role: "teacher" } });
  const person = { kind: "teacher", userId: user.id, sessionId: randomUUID() } as const;
  const member = given(await grantSchoolMember(person, school.id));
  const { classId } = await createClass(member, { name: "8b", timeZone: "Europe/Berlin" }, now);
  const editor = given(await grantClassEditor(person, classId));
  const added = await addStudents(editor, students, now);
  const roster = added.ok ? added.students : [];
  const { cards } = await makePins(
    editor,
    roster.map((student) => student.studentId),
    now,
  );
  const { id: lessonId } = await db().lesson.findFirstOrThrow({ where: { slug, visibility: "starter" } });
  const lesson = given(await grantLessonReader(person, lessonId));
  const opensAt = new Date(now.getTime() - HOUR);
  const whole: AssignmentRule = {
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
  };
  const assigned = await assignLesson({ lesson, editor }, whole, now);
  if (!assigned.ok) throw new Error(assigned.reason);
  const { assignmentId } = assigned;
  const items = await db().item.findMany({
    where: { lessonVersionId: lesson.lessonVersionId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  /** The student's proof for the assignment. */
  const studentOf = async (studentId: string) =>
    given(await grantAssignmentStudent({ kind: "student", studentId, sessionId: randomUUID() }, assignmentId));
  const attemptOf = async (studentId: string, attemptId: string) =>
    given(await grantAttemptStudent({ kind: "student", studentId, sessionId: randomUUID() }, attemptId));
  const first = given(roster[0]);
  const started = whole.opensAt <= now ? await startAttempt(await studentOf(first.studentId), now) : null;
  return {
    classId,
    assignmentId,
    lessonVersionId: lesson.lessonVersionId,
    itemIds: items.map((item) => item.id),
    students: roster,
    cards,
    studentId: first.studentId,
    attemptId: started?.ok ? started.attemptId : "",
    studentOf,
    attemptOf,
  };
}
export type Taking = Awaited<ReturnType<typeof makeTaking>>;

/** Signs the page's browser in as a student of the class, by card. */
export async function signInByCard(page: Page, taking: Taking, baseURL = "", index = 0): Promise<void> {
  const answer = await page.request.post(`${baseURL}/api/v1/join/sign-in`, {
    data: { card: given(taking.cards[index]).card },
    headers: { origin: new URL(baseURL).origin },
  });
  if (!answer.ok()) throw new Error(`signing in gave ${answer.status()}`);
}

/** The class of each saved answer, by item position; null where there is none. */
export async function savedClasses(taking: Taking, attemptId = taking.attemptId): Promise<(string | null)[]> {
  const answers = await db().answer.findMany({ where: { attemptId } });
  return taking.itemIds.map((itemId) => {
    const response = answers.find((answer) => answer.itemId === itemId)?.response;
    return typeof response === "object" && response && "class" in response ? String(response.class) : null;
  });
}
