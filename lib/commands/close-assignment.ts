import { listEndedAttempts, lockRule } from "@/lib/db/assignments";
import { lockForHandIn } from "@/lib/db/grades";
import { inTransaction } from "@/lib/db/transaction";
import { isOver } from "@/lib/domain/attempt-clock";
import type { System } from "@/lib/domain/proof";
import { handIn } from "./hand-in";

/**
 * Hands in every started attempt of an assignment whose own end has passed, the grace after it too, with what the server has: at the
 * closing, or where the time limit is up. Safe to repeat; where the end was moved later it does nothing. Each attempt stands by itself:
 * one that can't be handed in keeps none of the others, and its error is thrown at the end. Returns how many it handed in.
 */
export async function closeAssignment(
  _system: System,
  { assignmentId }: { assignmentId: string },
  now: Date,
): Promise<{ handedIn: number }> {
  const attempts = await inTransaction(async (tx) => {
    await lockRule(tx, assignmentId);
    return listEndedAttempts(tx, assignmentId, now);
  });
  let handedIn = 0;
  const errors: unknown[] = [];
  for (const attemptId of attempts) {
    try {
      if (await handInAtEnd({ assignmentId, attemptId, now })) handedIn++;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return { handedIn };
}

const handInAtEnd = ({ assignmentId, attemptId, now }: { assignmentId: string; attemptId: string; now: Date }): Promise<boolean> =>
  inTransaction(async (tx) => {
    // the teacher may have moved the end since the list was made
    await lockRule(tx, assignmentId);
    const locked = await lockForHandIn(tx, attemptId);
    return isOver(locked.stopsAt, now) && handIn(tx, { attemptId, locked, handedInBy: "closing" }, now);
  });
