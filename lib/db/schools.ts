import { z } from "zod";
import { SCHOOL_ROLES, type SchoolAdministrator, type SchoolMember, type SchoolRole, type Teacher } from "@/lib/domain/proof";
import { PERSONAL_SCHOOL } from "@/lib/domain/school";
import { db, type Queryable, sql, type Transaction } from "./client";
import { queryRow, queryRows } from "./query-rows";

/** Adds a school with its first administrator and returns its id. */
export async function addSchool(tx: Transaction, { name, userId }: { name: string; userId: string }, now: Date): Promise<string> {
  const school = await tx.school.create({
    data: { name, createdAt: now, memberships: { create: { userId, role: "admin" } } },
    select: { id: true },
  });
  return school.id;
}

/** Adds the school that a person has alone. */
export async function addPersonalSchool(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.school.create({
    data: { name: PERSONAL_SCHOOL, personal: true, createdAt: now, memberships: { create: { userId, role: "admin" } } },
  });
}

const schoolRow = z.object({ schoolId: z.string(), name: z.string(), personal: z.boolean() });
export type School = z.infer<typeof schoolRow>;

/** The school of the proof. Throws where it was erased in between. */
export async function getSchool(member: SchoolMember): Promise<School> {
  const row = await queryRow(schoolRow, sql`SELECT id AS "schoolId", name, personal FROM schools WHERE id = ${member.schoolId}::uuid`);
  if (!row) throw new Error("the school is gone");
  return row;
}

/** Gives the school another name; a personal one keeps its own. */
export async function renameSchool(administrator: SchoolAdministrator, name: string): Promise<void> {
  await db().school.updateMany({ where: { id: administrator.schoolId, personal: false }, data: { name } });
}

const memberRow = z.object({ userId: z.string(), name: z.string(), email: z.string(), role: z.enum(SCHOOL_ROLES), classes: z.int() });
/** A member of a school; `classes` counts those that the member owns in it. */
export type Member = z.infer<typeof memberRow>;

/** The members of the school, administrators first, in the order of their names. */
export async function listMembers(administrator: SchoolAdministrator): Promise<Member[]> {
  const rows = await queryRows(
    memberRow,
    sql`SELECT u.id AS "userId", u.name, u.email, m.role,
          (SELECT count(*)::int FROM class_teachers t JOIN classes c ON c.id = t.class_id
            WHERE t.user_id = u.id AND t.role = 'owner' AND c.school_id = m.school_id) AS "classes"
        FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.school_id = ${administrator.schoolId}::uuid AND u.closed_at IS NULL`,
  );
  const alphabetical = new Intl.Collator("en", { sensitivity: "variant" });
  return rows.sort((a, b) => a.role.localeCompare(b.role) || alphabetical.compare(a.name, b.name) || a.userId.localeCompare(b.userId));
}

const membershipRow = schoolRow.extend({ role: z.enum(SCHOOL_ROLES) });

/** The schools that the teacher belongs to, but for the personal one. */
export const listSchools = (teacher: Teacher) =>
  queryRows(
    membershipRow,
    sql`SELECT s.id AS "schoolId", s.name, s.personal, m.role FROM memberships m JOIN schools s ON s.id = m.school_id
        WHERE m.user_id = ${teacher.userId}::uuid AND NOT s.personal ORDER BY s.name, s.id`,
  );

/** Locks the members of the schools until the transaction ends, so that none of them loses its last administrator twice. */
export const lockMembers = (tx: Transaction, schoolIds: readonly string[]) =>
  queryRows(
    z.object({ schoolId: z.string(), userId: z.string(), role: z.enum(SCHOOL_ROLES) }),
    sql`SELECT school_id AS "schoolId", user_id AS "userId", role FROM memberships
        WHERE school_id = ANY (${[...schoolIds]}::uuid[]) ORDER BY school_id, user_id FOR UPDATE`,
    tx,
  );

/** Makes somebody a member. Who is an administrator stays one. */
export async function addMember(tx: Transaction, member: { schoolId: string; userId: string; role: SchoolRole }): Promise<void> {
  const { schoolId, userId, role } = member;
  await tx.membership.upsert({
    where: { schoolId_userId: { schoolId, userId } },
    create: { schoolId, userId, role },
    update: role === "admin" ? { role } : {},
  });
}

/** The member of the school; `elsewhere`: belongs to another school too that is nobody's personal one. */
export const findMember = (administrator: SchoolAdministrator, userId: string, on: Queryable = db()) =>
  queryRow(
    z.object({ userId: z.string(), personal: z.boolean(), elsewhere: z.boolean() }),
    sql`SELECT u.id AS "userId", s.personal,
          EXISTS (SELECT FROM memberships o JOIN schools x ON x.id = o.school_id
            WHERE o.user_id = u.id AND o.school_id <> s.id AND NOT x.personal) AS "elsewhere"
        FROM memberships m JOIN users u ON u.id = m.user_id JOIN schools s ON s.id = m.school_id
        WHERE m.school_id = ${administrator.schoolId}::uuid AND m.user_id = ${userId}::uuid AND u.closed_at IS NULL`,
    on,
  );

/** Gives a member another role. */
export async function setMemberRole(
  tx: Transaction,
  { schoolId, userId, role }: { schoolId: string; userId: string; role: SchoolRole },
): Promise<void> {
  await tx.membership.update({ where: { schoolId_userId: { schoolId, userId } }, data: { role } });
}

/** Takes a member out of the school. */
export async function dropMember(tx: Transaction, schoolId: string, userId: string): Promise<void> {
  await tx.membership.delete({ where: { schoolId_userId: { schoolId, userId } } });
}

/** Whether somebody owns a class of the school. */
export const ownsClassIn = async (tx: Transaction, schoolId: string, userId: string): Promise<boolean> =>
  (await tx.classTeacher.count({ where: { userId, role: "owner", class: { is: { schoolId } } } })) > 0;
