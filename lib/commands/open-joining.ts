import { lockClass } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import { JOINING_LASTS } from "@/lib/domain/class";
import type { ClassEditor } from "@/lib/domain/proof";

/** Opens the door of the class for 30 minutes from `now`; refuses for an archived class. */
export const openJoining = (editor: ClassEditor, now: Date): Promise<{ ok: true; closesAt: Date } | { ok: false; reason: "archived" }> =>
  inTransaction(async (tx) => {
    const room = await lockClass(tx, editor.classId);
    if (!room || room.archived) return { ok: false, reason: "archived" };
    const closesAt = new Date(now.getTime() + JOINING_LASTS);
    await tx.class.update({ where: { id: editor.classId }, data: { joinClosesAt: closesAt } });
    return { ok: true, closesAt };
  });
