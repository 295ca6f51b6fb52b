import { takeBackGuess } from "@/lib/db/sign-in-limits";
import { findOpenUser } from "@/lib/db/users";
import type { Teacher } from "@/lib/domain/proof";
import { emailScope } from "@/lib/domain/sign-in-limit";
import { countGuess } from "./count-guess";
import { emailDigest, verifySecret } from "./secrets";

type Result = { ok: true } | { ok: false; reason: "wrong" } | { ok: false; reason: "wait"; seconds: number };

/** Asks for the password again before something that only its owner may do; wrong ones are counted as at the sign-in. */
export async function checkOwnPassword(teacher: Teacher, password: string, now: Date): Promise<Result> {
  const user = await findOpenUser(teacher.userId);
  if (!user) return { ok: false, reason: "wrong" };
  const guess = emailScope(emailDigest(user.email));
  const counted = await countGuess([guess], now);
  if (!counted.ok) return counted;
  if (!(await verifySecret(user.passwordHash, password))) return { ok: false, reason: "wrong" };
  await takeBackGuess([guess.scope]);
  return { ok: true };
}
