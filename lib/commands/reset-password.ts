import { dropResetLinks, findLink, lockLink, markLinkUsed } from "@/lib/db/one-time-links";
import { forgetLimits } from "@/lib/db/sign-in-limits";
import { inTransaction } from "@/lib/db/transaction";
import { endSessionsOf, findOpenUser, setPassword } from "@/lib/db/users";
import { emailScope } from "@/lib/domain/sign-in-limit";
import { digest, emailDigest, hashSecret } from "./secrets";

/** Sets a new password by a reset link, which is used up; every session ends. Refuses a link that was used, is too old or never was. */
export async function resetPassword(
  input: { secret: string; password: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "no-link" }> {
  const secretHash = digest(input.secret);
  if (!(await findLink(["reset-password"], secretHash, now))) return { ok: false, reason: "no-link" };
  const passwordHash = await hashSecret(input.password);
  const email = await inTransaction(async (tx) => {
    const link = await lockLink(tx, ["reset-password"], secretHash, now);
    const user = link?.userId ? await findOpenUser(link.userId, tx) : null;
    if (!link?.userId || !user) return null;
    await setPassword(tx, link.userId, passwordHash);
    await endSessionsOf(tx, link.userId, null);
    await markLinkUsed(tx, secretHash, now);
    await dropResetLinks(tx, link.userId);
    return user.email;
  });
  if (email === null) return { ok: false, reason: "no-link" };
  await forgetLimits([emailScope(emailDigest(email)).scope]);
  return { ok: true };
}
