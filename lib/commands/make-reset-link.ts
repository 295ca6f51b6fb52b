import { addLink } from "@/lib/db/one-time-links";
import { findPasswordOf } from "@/lib/db/users";
import type { System } from "@/lib/domain/proof";
import { digest, newSecret } from "./secrets";

/** The secret of a link by which the teacher with this e-mail address sets a new password, once and within an hour. */
export async function makeResetLink(
  _system: System,
  email: string,
  now: Date,
): Promise<{ ok: true; secret: string } | { ok: false; reason: "unknown" }> {
  const user = await findPasswordOf(email);
  if (!user) return { ok: false, reason: "unknown" };
  const secret = newSecret();
  await addLink({ purpose: "reset-password", userId: user.userId }, digest(secret), now);
  return { ok: true, secret };
}
