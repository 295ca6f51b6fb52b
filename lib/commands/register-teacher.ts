import { findLink, lockLink, markLinkUsed } from "@/lib/db/one-time-links";
import { addPersonalSchool } from "@/lib/db/schools";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import { addUser } from "@/lib/db/users";
import type { Register } from "@/lib/domain/account";
import { digest, hashSecret } from "./secrets";
import { takeUpLink } from "./take-up-link";

type Registration = "open" | "invite" | "closed";
type Result = { ok: true; userId: string } | { ok: false; reason: "closed" | "no-invitation" | "email-taken" };

const INVITATIONS = ["join-school", "join-class"] as const;

/**
 * Makes a teacher's account, with a personal school unless the invitation leads into a school. `registration` is the installation's
 * setting: by "invite" only with an invitation, by "closed" not at all.
 */
export async function registerTeacher(input: Register, registration: Registration, now: Date): Promise<Result> {
  if (registration === "closed") return { ok: false, reason: "closed" };
  const { secret } = input;
  if (secret === undefined && registration === "invite") return { ok: false, reason: "no-invitation" };
  // hashing costs: only for whoever holds an invitation
  if (secret !== undefined && !(await findLink(INVITATIONS, digest(secret), now))) return { ok: false, reason: "no-invitation" };
  const user = { email: input.email, name: input.name, passwordHash: await hashSecret(input.password) };
  return inTransaction((tx) => (secret === undefined ? register(tx, user, now) : registerInvited(tx, user, { secret, now })));
}

type User = { email: string; name: string; passwordHash: string };

async function register(tx: Transaction, user: User, now: Date): Promise<Result> {
  const userId = await addUser(tx, user, now);
  if (!userId) return { ok: false, reason: "email-taken" };
  await addPersonalSchool(tx, userId, now);
  return { ok: true, userId };
}

async function registerInvited(tx: Transaction, user: User, { secret, now }: { secret: string; now: Date }): Promise<Result> {
  const secretHash = digest(secret);
  const link = await lockLink(tx, INVITATIONS, secretHash, now);
  if (!link) return { ok: false, reason: "no-invitation" };
  const userId = await addUser(tx, user, now);
  if (!userId) return { ok: false, reason: "email-taken" };
  if (link.purpose === "join-class") await addPersonalSchool(tx, userId, now);
  await takeUpLink(tx, userId, link, now);
  await markLinkUsed(tx, secretHash, now);
  return { ok: true, userId };
}
