import { lockLink, markLinkUsed } from "@/lib/db/one-time-links";
import { inTransaction } from "@/lib/db/transaction";
import type { Teacher } from "@/lib/domain/proof";
import { digest } from "./secrets";
import { takeUpLink } from "./take-up-link";

/** Takes up an invitation to a school or a class. Refuses one that was used, is too old or never was. */
export const acceptInvitation = (
  teacher: Teacher,
  secret: string,
  now: Date,
): Promise<{ ok: true; classId: string | null } | { ok: false; reason: "no-invitation" }> =>
  inTransaction(async (tx) => {
    const secretHash = digest(secret);
    const link = await lockLink(tx, ["join-school", "join-class"], secretHash, now);
    if (!link) return { ok: false, reason: "no-invitation" };
    await takeUpLink(tx, teacher.userId, link, now);
    await markLinkUsed(tx, secretHash, now);
    return { ok: true, classId: link.classId };
  });
