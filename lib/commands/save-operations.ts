import { getSubmittedAt } from "@/lib/db/attempts";
import { lockAttempt } from "@/lib/db/operations";
import { inTransaction } from "@/lib/db/transaction";
import type { Operations } from "@/lib/domain/operation";
import type { AttemptStudent } from "@/lib/domain/proof";
import { applyOperations } from "./apply-operations";

/**
 * Saves changes to the answers of an open attempt, all or none. Safe to repeat: an operation counts once, by its id.
 * `acknowledged` names every operation sent; the device may forget them. Refuses what belongs to no item of the lesson
 * (`unknown-item`) and everything once the attempt is submitted or the assignment closed.
 */
export async function saveOperations(
  student: AttemptStudent,
  { operations }: Operations,
  now: Date,
): Promise<{ ok: true; acknowledged: string[] } | { ok: false; reason: "already-submitted" | "closed" | "unknown-item" }> {
  const { attemptId, lessonVersionId } = student;
  const batch = { attemptId, lessonVersionId, operations, now };
  const clears = operations.some((operation) => operation.response === null);
  const result = await (clears
    ? inTransaction(async (tx) => {
        await lockAttempt(tx, attemptId);
        return applyOperations(tx, batch);
      })
    : applyOperations(null, batch));
  if (result.ok) return { ok: true, acknowledged: operations.map((operation) => operation.id) };
  if (result.reason === "unknown-item") return { ok: false, reason: "unknown-item" };
  return { ok: false, reason: (await getSubmittedAt(student)) ? "already-submitted" : "closed" };
}
