import { log } from "@/lib/log";
import { db, sql } from "./client";
import { ofProcess } from "./of-process";

/** The channel that every server process hears; one message is an assignment's id and an audience. */
export const CHANNEL = "sourcework_live";

/** Whom it concerns: teachers, who see work being done, or everybody, students at work too: their time, a nudge, the end. */
export const AUDIENCES = ["teachers", "everybody"] as const;
type Audience = (typeof AUDIENCES)[number];

/** At most one message in so many milliseconds for each assignment. */
const EVERY = 1000;

/** What has come up since the last message; null: nothing. */
type Waiting = { audience: Audience | null };
const waitingFor = () => ofProcess("announcements", () => new Map<string, Waiting>());

/**
 * Says that something of an assignment has changed, to the pages of every server process that show it live. Call it when the change is
 * committed, never inside a transaction: a NOTIFY serialises the commits of those that hold one. Nobody waits for it, and nothing fails
 * with it: pages also look by themselves. The first message goes at once, what comes within a second after it together at its end.
 */
export function announce(assignmentId: string, audience: Audience = "teachers"): void {
  const waiting = waitingFor();
  const under = waiting.get(assignmentId);
  if (under) {
    if (under.audience !== "everybody") under.audience = audience;
    return;
  }
  waiting.set(assignmentId, { audience: null });
  send(assignmentId, audience);
  setTimeout(() => {
    const left = waiting.get(assignmentId);
    waiting.delete(assignmentId);
    if (left?.audience) announce(assignmentId, left.audience);
  }, EVERY).unref();
}

function send(assignmentId: string, audience: Audience): void {
  db()
    .$executeRaw(sql`SELECT pg_notify(${CHANNEL}, ${`${assignmentId} ${audience}`})`)
    .catch((error) => log("announce-error", { level: "warn", name: error instanceof Error ? error.name : "unknown" }));
}
