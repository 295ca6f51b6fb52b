import { Logger, runOnce } from "graphile-worker";
import { expect, test, vi } from "vitest";
import { changeAssignment } from "@/lib/commands/change-assignment";
import { db } from "@/lib/db/client";
import { startJobs } from "@/lib/jobs/run";
import { tasks } from "@/lib/jobs/tasks";
import { makeAssignment, startedBy, WEEK } from "@/tests/factories/assignment";
import { minutesAfter, NOON } from "@/tests/factories/class";

const handedIn = async (assignmentId: string) =>
  (await db().attempt.findFirstOrThrow({ where: { assignmentId }, select: { handedInBy: true } })).handedInBy;

/** An assignment that somebody has started, whose closing has passed by the clock of the machine. */
async function closedLongAgo() {
  const made = await makeAssignment({
    rule: { ...WEEK, opensAt: new Date("2020-01-01T00:00:00Z"), dueAt: null, closesAt: minutesAfter(60) },
  });
  await startedBy(made.room.students[0]?.studentId ?? "", made.assignmentId, NOON);
  const past = { ...WEEK, opensAt: new Date("2020-01-01T00:00:00Z"), dueAt: null, closesAt: new Date("2020-01-02T00:00:00Z") };
  expect(await changeAssignment(made.editor, past)).toEqual({ ok: true });
  return made;
}

test("the worker closes an assignment when its job is due", async () => {
  const { assignmentId } = await closedLongAgo();
  await runOnce({ connectionString: process.env.DATABASE_URL ?? "", taskList: tasks, logger: new Logger(() => () => {}) });
  expect(await handedIn(assignmentId)).toBe("closing");
});

test("a worker that starts finds the closings that were missed, and stops when asked", async () => {
  const { assignmentId } = await closedLongAgo();
  await db().$executeRaw`SELECT 1 FROM graphile_worker.remove_job(${`close-assignment ${assignmentId}`}) job`;
  const stop = startJobs();
  try {
    await vi.waitUntil(async () => (await handedIn(assignmentId)) === "closing", { timeout: 20_000, interval: 50 });
  } finally {
    await stop();
  }
});
