import { lockForHandIn } from "@/lib/db/grades";
import { inTransaction } from "@/lib/db/transaction";
import { isOver } from "@/lib/domain/attempt-clock";
import type { Operations } from "@/lib/domain/operation";
import type { AttemptStudent } from "@/lib/domain/proof";
import { applyOperations } from "./apply-operations";
import { handIn } from "./hand-in";

/**
 * Hands in the student's attempt: the operations that the server has not acknowledged yet, then the grade, in one transaction.
 * Refused as `closed` once the time is up and the grace has passed. Safe to repeat: a second submit finds the first one's grade and says `already-submitted`.
 */
export async function submitAttempt(
  { attemptId, lessonVersionId }: AttemptStudent,
  { operations }: Operations,
  now: Date,
): Promise<{ ok: true; attemptId: string } | { ok: false; reason: "closed" | "already-submitted" | "unknown-item" }> {
  return inTransaction(async (tx) => {
    const attempt = await lockForHandIn(tx, attemptId);
    if (attempt.submittedAt) return { ok: false, reason: "already-submitted" };
    if (isOver(attempt.stopsAt, now)) return { ok: false, reason: "closed" };
    const applied = await applyOperations(tx, { attemptId, lessonVersionId, operations, now });
    if (!applied.ok) return { ok: false, reason: applied.reason === "unknown-item" ? "unknown-item" : "closed" };
    await handIn(tx, { attemptId, locked: attempt, handedInBy: "student" }, now);
    return { ok: true, attemptId };
  });
}
