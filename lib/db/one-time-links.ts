import { z } from "zod";
import { LINK_LASTS, LINK_PURPOSES, type LinkPurpose } from "@/lib/domain/one-time-link";
import { CLASS_ROLES, SCHOOL_ROLES } from "@/lib/domain/proof";
import { db, type Queryable, sql, type Transaction } from "./client";
import { queryRow } from "./query-rows";

type Hash = Uint8Array<ArrayBuffer>;

/** What a link of each purpose is about; the database checks that nothing is missing and nothing is too much. */
export type NewLink = { purpose: LinkPurpose; schoolId?: string; classId?: string; userId?: string; role?: string; madeById?: string };

/** Keeps a link; of its secret only the hash. */
export async function addLink(link: NewLink, secretHash: Hash, now: Date, on: Queryable = db()): Promise<void> {
  const expiresAt = new Date(now.getTime() + LINK_LASTS[link.purpose]);
  await on.oneTimeLink.create({ data: { ...link, secretHash, createdAt: now, expiresAt } });
}

const linkRow = z.object({
  purpose: z.enum(LINK_PURPOSES),
  schoolId: z.string().nullable(),
  classId: z.string().nullable(),
  userId: z.string().nullable(),
  role: z.enum([...SCHOOL_ROLES, ...CLASS_ROLES]).nullable(),
});
/** A link that still works. */
export type LiveLink = z.infer<typeof linkRow>;

/** The link with this secret, where it works at `now` and is for one of the purposes. */
export const findLink = (purposes: readonly LinkPurpose[], secretHash: Hash, now: Date) =>
  queryRow(
    linkRow,
    sql`SELECT purpose, school_id AS "schoolId", class_id AS "classId", user_id AS "userId", role FROM one_time_links
        WHERE secret_hash = ${secretHash} AND purpose = ANY (${[...purposes]}::text[]) AND used_at IS NULL AND expires_at > ${now}`,
  );

/** As findLink, under a lock until the transaction ends: of two who send it at once the second finds it used. */
export const lockLink = (tx: Transaction, purposes: readonly LinkPurpose[], secretHash: Hash, now: Date) =>
  queryRow(
    linkRow,
    sql`SELECT purpose, school_id AS "schoolId", class_id AS "classId", user_id AS "userId", role FROM one_time_links
        WHERE secret_hash = ${secretHash} AND purpose = ANY (${[...purposes]}::text[]) AND used_at IS NULL AND expires_at > ${now} FOR UPDATE`,
    tx,
  );

/** Uses a locked link up. */
export async function markLinkUsed(tx: Transaction, secretHash: Hash, now: Date): Promise<void> {
  await tx.oneTimeLink.update({ where: { secretHash }, data: { usedAt: now } });
}

/** Locks every first-administrator link until the transaction ends: there is one first administrator. */
export async function lockFirstLinks(tx: Transaction): Promise<void> {
  await tx.$executeRaw(sql`SELECT FROM one_time_links WHERE purpose = 'first-administrator' ORDER BY id FOR UPDATE`);
}

/** Drops the first-administrator links; the newest one alone should work. */
export const dropFirstLinks = (tx: Transaction) => tx.oneTimeLink.deleteMany({ where: { purpose: "first-administrator" } });

/** Drops the reset links of a teacher that nobody has used. */
export const dropResetLinks = (tx: Transaction, userId: string) =>
  tx.oneTimeLink.deleteMany({ where: { purpose: "reset-password", userId, usedAt: null } });

const invitationRow = z.object({
  purpose: z.enum(LINK_PURPOSES),
  role: z.enum([...SCHOOL_ROLES, ...CLASS_ROLES]).nullable(),
  schoolName: z.string().nullable(),
  className: z.string().nullable(),
  madeBy: z.string().nullable(),
});
/** The invitation with this secret, where it works at `now`. */
export const findInvitation = (secretHash: Hash, now: Date) =>
  queryRow(
    invitationRow,
    sql`SELECT l.purpose, l.role, s.name AS "schoolName", c.name AS "className", u.name AS "madeBy"
        FROM one_time_links l LEFT JOIN schools s ON s.id = l.school_id LEFT JOIN classes c ON c.id = l.class_id LEFT JOIN users u ON u.id = l.made_by_id
        WHERE l.secret_hash = ${secretHash} AND l.purpose <> 'reset-password' AND l.used_at IS NULL AND l.expires_at > ${now}`,
  );

/** Drops the links that are too old to work, used or not. */
export const dropOldLinks = (now: Date) => db().oneTimeLink.deleteMany({ where: { expiresAt: { lte: now } } });
