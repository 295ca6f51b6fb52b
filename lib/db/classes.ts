import { z } from "zod";
import { AT_END, ATTEMPT_POLICIES, FEEDBACK } from "@/lib/domain/assignment-rule";
import { CLASS_ROLES, type ClassEditor, type ClassTeacher, SCHOOL_ROLES, type Teacher } from "@/lib/domain/proof";
import type { ClassErasure, Colleague } from "@/lib/domain/roster";
import { admitGuess, classScope } from "@/lib/domain/sign-in-limit";
import { db, sql } from "./client";
import { queryRow, queryRows } from "./query-rows";

const classLine = z.object({
  classId: z.string(),
  name: z.string(),
  schoolName: z.string(),
  classRole: z.enum(CLASS_ROLES),
  students: z.int(),
  archived: z.boolean(),
});
/** A class in a list; `students` counts those who have not left. */
export type ClassLine = z.infer<typeof classLine>;

/** The classes that the teacher teaches, archived ones last, by name. */
export async function listClasses(teacher: Teacher): Promise<ClassLine[]> {
  const rows = await queryRows(
    classLine,
    sql`SELECT c.id AS "classId", c.name, s.name AS "schoolName", t.role AS "classRole", c.archived_at IS NOT NULL AS "archived",
          (SELECT count(*)::int FROM enrolments e WHERE e.class_id = c.id AND e.left_at IS NULL) AS "students"
        FROM class_teachers t JOIN classes c ON c.id = t.class_id JOIN schools s ON s.id = c.school_id
        WHERE t.user_id = ${teacher.userId}::uuid`,
  );
  const alphabetical = new Intl.Collator("en", { numeric: true });
  return rows.sort((a, b) => Number(a.archived) - Number(b.archived) || alphabetical.compare(a.name, b.name));
}

/** The schools in which the teacher may make a class, the personal one first. */
export const listOwnSchools = (teacher: Teacher) =>
  queryRows(
    z.object({ schoolId: z.string(), name: z.string(), personal: z.boolean(), schoolRole: z.enum(SCHOOL_ROLES) }),
    sql`SELECT s.id AS "schoolId", s.name, s.personal, m.role AS "schoolRole"
        FROM memberships m JOIN schools s ON s.id = m.school_id WHERE m.user_id = ${teacher.userId}::uuid ORDER BY s.personal DESC, s.name, s.id`,
  );

const classFacts = z.object({
  classId: z.string(),
  name: z.string(),
  schoolName: z.string(),
  timeZone: z.string(),
  joinCode: z.string(),
  joinClosesAt: z.date().nullable(),
  archivedAt: z.date().nullable(),
});
export type ClassFacts = z.infer<typeof classFacts>;

/** The class of the proof. Throws where it was erased in between. */
export async function getClass(teacher: ClassTeacher): Promise<ClassFacts> {
  const row = await queryRow(
    classFacts,
    sql`SELECT c.id AS "classId", c.name, s.name AS "schoolName", c.time_zone AS "timeZone", c.join_code AS "joinCode",
          c.join_closes_at AS "joinClosesAt", c.archived_at AS "archivedAt"
        FROM classes c JOIN schools s ON s.id = c.school_id WHERE c.id = ${teacher.classId}::uuid`,
  );
  if (!row) throw new Error("the class is gone");
  return row;
}

const colleague = z.object({ userId: z.string(), name: z.string(), classRole: z.enum(CLASS_ROLES) });

/** The teachers of the class: its owner first. */
export const listClassTeachers = (teacher: ClassTeacher): Promise<Colleague[]> =>
  queryRows(
    colleague,
    sql`SELECT u.id AS "userId", u.name, t.role AS "classRole" FROM class_teachers t JOIN users u ON u.id = t.user_id
        WHERE t.class_id = ${teacher.classId}::uuid ORDER BY array_position(ARRAY['owner', 'editor', 'viewer'], t.role), t.added_at, u.id`,
  );

const assignmentLine = z.object({
  assignmentId: z.string(),
  title: z.string(),
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
  handedIn: z.int(),
});

