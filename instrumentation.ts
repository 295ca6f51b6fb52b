/** Runs once in every server process: requests are logged, and jobs are done here, unless JOBS=off leaves them to another process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequests } = await import("@/lib/access/request-log");
    logRequests();
    const { serveJobs } = await import("@/lib/jobs/serve");
    serveJobs();
  }
}
