import { hasItem, insertAppeal, lockReleased } from "@/lib/db/appeals";
import { inTransaction } from "@/lib/db/transaction";
import type { MakeAppeal } from "@/lib/domain/appeal";
import { isKeyShown } from "@/lib/domain/feedback";
import type { AttemptStudent } from "@/lib/domain/proof";

/** Keeps a student's "I disagree", once an item and only where the key is out. Safe to repeat: the same sentence again is the first one. */
export const makeAppeal = (
  student: AttemptStudent,
  appeal: MakeAppeal,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-released" | "unknown-item" | "already-made" }> =>
  inTransaction(async (tx) => {
    const release = await lockReleased(tx, student);
    if (!release || !isKeyShown(release, now)) return { ok: false, reason: "not-released" };
    if (!(await hasItem(tx, student, appeal.itemId))) return { ok: false, reason: "unknown-item" };
    const kept = await insertAppeal(tx, student, appeal, now);
    return kept === appeal.sentence ? { ok: true } : { ok: false, reason: "already-made" };
  });
