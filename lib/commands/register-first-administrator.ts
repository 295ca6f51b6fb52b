import { findLink, lockFirstLinks, lockLink, markLinkUsed } from "@/lib/db/one-time-links";
import { addSchool } from "@/lib/db/schools";
import { inTransaction } from "@/lib/db/transaction";
import { addUser, countUsers } from "@/lib/db/users";
import type { FirstAdministrator } from "@/lib/domain/school";
import { digest, hashSecret } from "./secrets";

type Result = { ok: true; userId: string } | { ok: false; reason: "no-invitation" | "email-taken" };

/** Makes the first account of an installation and its school. Refuses without a live link, and where there is an account already. */
export async function registerFirstAdministrator(input: FirstAdministrator, now: Date): Promise<Result> {
  const secretHash = digest(input.secret);
  if (!(await findLink(["first-administrator"], secretHash, now))) return { ok: false, reason: "no-invitation" };
  const passwordHash = await hashSecret(input.password);
  return inTransaction(async (tx) => {
    await lockFirstLinks(tx);
    const link = await lockLink(tx, ["first-administrator"], secretHash, now);
    if (!link || (await countUsers(tx)) > 0) return { ok: false, reason: "no-invitation" };
    const userId = await addUser(tx, { email: input.email, name: input.name, passwordHash }, now);
    if (!userId) return { ok: false, reason: "email-taken" };
    await addSchool(tx, { name: input.schoolName, userId }, now);
    await markLinkUsed(tx, secretHash, now);
    return { ok: true, userId };
  });
}
