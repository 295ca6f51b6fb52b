import { dropResetLinks } from "@/lib/db/one-time-links";
import { inTransaction } from "@/lib/db/transaction";
import { endSessionsOf, setPassword } from "@/lib/db/users";
import type { Teacher } from "@/lib/domain/proof";
import { checkOwnPassword } from "./check-own-password";
import { hashSecret } from "./secrets";

type Result = { ok: true } | { ok: false; reason: "wrong" } | { ok: false; reason: "wait"; seconds: number };

/** Changes the teacher's password and ends every other session. Refuses where the current password is wrong. */
export async function changePassword(teacher: Teacher, input: { current: string; next: string }, now: Date): Promise<Result> {
  const checked = await checkOwnPassword(teacher, input.current, now);
  if (!checked.ok) return checked;
  const passwordHash = await hashSecret(input.next);
  await inTransaction(async (tx) => {
    await setPassword(tx, teacher.userId, passwordHash);
    await endSessionsOf(tx, teacher.userId, teacher.sessionId);
    await dropResetLinks(tx, teacher.userId);
  });
  return { ok: true };
}
