import { listOpenAttempts, lockClosed } from "@/lib/db/assignments";
import { lockForHandIn } from "@/lib/db/grades";
import { inTransaction } from "@/lib/db/transaction";
import type { System } from "@/lib/domain/proof";
import { handIn } from "./hand-in";

/**
 * Hands in every started attempt of an assignment that has closed, with what the server has. Safe to repeat; where the closing has been
 * moved later it does nothing. Each attempt stands by itself: one that can't be handed in keeps none of the others, and its error is
 * thrown at the end.
 */
export async function closeAssignment(
  _system: System,
  { assignmentId }: { assignmentId: string },
  now: Date,
): Promise<{ ok: true; handedIn: number } | { ok: false; reason: "open" }> {
  const attempts = await inTransaction(async (tx) =>
    (await lockClosed(tx, { assignmentId, now })) ? listOpenAttempts(tx, assignmentId) : null,
  );
  if (!attempts) return { ok: false, reason: "open" };
  let handedIn = 0;
  const errors: unknown[] = [];
  for (const attemptId of attempts) {
    try {
      if (await handInAtClosing({ assignmentId, attemptId, now })) handedIn++;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return { ok: true, handedIn };
}

const handInAtClosing = ({ assignmentId, attemptId, now }: { assignmentId: string; attemptId: string; now: Date }): Promise<boolean> =>
  inTransaction(async (tx) => {
    // the teacher may have moved the closing since the list was made
    if (!(await lockClosed(tx, { assignmentId, now }))) return false;
    await lockForHandIn(tx, attemptId);
    return handIn(tx, { attemptId, handedInBy: "closing" }, now);
  });
