import { endSessionsOutsideClasses } from "@/lib/db/roster";
import { inTransaction } from "@/lib/db/transaction";
import type { RosterEditor } from "@/lib/domain/proof";

/** The student leaves the class: the work is kept, and comes back when the student returns. */
export const removeStudent = (editor: RosterEditor, now: Date): Promise<{ ok: true }> =>
  inTransaction(async (tx) => {
    await tx.enrolment.updateMany({
      where: { classId: editor.classId, studentId: editor.studentId, leftAt: null },
      data: { leftAt: now },
    });
    await endSessionsOutsideClasses(tx, editor.studentId);
    return { ok: true };
  });
