import { lockAttempt } from "@/lib/db/adjustments";
import { getReopenState, insertReopening } from "@/lib/db/reopenings";
import { inTransaction } from "@/lib/db/transaction";
import { isClosed } from "@/lib/domain/attempt";
import type { AttemptEditor } from "@/lib/domain/proof";
import type { Reopened } from "@/lib/domain/reopening";

/**
 * Opens work again that was handed in: the student's next attempt, with the same answers, in the place of this one, so that it uses up
 * none of those allowed. This one keeps its grade and counts no more. Opening it twice is opening it once. Refused from the closing for
 * this student on, and while another attempt of theirs is open.
 */
export const reopenAttempt = (editor: AttemptEditor, now: Date): Promise<Reopened> =>
  inTransaction(async (tx) => {
    const attempt = await lockAttempt(tx, editor);
    if (!attempt) return { ok: false, reason: "gone" };
    if (!attempt.handedIn) return { ok: false, reason: "not-handed-in" };
    const { closesAt, left, openId, supersededById } = await getReopenState(tx, editor);
    if (openId !== null) return openId === supersededById ? { ok: true, attemptId: openId } : { ok: false, reason: "already-open" };
    if (supersededById !== null) return { ok: false, reason: "superseded" };
    if (left) return { ok: false, reason: "left" };
    if (isClosed({ closesAt }, now)) return { ok: false, reason: "closed" };
    const attemptId = await insertReopening(tx, editor, now);
    return attemptId === null ? { ok: false, reason: "already-open" } : { ok: true, attemptId };
  });
