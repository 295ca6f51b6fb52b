import { z } from "zod";
import type { RosterEditor } from "@/lib/domain/proof";
import type { SignInLimit } from "@/lib/domain/sign-in-limit";
import { db, sql, type Transaction } from "./client";
import { queryRows } from "./query-rows";

const limitRow = z.object({ scope: z.string(), failures: z.int(), firstFailureAt: z.date(), retryAt: z.date().nullable() });

const limitsOf = (scopes: readonly string[]) =>
  sql`SELECT scope, failures, first_failure_at AS "firstFailureAt", retry_at AS "retryAt" FROM sign_in_limits WHERE scope = ANY (${[...scopes]}::text[])`;

const byScope = (rows: readonly z.infer<typeof limitRow>[]): Map<string, SignInLimit> =>
  new Map(rows.map(({ scope, ...limit }) => [scope, limit]));

/** The limits of these scopes, as they stand. */
export const readLimits = async (scopes: readonly string[]): Promise<Map<string, SignInLimit>> =>
  byScope(await queryRows(limitRow, limitsOf(scopes)));

/** The limits of these scopes, made where they are missing and locked until the transaction ends; in order, so that none waits in a ring. */
export async function lockLimits(tx: Transaction, scopes: readonly string[], now: Date): Promise<Map<string, SignInLimit>> {
  const ordered = [...scopes].sort();
  await tx.$executeRaw(
    sql`INSERT INTO sign_in_limits (scope, failures, first_failure_at) SELECT scope, 0, ${now} FROM unnest(${ordered}::text[]) AS scope ON CONFLICT DO NOTHING`,
  );
  return byScope(await queryRows(limitRow, sql`${limitsOf(ordered)} ORDER BY scope FOR UPDATE`, tx));
}

/** Writes what has been counted against a locked scope. */
export async function writeLimit(tx: Transaction, scope: string, limit: SignInLimit): Promise<void> {
  await tx.signInLimit.update({ where: { scope }, data: limit });
}

/** Takes back one guess that turned out right, and the wait that it began. */
export async function takeBackGuess(scopes: readonly string[]): Promise<void> {
  await db().$executeRaw(
    sql`UPDATE sign_in_limits SET failures = greatest(failures - 1, 0), retry_at = NULL WHERE scope = ANY(${[...scopes]}::text[])`,
  );
}

/** Forgets every guess at these scopes. */
export const forgetLimits = (scopes: readonly string[]) => db().signInLimit.deleteMany({ where: { scope: { in: [...scopes] } } });

/** Forgets every guess at these students' PINs, on whatever device. */
export async function forgetStudentLimits(tx: Transaction, studentIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(
    sql`DELETE FROM sign_in_limits WHERE split_part(scope, ':', 1) = 'student' AND split_part(scope, ':', 2) = ANY (${[...studentIds]}::text[])`,
  );
}

/** Forgets the wrong PINs that slow this student down: those at the student's own name and those at the whole class. */
export async function clearSignInLimit(editor: RosterEditor): Promise<void> {
  await db().signInLimit.deleteMany({
    where: { OR: [{ scope: { startsWith: `student:${editor.studentId}` } }, { scope: `class:${editor.classId}` }] },
  });
}

/** Drops limits that hold nobody back any more; eight hours is the longest time after which one guess is forgotten. */
export async function dropOldLimits(now: Date): Promise<void> {
  await db().$executeRaw(
    sql`DELETE FROM sign_in_limits WHERE first_failure_at + greatest(interval '1 day', failures * interval '8 hours') < ${now}`,
  );
}
