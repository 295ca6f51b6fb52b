import { env } from "@/lib/env";
import { startJobs } from "./run";

/** Does the jobs beside the server's own work, unless JOBS=off. Neither waits for the other, at the start nor at the end. */
export function serveJobs(): void {
  if (process.env.NEXT_PHASE === "phase-production-build" || env().JOBS === "off") return;
  const stop = startJobs();
  // jobs under way end if they can; what is cut off is found by the next start
  process.once("SIGTERM", () => void stop());
}
