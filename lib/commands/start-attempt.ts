import { getStartState, openAttempt } from "@/lib/db/attempts";
import { isClosed } from "@/lib/domain/attempt";
import type { AssignmentStudent } from "@/lib/domain/proof";

/**
 * Starts an attempt, or goes on with the open one, so that a lost connection uses up none; two requests at once get the same attempt.
 * Refuses before the assignment opens, from its close for this student on, where the time of the open attempt is up, and when every
 * attempt allowed is used.
 */
export async function startAttempt(
  student: AssignmentStudent,
  now: Date,
): Promise<{ ok: true; attemptId: string } | { ok: false; reason: "not-open" | "closed" | "no-attempts-left" }> {
  for (;;) {
    const state = await getStartState(student);
    if (isClosed({ closesAt: state.stopsAt }, now)) return { ok: false, reason: "closed" };
    if (state.opensAt > now) return { ok: false, reason: "not-open" };
    if (state.openAttemptId) return { ok: true, attemptId: state.openAttemptId };
    if (state.attemptsUsed >= state.attemptsAllowed) return { ok: false, reason: "no-attempts-left" };
    const attemptId = await openAttempt(student, state.newestNumber + 1, now);
    if (attemptId) return { ok: true, attemptId };
    // another request has opened an attempt since the look above: look again
  }
}
