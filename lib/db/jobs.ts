import { z } from "zod";
import { afterGrace } from "@/lib/domain/attempt-clock";
import { sql } from "./client";
import type { Transaction } from "./transaction";

// The queue is graphile-worker's. A job enters it in the transaction of what it belongs to: both stay, or neither.

/** The tasks that lib/jobs does. */
export const TASKS = {
  closeAssignment: "close-assignment",
  closeOverdue: "close-overdue",
  dropExpired: "drop-expired",
  regrade: "regrade",
  continueRegrades: "continue-regrades",
  sealHistory: "seal-history",
  sealHistories: "seal-histories",
} as const;

export const closeAssignmentPayload = z.strictObject({ assignmentId: z.uuid() });

const closingKey = (assignmentId: string) => `${TASKS.closeAssignment} ${assignmentId}`;

/** Has the assignment closed at this moment, once the grace after it has passed, which takes the place of one set before; null: never. */
export async function scheduleClosing(tx: Transaction, assignmentId: string, closesAt: Date | null): Promise<void> {
  const key = closingKey(assignmentId);
  if (closesAt === null) {
    await tx.$executeRaw(sql`SELECT 1 FROM graphile_worker.remove_job(${key}) job`);
    return;
  }
  const payload = JSON.stringify({ assignmentId } satisfies z.infer<typeof closeAssignmentPayload>);
  await tx.$executeRaw(
    sql`SELECT 1 FROM graphile_worker.add_job(${TASKS.closeAssignment}, payload := ${payload}::json, run_at := ${afterGrace(closesAt)}, job_key := ${key}) job`,
  );
}

export const regradePayload = z.strictObject({ regradeId: z.uuid() });

/** Has a regrade that has begun carried out. */
export async function scheduleRegrade(tx: Transaction, regradeId: string): Promise<void> {
  const payload = JSON.stringify({ regradeId } satisfies z.infer<typeof regradePayload>);
  await tx.$executeRaw(sql`SELECT 1 FROM graphile_worker.add_job(${TASKS.regrade}, payload := ${payload}::json) job`);
}

/** Of the timetable, which adds when it was due. */
export const sealAllPayload = z.object({ all: z.boolean().optional() });

export const sealPayload = z.strictObject({ assignmentId: z.uuid() });

/** Has the assignment's history sealed. */
export async function sealSoon(tx: Transaction, assignmentId: string): Promise<void> {
  const payload = JSON.stringify({ assignmentId } satisfies z.infer<typeof sealPayload>);
  const key = `${TASKS.sealHistory} ${assignmentId}`;
  await tx.$executeRaw(
    sql`SELECT 1 FROM graphile_worker.add_job(${TASKS.sealHistory}, payload := ${payload}::json, job_key := ${key}) job`,
  );
}
