import { inTransaction } from "@/lib/db/transaction";
import type { RosterEditor } from "@/lib/domain/proof";

/** A student who had left belongs to the class again, in the old place of the roster and with the old work. */
export const returnStudent = (editor: RosterEditor): Promise<{ ok: true }> =>
  inTransaction(async (tx) => {
    await tx.enrolment.updateMany({ where: { classId: editor.classId, studentId: editor.studentId }, data: { leftAt: null } });
    return { ok: true };
  });
