import { z } from "zod";
import { type AssignmentRule, AT_END, ATTEMPT_POLICIES, FEEDBACK } from "@/lib/domain/assignment-rule";
import { beforeGrace } from "@/lib/domain/attempt-clock";
import type { AssignmentEditor, AssignmentTeacher, ClassEditor, LessonReader, System, Teacher } from "@/lib/domain/proof";
import { stopsAt, withAccommodation } from "./attempt-clock";
import { isSuperseded } from "./attempt-uses";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

const rule = {
  opensAt: z.date(),
  dueAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  attemptsAllowed: z.int(),
  attemptPolicy: z.enum(ATTEMPT_POLICIES),
  feedback: z.enum(FEEDBACK),
  judgement: z.boolean(),
  timeLimitMinutes: z.int().nullable(),
  atEnd: z.enum(AT_END),
  latePenaltyPercent: z.int(),
  gradesHeld: z.boolean(),
  anonymous: z.boolean(),
};
const ruleColumns = sql`a.opens_at AS "opensAt", a.due_at AS "dueAt", a.closes_at AS "closesAt", a.attempts_allowed AS "attemptsAllowed", a.attempt_policy AS "attemptPolicy", a.feedback, a.judgement,
    a.time_limit_minutes AS "timeLimitMinutes", a.at_end AS "atEnd", a.late_penalty_percent AS "latePenaltyPercent",
    a.grades_held AS "gradesHeld", a.anonymous`;

const taughtRow = z.object({
  assignmentId: z.string(),
  classId: z.string(),
  className: z.string(),
  timeZone: z.string(),
  title: z.string(),
  articleTitle: z.string(),
  ...rule,
  students: z.int(),
  started: z.int(),
  handedIn: z.int(),
  /** how many wait for an answer */
  appeals: z.int(),
});
/** An assignment as its teachers see it in a list. Students are those of the class now; who left is not counted. */
export type TaughtAssignment = z.infer<typeof taughtRow>;

const taught = sql`SELECT a.id AS "assignmentId", c.id AS "classId", c.name AS "className", c.time_zone AS "timeZone", v.title, r.title AS "articleTitle",
    ${ruleColumns}, n.students, n.started, n."handedIn",
    (SELECT count(*)::int FROM appeals p JOIN attempts x ON x.id = p.attempt_id WHERE x.assignment_id = a.id AND p.decided_at IS NULL) AS appeals
  FROM class_teachers t JOIN classes c ON c.id = t.class_id AND c.archived_at IS NULL JOIN assignments a ON a.class_id = c.id
  JOIN lesson_versions v ON v.id = a.lesson_version_id JOIN article_revisions r ON r.id = v.article_revision_id
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT e.student_id)::int AS students, count(DISTINCT x.student_id)::int AS started,
      count(DISTINCT x.student_id) FILTER (WHERE x.submitted_at IS NOT NULL AND NOT ${isSuperseded(sql`x.id`)})::int AS "handedIn"
    FROM enrolments e LEFT JOIN attempts x ON x.assignment_id = a.id AND x.student_id = e.student_id
    WHERE e.class_id = c.id AND e.left_at IS NULL) n`;

/** The assignments of the teacher's classes that are open or will open; what is due first stands first. */
export const listRunningAssignments = (teacher: Teacher, now: Date): Promise<TaughtAssignment[]> =>
  queryRows(
    taughtRow,
    sql`${taught} WHERE t.user_id = ${teacher.userId}::uuid AND (a.closes_at IS NULL OR a.closes_at > ${now})
        ORDER BY COALESCE(a.due_at, a.closes_at) NULLS LAST, a.opens_at, a.id`,
  );

/** The assignments of the teacher's classes that have closed, at most so many, the last one first. */
export const listClosedAssignments = (teacher: Teacher, now: Date, most: number): Promise<TaughtAssignment[]> =>
  queryRows(
    taughtRow,
    sql`${taught} WHERE t.user_id = ${teacher.userId}::uuid AND a.closes_at <= ${now} ORDER BY a.closes_at DESC, a.id LIMIT ${most}`,
  );

const assignableRow = z.object({ classId: z.string(), name: z.string(), timeZone: z.string() });
/** A class that the teacher may give work to. */
export type AssignableClass = z.infer<typeof assignableRow>;

/** The classes that the teacher may give work to, by name. */
export async function listAssignableClasses(teacher: Teacher): Promise<AssignableClass[]> {
  const rows = await queryRows(
    assignableRow,
    sql`SELECT c.id AS "classId", c.name, c.time_zone AS "timeZone" FROM class_teachers t JOIN classes c ON c.id = t.class_id
        WHERE t.user_id = ${teacher.userId}::uuid AND t.role <> 'viewer' AND c.archived_at IS NULL`,
  );
  const alphabetical = new Intl.Collator("en", { numeric: true });
  return rows.sort((a, b) => alphabetical.compare(a.name, b.name));
}

