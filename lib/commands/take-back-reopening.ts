import { lockAttempt } from "@/lib/db/adjustments";
import { deleteReopened, lockReopened } from "@/lib/db/reopenings";
import { inTransaction } from "@/lib/db/transaction";
import type { AttemptEditor } from "@/lib/domain/proof";
import type { TakenBack } from "@/lib/domain/reopening";

/** Takes back that this attempt was opened again: it counts as before. Refused once the student has changed something in the new one. */
export const takeBackReopening = (editor: AttemptEditor): Promise<TakenBack> =>
  inTransaction(async (tx) => {
    const attempt = await lockAttempt(tx, editor);
    const reopened = attempt && (await lockReopened(tx, editor));
    if (!reopened) return { ok: false, reason: "gone" };
    if (reopened.touched) return { ok: false, reason: "worked-on" };
    await deleteReopened(tx, reopened.attemptId);
    return { ok: true };
  });
