import { addLink } from "@/lib/db/one-time-links";
import { findPasswordOf } from "@/lib/db/users";
import { resetMailScope } from "@/lib/domain/sign-in-limit";
import { countGuess } from "./count-guess";
import { digest, emailDigest, newSecret } from "./secrets";

/**
 * The secret to mail to this address, or null: nobody has it, or it got its mails for now. Whoever asked must not learn which.
 */
export async function askForResetLink(email: string, now: Date): Promise<string | null> {
  const counted = await countGuess([resetMailScope(emailDigest(email))], now);
  const user = await findPasswordOf(email);
  if (!counted.ok || !user) return null;
  const secret = newSecret();
  await addLink({ purpose: "reset-password", userId: user.userId }, digest(secret), now);
  return secret;
}
