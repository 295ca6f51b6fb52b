import { z } from "zod";
import { sql } from "./client";
import type { Transaction } from "./transaction";

// The queue is graphile-worker's. A job enters it in the transaction of what it belongs to: both stay, or neither.

/** The tasks that lib/jobs does. */
export const TASKS = { closeAssignment: "close-assignment", closeOverdue: "close-overdue", dropExpired: "drop-expired" } as const;

export const closeAssignmentPayload = z.strictObject({ assignmentId: z.uuid() });

const closingKey = (assignmentId: string) => `${TASKS.closeAssignment} ${assignmentId}`;

/** Has the assignment closed at this moment, which takes the place of one set before; null: never. */
export async function scheduleClosing(tx: Transaction, assignmentId: string, closesAt: Date | null): Promise<void> {
  const key = closingKey(assignmentId);
  if (closesAt === null) {
    await tx.$executeRaw(sql`SELECT 1 FROM graphile_worker.remove_job(${key}) job`);
    return;
  }
  const payload = JSON.stringify({ assignmentId } satisfies z.infer<typeof closeAssignmentPayload>);
  await tx.$executeRaw(
    sql`SELECT 1 FROM graphile_worker.add_job(${TASKS.closeAssignment}, payload := ${payload}::json, run_at := ${closesAt}, job_key := ${key}) job`,
  );
}
