import type { TaskList } from "graphile-worker";
import { asSystem } from "@/lib/access/system";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { dropExpired } from "@/lib/commands/drop-expired";
import { listOverdueAssignments } from "@/lib/db/assignments";
import { closeAssignmentPayload, TASKS } from "@/lib/db/jobs";

/** What the worker does for each task. A job may come twice, and late: every one of them is safe to repeat. */
export const tasks: TaskList = {
  [TASKS.closeAssignment]: async (payload) => {
    await closeAssignment(asSystem(TASKS.closeAssignment), closeAssignmentPayload.parse(payload), new Date());
  },
  // for closings that a job missed: the server was down, or was stopped in the middle of one
  [TASKS.closeOverdue]: async () => {
    const now = new Date();
    const system = asSystem(TASKS.closeOverdue);
    for (const assignmentId of await listOverdueAssignments(system, now)) await closeAssignment(system, { assignmentId }, now);
  },
  [TASKS.dropExpired]: () => dropExpired(asSystem(TASKS.dropExpired), new Date()),
};
