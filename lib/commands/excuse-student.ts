import { insertAdjustment } from "@/lib/db/adjustments";
import { listExcuses, lockPlace } from "@/lib/db/excuses";
import { inTransaction } from "@/lib/db/transaction";
import type { ExcuseStudent } from "@/lib/domain/adjustment";
import type { AssignmentEditor } from "@/lib/domain/proof";

/**
 * Excuses a student of the class from the assignment, whether they have begun it or not: nothing that they hand in counts until it is
 * taken back. Excusing twice is excusing once. Refused while names are hidden: it would say whose work is whose.
 */
export const excuseStudent = (
  editor: AssignmentEditor,
  { studentId, reason }: Pick<ExcuseStudent, "studentId" | "reason">,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "names-hidden" }> =>
  inTransaction(async (tx) => {
    const place = await lockPlace(tx, editor, studentId);
    if (!place) return { ok: false, reason: "gone" };
    if (place.namesHidden) return { ok: false, reason: "names-hidden" };
    const standing = (await listExcuses(editor, tx)).find((one) => one.studentId === studentId);
    if (standing?.reason === reason) return { ok: true };
    const { assignmentId, userId: madeById } = editor;
    await insertAdjustment(tx, { assignmentId, attemptId: null, studentId, kind: "excuse-student", reason, madeById }, now);
    return { ok: true };
  });
