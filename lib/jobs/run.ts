import { Logger, type Runner, run } from "graphile-worker";
import { TASKS } from "@/lib/db/jobs";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { tasks } from "./tasks";

const CONCURRENCY = 2;
const CONNECTIONS = CONCURRENCY + 2; // one that listens, and one for the timetable
const POLL_MS = 2000;
const RETRY_MS = 5000;
const TIMETABLE = `* * * * * ${TASKS.closeOverdue} ?max=3&jobKey=${TASKS.closeOverdue}
* * * * * ${TASKS.continueRegrades} ?max=3&jobKey=${TASKS.continueRegrades}
* * * * * ${TASKS.sealHistories} ?max=3&jobKey=${TASKS.sealHistories}
41 * * * * ${TASKS.sealHistories} ?id=seal-all&max=3&jobKey=seal-all {all: true}
17 * * * * ${TASKS.dropExpired} ?max=3&jobKey=${TASKS.dropExpired}`;

/** The worker's own words may quote payloads: only that something went wrong is logged, and in which task. */
const quiet = new Logger((scope) => (level) => {
  if (level === "error") log("job-error", { level: "error", name: scope.taskIdentifier ?? "worker" });
});

/**
 * Starts doing the jobs of the queue in this process, for as long as it lives; a database that goes away is waited for.
 * Returns what stops it, once the jobs under way are done.
 */
export function startJobs(): () => Promise<void> {
  const stopping = new AbortController();
  let runner: Runner | null = null;
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        runner = await startRunner();
        log("jobs-started");
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        log("jobs-interrupted", { level: "warn", name: error instanceof Error ? error.name : "unknown" });
      }
      runner = null;
      await pause(stopping.signal);
    }
  })();
  return async () => {
    stopping.abort();
    await runner?.stop().catch(() => {});
    await running;
  };
}

async function startRunner(): Promise<Runner> {
  const { DATABASE_URL, DIRECT_URL } = env();
  const runner = await run({
    connectionString: DIRECT_URL ?? DATABASE_URL,
    maxPoolSize: CONNECTIONS,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: quiet,
    taskList: tasks,
    crontab: TIMETABLE,
  });
  await runner.addJob(TASKS.closeOverdue, {}, { jobKey: TASKS.closeOverdue });
  await runner.addJob(TASKS.continueRegrades, {}, { jobKey: TASKS.continueRegrades });
  return runner;
}

/** Waits before the next try, or until the process is asked to stop. */
const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, RETRY_MS);
    timer.unref();
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
