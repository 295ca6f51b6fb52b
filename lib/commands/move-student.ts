import { lockClass, nextNumber } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import type { ClassEditor, RosterEditor } from "@/lib/domain/proof";

/** Moves a student into another class of the same school: the work stays in the old one, where the student has left. */
export const moveStudent = (
  editor: RosterEditor,
  target: ClassEditor,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "same-class" | "other-school" | "archived" | "left-already" }> =>
  inTransaction(async (tx) => {
    if (target.classId === editor.classId) return { ok: false, reason: "same-class" };
    if (target.schoolId !== editor.schoolId) return { ok: false, reason: "other-school" };
    const room = await lockClass(tx, target.classId);
    if (!room || room.archived) return { ok: false, reason: "archived" };
    const left = await tx.enrolment.updateMany({
      where: { classId: editor.classId, studentId: editor.studentId, leftAt: null },
      data: { leftAt: now },
    });
    if (left.count === 0) return { ok: false, reason: "left-already" };
    const place = { classId: target.classId, studentId: editor.studentId };
    await tx.enrolment.upsert({
      where: { classId_studentId: place },
      create: { ...place, number: await nextNumber(tx, target.classId), addedAt: now },
      update: { leftAt: null },
    });
    return { ok: true };
  });
