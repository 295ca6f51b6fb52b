import { lockForHandIn } from "@/lib/db/grades";
import { listOpenAttempts } from "@/lib/db/open-attempts";
import { inTransaction } from "@/lib/db/transaction";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { handIn } from "./hand-in";

/**
 * Hands in every open attempt of the assignment with what the server has, whatever time its student has left. The assignment stays open:
 * who has not started still may. Each attempt stands by itself: one that can't be handed in keeps none of the others, and its error is
 * thrown at the end. Safe to repeat.
 */
export async function endForAll(editor: AssignmentEditor, now: Date): Promise<{ ok: true; handedIn: number }> {
  let handedIn = 0;
  const errors: unknown[] = [];
  for (const attemptId of await listOpenAttempts(editor)) {
    try {
      if (await handInNow(attemptId, now)) handedIn++;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return { ok: true, handedIn };
}

const handInNow = (attemptId: string, now: Date): Promise<boolean> =>
  inTransaction(async (tx) => {
    const locked = await lockForHandIn(tx, attemptId);
    return handIn(tx, { attemptId, locked, handedInBy: "closing" }, now);
  });