const settingsRow = z.object({ className: z.string(), title: z.string(), ...rule, started: z.int() });

/** The rule of an assignment, and how many students have started it. Throws where it has gone since the proof was made. */
export async function getAssignmentSettings(teacher: AssignmentTeacher): Promise<z.infer<typeof settingsRow>> {
  const row = await queryRow(
    settingsRow,
    sql`SELECT c.name AS "className", v.title, ${ruleColumns},
          (SELECT count(DISTINCT x.student_id)::int FROM attempts x WHERE x.assignment_id = a.id) AS started
        FROM assignments a JOIN classes c ON c.id = a.class_id JOIN lesson_versions v ON v.id = a.lesson_version_id WHERE a.id = ${teacher.assignmentId}::uuid`,
  );
  if (!row) throw new Error("the assignment of a proof is gone");
  return row;
}

/** True where the class is put away; until the transaction ends nobody puts it away or takes it out. */
export async function lockClassArchived(tx: Transaction, editor: ClassEditor): Promise<boolean> {
  const row = await queryRow(
    z.object({ archived: z.boolean() }),
    sql`SELECT archived_at IS NOT NULL AS archived FROM classes WHERE id = ${editor.classId}::uuid FOR SHARE`,
    tx,
  );
  return row?.archived ?? true;
}

type NewAssignment = { lesson: LessonReader; editor: ClassEditor; keyVersionId: string; rule: AssignmentRule; now: Date };

/** Gives the lesson's version and this key version to the class; returns the assignment's id. */
export async function insertAssignment(tx: Transaction, { lesson, editor, keyVersionId, rule: data, now }: NewAssignment): Promise<string> {
  const { lessonVersionId } = lesson;
  const made = await tx.assignment.create({
    data: { ...data, classId: editor.classId, lessonVersionId, keyVersionId, madeById: editor.userId, createdAt: now },
    select: { id: true },
  });
  return made.id;
}

const lockedRow = z.object({ judgement: z.boolean(), anonymous: z.boolean(), started: z.boolean() });

/** Locks the assignment until the transaction ends, against starts and the closing, and says whether anybody has started it. Null: gone. */
export async function lockAssignment(tx: Transaction, editor: AssignmentEditor): Promise<z.infer<typeof lockedRow> | null> {
  // a statement of its own: what counts is who has started once the lock is held
  await tx.$executeRaw(sql`SELECT 1 FROM assignments WHERE id = ${editor.assignmentId}::uuid FOR UPDATE`);
  return queryRow(
    lockedRow,
    sql`SELECT a.judgement, a.anonymous, EXISTS (SELECT FROM attempts x WHERE x.assignment_id = a.id) AS started
        FROM assignments a WHERE a.id = ${editor.assignmentId}::uuid`,
    tx,
  );
}

/** Changes the rule. */
export const updateRule = (tx: Transaction, editor: AssignmentEditor, data: AssignmentRule) =>
  tx.assignment.update({ where: { id: editor.assignmentId }, data });

/** Keeps the assignment's rule as it is until the transaction ends; starts that are under way have ended when this returns. */
export const lockRule = (tx: Transaction, assignmentId: string): Promise<number> =>
  tx.$executeRaw(sql`SELECT 1 FROM assignments WHERE id = ${assignmentId}::uuid FOR UPDATE`);

/** The open attempts of an assignment whose end and the grace after it have passed. */
export async function listEndedAttempts(tx: Transaction, assignmentId: string, now: Date): Promise<string[]> {
  const rows = await queryRows(
    z.object({ id: z.string() }),
    sql`SELECT x.id FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        WHERE x.assignment_id = ${assignmentId}::uuid AND x.submitted_at IS NULL AND ${stopsAt} <= ${beforeGrace(now)} ORDER BY x.id`,
    tx,
  );
  return rows.map(({ id }) => id);
}

/** The assignments with open attempts whose end and the grace after it have passed, the one that ended first at the head. */
export async function listOverdueAssignments(_system: System, now: Date): Promise<string[]> {
  const rows = await queryRows(
    z.object({ assignmentId: z.string() }),
    sql`SELECT a.id AS "assignmentId" FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        WHERE x.submitted_at IS NULL AND ${stopsAt} <= ${beforeGrace(now)} GROUP BY a.id ORDER BY min(${stopsAt}), a.id`,
  );
  return rows.map(({ assignmentId }) => assignmentId);
}
