import type { TaskList } from "graphile-worker";
import { asSystem } from "@/lib/access/system";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { continueRegrade } from "@/lib/commands/continue-regrade";
import { dropExpired } from "@/lib/commands/drop-expired";
import { sealHistory } from "@/lib/commands/seal-history";
import { listOverdueAssignments } from "@/lib/db/assignments";
import { listAssignmentsToSeal } from "@/lib/db/history";
import { closeAssignmentPayload, regradePayload, sealAllPayload, sealPayload, TASKS } from "@/lib/db/jobs";
import { announce } from "@/lib/db/notify";
import { listUnfinishedRegrades } from "@/lib/db/regrades";
import type { System } from "@/lib/domain/proof";

/** Closes the assignment, and tells the pages that show it. */
async function closeNow(system: System, { assignmentId }: { assignmentId: string }, now: Date): Promise<void> {
  const { handedIn } = await closeAssignment(system, { assignmentId }, now);
  if (handedIn > 0) announce(assignmentId, "everybody");
}

/** What the worker does for each task. A job may come twice, and late: every one of them is safe to repeat. */
export const tasks: TaskList = {
  [TASKS.closeAssignment]: async (payload) => {
    await closeNow(asSystem(TASKS.closeAssignment), closeAssignmentPayload.parse(payload), new Date());
  },
  // for closings that a job missed: the server was down, or was stopped in the middle of one
  [TASKS.closeOverdue]: async () => {
    const now = new Date();
    const system = asSystem(TASKS.closeOverdue);
    for (const assignmentId of await listOverdueAssignments(system, now)) await closeNow(system, { assignmentId }, now);
  },
  [TASKS.regrade]: async (payload) => {
    await continueRegrade(asSystem(TASKS.regrade), regradePayload.parse(payload), new Date());
  },
  // for regrades that broke off: the server went down in the middle of one
  [TASKS.continueRegrades]: async () => {
    const system = asSystem(TASKS.continueRegrades);
    for (const regradeId of await listUnfinishedRegrades(system)) await continueRegrade(system, { regradeId }, new Date());
  },
  [TASKS.sealHistory]: async (payload) => {
    await sealHistory(asSystem(TASKS.sealHistory), sealPayload.parse(payload));
  },
  [TASKS.sealHistories]: async (payload) => {
    const system = asSystem(TASKS.sealHistories);
    const wanted = { all: sealAllPayload.parse(payload).all === true, now: new Date() };
    for (const assignmentId of await listAssignmentsToSeal(system, wanted)) await sealHistory(system, { assignmentId });
  },
  [TASKS.dropExpired]: () => dropExpired(asSystem(TASKS.dropExpired), new Date()),
};
