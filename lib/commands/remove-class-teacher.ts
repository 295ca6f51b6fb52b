import { lockClass } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import type { ClassOwner } from "@/lib/domain/proof";

/** Takes the class from a second teacher. Its owner hands it over instead. */
export const removeClassTeacher = (owner: ClassOwner, userId: string): Promise<{ ok: true } | { ok: false; reason: "owner" }> =>
  inTransaction(async (tx) => {
    await lockClass(tx, owner.classId);
    const place = { classId: owner.classId, userId };
    if ((await tx.classTeacher.count({ where: { ...place, role: "owner" } })) > 0) return { ok: false, reason: "owner" };
    await tx.classTeacher.deleteMany({ where: place });
    return { ok: true };
  });
