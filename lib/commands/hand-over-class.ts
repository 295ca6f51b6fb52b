import { lockClass } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import type { ClassOwner } from "@/lib/domain/proof";

/** Makes another teacher of the class its owner, and a member of its school; the old owner stays as an editor. */
export const handOverClass = (owner: ClassOwner, userId: string): Promise<{ ok: true } | { ok: false; reason: "not-a-teacher-of-it" }> =>
  inTransaction(async (tx) => {
    const { classId, schoolId } = owner;
    await lockClass(tx, classId);
    const teaches = await tx.classTeacher.count({ where: { classId, userId, role: { not: "owner" } } });
    if (teaches === 0) return { ok: false, reason: "not-a-teacher-of-it" };
    // first the old one: a class has one owner at any moment
    await tx.classTeacher.updateMany({ where: { classId, role: "owner" }, data: { role: "editor" } });
    await tx.classTeacher.updateMany({ where: { classId, userId }, data: { role: "owner" } });
    await tx.membership.upsert({
      where: { schoolId_userId: { schoolId, userId } },
      create: { schoolId, userId, role: "teacher" },
      update: {},
    });
    return { ok: true };
  });