/** The assignments of the class, the newest first; `handedIn` counts the students of the class who have handed in. */
export const listAssignmentsOfClass = (teacher: ClassTeacher) =>
  queryRows(
    assignmentLine,
    sql`SELECT a.id AS "assignmentId", v.title, a.opens_at AS "opensAt", a.due_at AS "dueAt", a.closes_at AS "closesAt",
          a.attempts_allowed AS "attemptsAllowed", a.attempt_policy AS "attemptPolicy", a.feedback, a.judgement,
          a.time_limit_minutes AS "timeLimitMinutes", a.at_end AS "atEnd", a.late_penalty_percent AS "latePenaltyPercent", a.grades_held AS "gradesHeld", a.anonymous,
          (SELECT count(DISTINCT t.student_id)::int FROM attempts t
            JOIN enrolments e ON e.student_id = t.student_id AND e.class_id = a.class_id AND e.left_at IS NULL
            WHERE t.assignment_id = a.id AND t.submitted_at IS NOT NULL) AS "handedIn"
        FROM assignments a JOIN lesson_versions v ON v.id = a.lesson_version_id
        WHERE a.class_id = ${teacher.classId}::uuid ORDER BY a.opens_at DESC, a.id`,
  );

const erasure = z.object({ students: z.int(), assignments: z.int(), attempts: z.int() });

/** Counts what erasing the class would erase. */
export async function countClassErasure(teacher: ClassTeacher): Promise<ClassErasure> {
  const row = await queryRow(
    erasure,
    sql`SELECT
          (SELECT count(*)::int FROM enrolments e WHERE e.class_id = ${teacher.classId}::uuid
            AND NOT EXISTS (SELECT FROM enrolments o WHERE o.student_id = e.student_id AND o.class_id <> e.class_id)) AS "students",
          (SELECT count(*)::int FROM assignments WHERE class_id = ${teacher.classId}::uuid) AS "assignments",
          (SELECT count(*)::int FROM attempts t JOIN assignments a ON a.id = t.assignment_id WHERE a.class_id = ${teacher.classId}::uuid) AS "attempts"`,
  );
  return row ?? { students: 0, assignments: 0, attempts: 0 };
}

/** Gives the class another name. */
export async function renameClass(editor: ClassEditor, name: string): Promise<void> {
  await db().class.update({ where: { id: editor.classId }, data: { name } });
}

/** Gives the class another time zone: the times of its assignments stay the same instants. */
export async function setTimeZone(editor: ClassEditor, timeZone: string): Promise<void> {
  await db().class.update({ where: { id: editor.classId }, data: { timeZone } });
}

/** Puts the class away, with its door closed: it stays readable. */
export async function archiveClass(editor: ClassEditor, now: Date): Promise<void> {
  await db().class.update({ where: { id: editor.classId }, data: { archivedAt: now, joinClosesAt: null } });
}

/** Takes the class out of the archive. */
export async function restoreClass(editor: ClassEditor): Promise<void> {
  await db().class.update({ where: { id: editor.classId }, data: { archivedAt: null } });
}

/** Closes the door: the names show on devices that have been in before, and nowhere else. */
export async function closeJoining(editor: ClassEditor): Promise<void> {
  await db().class.update({ where: { id: editor.classId }, data: { joinClosesAt: null } });
}

/** How many seconds wrong PINs at this class make unknown devices wait at `now`; null where they don't. */
export async function findClassSlowdown(teacher: ClassTeacher, now: Date): Promise<number | null> {
  const { scope, policy } = classScope(teacher.classId);
  const limit = await db().signInLimit.findUnique({ where: { scope } });
  const admission = admitGuess(policy, limit, now);
  return admission.ok ? null : admission.seconds;
}

/** Forgets the wrong PINs at this class, those at each student's own name excepted. */
export async function clearClassSlowdown(editor: ClassEditor): Promise<void> {
  await db().signInLimit.deleteMany({ where: { scope: classScope(editor.classId).scope } });
}
