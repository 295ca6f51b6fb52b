import { randomUUID } from "node:crypto";
import { z } from "zod";
import { grantAssignmentEditor } from "@/lib/access/grants";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db, sql } from "@/lib/db/client";
import { queryRows } from "@/lib/db/query-rows";
import type { ClaimClass } from "@/lib/domain/label";
import type { AssignmentEditor, AttemptStudent } from "@/lib/domain/proof";
import { type GradedClass, makeAttempt, makeGradedClass, makeKeyVersion, NOW } from "./graded-class";

type Claims = Parameters<typeof makeGradedClass>[0];

/** A teacher of the class, who may change it, and their proof for its assignment. */
export async function makeEditor(room: GradedClass): Promise<AssignmentEditor> {
  const user = await db().user.create({ data: { email: `${randomUUID()}@school.example`, name: "E. Lindqvist", passwordHash: "none" } });
  await db().classTeacher.create({ data: { classId: room.classId, userId: user.id, role: "editor" } });
  const editor = await grantAssignmentEditor({ kind: "teacher", userId: user.id, sessionId: randomUUID() }, room.assignmentId);
  if (!editor) throw new Error("no such assignment for this teacher");
  return editor;
}

/** A class of whom each has handed in these answers, a minute after another, with its teacher. */
export async function makeHandedIn(
  claims: Claims,
  answers: readonly (readonly (ClaimClass | null)[])[],
  times: Parameters<typeof makeGradedClass>[1] = {},
) {
  const room = await makeGradedClass(claims, times);
  const students: AttemptStudent[] = [];
  for (const [minute, each] of answers.entries()) {
    const student = await makeAttempt(room, each);
    await submitAttempt(student, { operations: [] }, new Date(NOW.getTime() + minute * 60_000));
    students.push(student);
  }
  return { room, students, editor: await makeEditor(room) };
}

/** The next key version of the class's lesson. */
export async function nextKey(room: GradedClass, claims: Claims): Promise<string> {
  const { lessonVersionId, itemIds } = room;
  const number = (await db().keyVersion.count({ where: { lessonVersionId } })) + 1;
  return makeKeyVersion({ lessonVersionId, itemIds, claims, number });
}

const currentRow = z.object({
  attemptId: z.string(),
  number: z.int(),
  keyVersionId: z.string(),
  points: z.array(z.int().nullable()),
  total: z.int(),
  possible: z.int(),
});

/** The current grades of the class's assignment, in the order of starting; `number` is the grade's. */
export const currentGrades = ({ assignmentId }: GradedClass) =>
  queryRows(
    currentRow,
    sql`SELECT g.attempt_id AS "attemptId", g.grade_number AS number, g.key_version_id AS "keyVersionId", g.points, g.total, g.possible
        FROM current_grades g JOIN enrolments e ON e.student_id = g.student_id WHERE g.assignment_id = ${assignmentId}::uuid ORDER BY e.number, g.number`,
  );
