import { lockLimits, readLimits, writeLimit } from "@/lib/db/sign-in-limits";
import { inTransaction } from "@/lib/db/transaction";
import { admitGuess, type GuessScope, type SignInLimit } from "@/lib/domain/sign-in-limit";

type Counted = { ok: true } | { ok: false; reason: "wait"; seconds: number };

/**
 * Counts a guess against every scope before it is checked, so that guesses sent at the same instant can't all be checked. A guess
 * that one scope makes wait counts against none. A right guess is taken back (`takeBackGuess`). Refuses with the seconds to wait.
 */
export async function countGuess(guessed: readonly GuessScope[], now: Date): Promise<Counted> {
  const scopes = guessed.map(({ scope }) => scope);
  // a flood of guesses that must wait takes no lock
  const soon = refusal(guessed, await readLimits(scopes), now);
  if (soon) return soon;
  return inTransaction(async (tx) => {
    const limits = await lockLimits(tx, scopes, now);
    const refused = refusal(guessed, limits, now);
    if (refused) return refused;
    for (const { scope, policy } of guessed) {
      const admission = admitGuess(policy, limits.get(scope) ?? null, now);
      if (admission.ok) await writeLimit(tx, scope, admission.limit);
    }
    return { ok: true };
  });
}

/** The longest wait that one of the scopes demands, or null. */
function refusal(guessed: readonly GuessScope[], limits: ReadonlyMap<string, SignInLimit>, now: Date): Counted | null {
  const waits = guessed.flatMap(({ scope, policy }) => {
    const admission = admitGuess(policy, limits.get(scope) ?? null, now);
    return admission.ok ? [] : [admission.seconds];
  });
  return waits.length > 0 ? { ok: false, reason: "wait", seconds: Math.max(...waits) } : null;
}
