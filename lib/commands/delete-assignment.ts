import { lockAssignment } from "@/lib/db/assignments";
import { eraseUnstartedAssignment } from "@/lib/db/erase";
import { scheduleClosing } from "@/lib/db/jobs";
import { inTransaction } from "@/lib/db/transaction";
import type { AssignmentEditor } from "@/lib/domain/proof";

/** Takes back an assignment that nobody has started. */
export async function deleteAssignment(editor: AssignmentEditor): Promise<{ ok: true } | { ok: false; reason: "started" | "gone" }> {
  return inTransaction(async (tx) => {
    const assignment = await lockAssignment(tx, editor);
    if (!assignment) return { ok: false, reason: "gone" };
    if (assignment.started) return { ok: false, reason: "started" };
    await eraseUnstartedAssignment(tx, editor);
    await scheduleClosing(tx, editor.assignmentId, null);
    return { ok: true };
  });
}
