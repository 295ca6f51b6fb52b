import { z } from "zod";
import type { Presence, Present } from "@/lib/domain/joining";
import type { ClassTeacher, Joiner, RosterEditor } from "@/lib/domain/proof";
import type { RosterStudent } from "@/lib/domain/roster";
import { byName, fullNames, shownNames } from "@/lib/domain/student-name";
import { db, sql, type Transaction } from "./client";
import { queryRow, queryRows } from "./query-rows";

const rosterRow = z.object({
  studentId: z.string(),
  name: z.string(),
  number: z.int(),
  joinedAt: z.date().nullable(),
  leftAt: z.date().nullable(),
  pinMadeAt: z.date().nullable(),
  retryAt: z.date().nullable(),
  attempts: z.int(),
});

/** The roster by name, those who have left last. `attempts` counts the student's attempts in this class. */
export async function listRoster(teacher: ClassTeacher, now: Date): Promise<RosterStudent[]> {
  const rows = await queryRows(
    rosterRow,
    sql`SELECT s.id AS "studentId", s.name, e.number, e.joined_at AS "joinedAt", e.left_at AS "leftAt", s.pin_made_at AS "pinMadeAt",
          CASE WHEN l.retry_at > ${now} THEN l.retry_at END AS "retryAt",
          (SELECT count(*)::int FROM attempts t JOIN assignments a ON a.id = t.assignment_id
            WHERE t.student_id = s.id AND a.class_id = e.class_id) AS "attempts"
        FROM enrolments e JOIN students s ON s.id = e.student_id LEFT JOIN sign_in_limits l ON l.scope = 'student:' || s.id
        WHERE e.class_id = ${teacher.classId}::uuid`,
  );
  rows.sort((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null) || byName(a, b));
  const [full, shown] = [fullNames(rows), shownNames(rows)];
  return rows.map((row, index) => ({ ...row, fullName: full[index] ?? row.name, shownName: shown[index] ?? row.name }));
}

const presenceRow = z.object({ studentId: z.string(), name: z.string(), number: z.int(), here: z.boolean() });

/** Who belongs to the class, by name, and who of them is signed in at `now`. */
export async function listPresence(viewer: ClassTeacher | Joiner, now: Date): Promise<Present[]> {
  const rows = await queryRows(
    presenceRow,
    sql`SELECT s.id AS "studentId", s.name, e.number,
          EXISTS (SELECT FROM sign_in_sessions x WHERE x.student_id = s.id AND x.expires_at > ${now}) AS "here"
        FROM enrolments e JOIN students s ON s.id = e.student_id WHERE e.class_id = ${viewer.classId}::uuid AND e.left_at IS NULL`,
  );
  rows.sort(byName);
  const shown = shownNames(rows);
  return rows.map(({ studentId, here }, index) => ({ studentId, here, shownName: shown[index] ?? "" }));
}

/** What the projector shows at `now`. */
export async function getPresence(teacher: ClassTeacher, now: Date): Promise<Presence> {
  const open = await db().class.count({ where: { id: teacher.classId, joinClosesAt: { gt: now } } });
  return { open: open > 0, students: await listPresence(teacher, now) };
}

const doorRow = z.object({ classId: z.string(), className: z.string(), teacherName: z.string().nullable(), open: z.boolean() });
/** Where a code leads: the class, and whether joining is open. */
export type Door = z.infer<typeof doorRow>;

/** The door of the class with this code; archived classes have none. `open`: joining is open at `now`. */
export const findDoor = (joinCode: string, now: Date) =>
  queryRow(
    doorRow,
    sql`SELECT c.id AS "classId", c.name AS "className", COALESCE(c.join_closes_at > ${now}, FALSE) AS "open",
          (SELECT u.name FROM class_teachers t JOIN users u ON u.id = t.user_id WHERE t.class_id = c.id AND t.role = 'owner') AS "teacherName"
        FROM classes c WHERE c.join_code = ${joinCode} AND c.archived_at IS NULL`,
  );

/** The other classes into which the teacher could move a student of this class: of the same school, with a role that may. */
export const listMoveTargets = (teacher: ClassTeacher) =>
  queryRows(
    z.object({ classId: z.string(), name: z.string() }),
    sql`SELECT c.id AS "classId", c.name FROM classes c JOIN class_teachers t ON t.class_id = c.id AND t.user_id = ${teacher.userId}::uuid
        WHERE c.school_id = ${teacher.schoolId}::uuid AND c.id <> ${teacher.classId}::uuid AND c.archived_at IS NULL AND t.role <> 'viewer'
        ORDER BY c.name, c.id`,
  );

/** Puts the class's row under a lock until the transaction ends, so that the numbers of its roster are given once. */
export const lockClass = (tx: Transaction, classId: string) =>
  queryRow(
    z.object({ schoolId: z.string(), archived: z.boolean() }),
    sql`SELECT school_id AS "schoolId", archived_at IS NOT NULL AS "archived" FROM classes WHERE id = ${classId}::uuid FOR NO KEY UPDATE`,
    tx,
  );

/** The number that the next student of the class gets; the class must be locked. Numbers of the erased may come again. */
export async function nextNumber(tx: Transaction, classId: string): Promise<number> {
  const { _max } = await tx.enrolment.aggregate({ where: { classId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** Ends the sessions of a student who belongs to no class any more. */
export const endSessionsOutsideClasses = (tx: Transaction, studentId: string) =>
  tx.signInSession.deleteMany({ where: { studentId, student: { is: { enrolments: { none: { leftAt: null } } } } } });

/** Gives the student another name. */
export async function renameStudent(editor: RosterEditor, name: string): Promise<void> {
  await db().student.update({ where: { id: editor.studentId }, data: { name } });
}
