import { addMinutes } from "@/lib/db/attempt-clock";
import { announce } from "@/lib/db/notify";
import type { GiveTime, TimeGiven } from "@/lib/domain/give-time";
import type { AssignmentEditor } from "@/lib/domain/proof";

/**
 * Gives minutes to attempts of the assignment that are under way, or to all of them: each one's limit, due moment and closing move. Work
 * whose time is up but which nobody has handed in yet goes on. Open pages learn it at once.
 */
export async function giveTime(editor: AssignmentEditor, time: GiveTime): Promise<TimeGiven> {
  const attempts = await addMinutes(editor, time);
  if (attempts === 0) return { ok: false, reason: "no-end" };
  announce(editor.assignmentId, "everybody");
  return { ok: true, attempts };
}
