import { takeBackGuess } from "@/lib/db/sign-in-limits";
import { openSession } from "@/lib/db/sign-in-sessions";
import { findPasswordOf } from "@/lib/db/users";
import type { SignInResult, TeacherSignIn } from "@/lib/domain/sign-in";
import { emailScope } from "@/lib/domain/sign-in-limit";
import { countGuess } from "./count-guess";
import { emailDigest, verifySecret } from "./secrets";

/**
 * Signs a teacher in. Unknown e-mail and wrong password give one answer, after the same time, and are counted alike.
 * `device` is shown in the list of sessions.
 */
export async function signInTeacher(input: TeacherSignIn & { device: string }, now: Date): Promise<SignInResult> {
  const guess = emailScope(emailDigest(input.email));
  const counted = await countGuess([guess], now);
  if (!counted.ok) return counted;
  const user = await findPasswordOf(input.email);
  const right = await verifySecret(user?.passwordHash ?? null, input.password);
  if (!user || !right) return { ok: false, reason: "wrong" };
  await takeBackGuess([guess.scope]);
  return { ok: true, sessionId: await openSession({ userId: user.userId }, input.device, now) };
}
