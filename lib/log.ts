type LogFields = {
  level?: "info" | "warn" | "error";
  /** the request's id, as in the answer's x-request-id */
  id?: string;
  method?: string;
  /** a pattern, never an address: `/teach/classes/:id` */
  route?: string;
  status?: number;
  /** milliseconds */
  ms?: number;
  /** the reader went away before the answer was whole */
  aborted?: boolean;
  /** the class of an error or the name of a job: no message, it may quote what a person wrote */
  name?: string;
  reason?: string;
  digest?: string;
  count?: number;
};

/**
 * Writes one line of JSON to stdout: `{"time","level","event",…}`. Redacts nothing, so callers pass only what is safe:
 * no names, addresses, codes or bodies.
 */
export function log(event: string, { level = "info", ...fields }: LogFields = {}): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
}
