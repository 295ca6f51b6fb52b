import { z } from "zod";
import type { Teacher } from "@/lib/domain/proof";
import { db, type Queryable, sql, type Transaction } from "./client";
import { queryRow, queryRows } from "./query-rows";

/** The open account with this e-mail address, and its password's hash. */
export const findPasswordOf = (email: string) =>
  queryRow(
    z.object({ userId: z.string(), passwordHash: z.string() }),
    sql`SELECT id AS "userId", password_hash AS "passwordHash" FROM users WHERE email = ${email} AND closed_at IS NULL`,
  );

/** The open account of this id: its e-mail address and its password's hash. */
export const findOpenUser = (userId: string, on: Queryable = db()) =>
  queryRow(
    z.object({ email: z.string(), passwordHash: z.string() }),
    sql`SELECT email, password_hash AS "passwordHash" FROM users WHERE id = ${userId}::uuid AND closed_at IS NULL`,
    on,
  );

/** How many accounts are open. */
export const countUsers = (on: Queryable = db()) => on.user.count({ where: { closedAt: null } });

type NewUser = { email: string; name: string; passwordHash: string };

/** Adds an account and returns its id; null where the e-mail address has one already. */
export async function addUser(tx: Transaction, user: NewUser, now: Date): Promise<string | null> {
  const [added] = await tx.user.createManyAndReturn({ data: [{ ...user, createdAt: now }], skipDuplicates: true, select: { id: true } });
  return added?.id ?? null;
}

/** Sets a password. */
export async function setPassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
}

/** Ends the sessions of a teacher, but for the one given. */
export async function endSessionsOf(tx: Transaction, userId: string, but: string | null): Promise<void> {
  await tx.signInSession.deleteMany({ where: { userId, ...(but && { id: { not: but } }) } });
}

const accountRow = z.object({ name: z.string(), email: z.string() });
export type Account = z.infer<typeof accountRow>;

/** The teacher's own account. Throws where it was closed in between. */
export async function getAccount(teacher: Teacher): Promise<Account> {
  const row = await queryRow(accountRow, sql`SELECT name, email FROM users WHERE id = ${teacher.userId}::uuid AND closed_at IS NULL`);
  if (!row) throw new Error("the account is closed");
  return row;
}

/** Gives the teacher another name. */
export async function renameAccount(teacher: Teacher, name: string): Promise<void> {
  await db().user.update({ where: { id: teacher.userId }, data: { name } });
}

const sessionRow = z.object({ sessionId: z.string(), device: z.string(), createdAt: z.date(), lastSeenAt: z.date(), current: z.boolean() });

/** Where the teacher is signed in at `now`: the session that asks first, then the one used last. */
export const listSessions = (teacher: Teacher, now: Date) =>
  queryRows(
    sessionRow,
    sql`SELECT id AS "sessionId", device, created_at AS "createdAt", last_seen_at AS "lastSeenAt", id = ${teacher.sessionId}::uuid AS "current"
        FROM sign_in_sessions WHERE user_id = ${teacher.userId}::uuid AND expires_at > ${now} ORDER BY "current" DESC, last_seen_at DESC, id`,
  );

/** Ends one of the teacher's own sessions. */
export async function endOwnSession(teacher: Teacher, sessionId: string): Promise<void> {
  await db().signInSession.deleteMany({ where: { id: sessionId, userId: teacher.userId } });
}

const ownClassRow = z.object({ classId: z.string(), name: z.string(), colleagues: z.int() });
/** A class that the teacher owns; `colleagues` are the others who could take it over. */
export type OwnClass = z.infer<typeof ownClassRow>;

/** The classes that the teacher owns, archived or not. */
export const listOwnClasses = (teacher: Teacher, on: Queryable = db()) =>
  queryRows(
    ownClassRow,
    sql`SELECT c.id AS "classId", c.name,
          (SELECT count(*)::int FROM class_teachers o WHERE o.class_id = c.id AND o.user_id <> t.user_id) AS "colleagues"
        FROM class_teachers t JOIN classes c ON c.id = t.class_id WHERE t.user_id = ${teacher.userId}::uuid AND t.role = 'owner'
        ORDER BY c.created_at, c.id`,
    on,
  );

/** The schools that somebody belongs to, the personal one too. */
export async function listSchoolIds(tx: Transaction, userId: string): Promise<string[]> {
  const memberships = await tx.membership.findMany({ where: { userId }, select: { schoolId: true } });
  return memberships.map(({ schoolId }) => schoolId);
}

/** Clears an account that owns no class: what stays is its id. Of its personal school nothing stays, unless something hangs on it. */
export async function clearAccount(tx: Transaction, userId: string, now: Date): Promise<void> {
  const empty = { classes: { none: {} }, students: { none: {} }, articles: { none: {} }, lessons: { none: {} }, keyVersions: { none: {} } };
  await tx.school.deleteMany({ where: { personal: true, memberships: { some: { userId } }, ...empty } });
  await tx.membership.deleteMany({ where: { userId } });
  await tx.classTeacher.deleteMany({ where: { userId } });
  await tx.signInSession.deleteMany({ where: { userId } });
  await tx.oneTimeLink.deleteMany({ where: { OR: [{ userId }, { madeById: userId, usedAt: null }] } });
  await tx.user.update({ where: { id: userId }, data: { email: null, name: "", passwordHash: null, closedAt: now } });
}
