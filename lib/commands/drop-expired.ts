import { dropOldLinks } from "@/lib/db/one-time-links";
import { dropOldLimits } from "@/lib/db/sign-in-limits";
import { dropEndedSessions } from "@/lib/db/sign-in-sessions";
import type { System } from "@/lib/domain/proof";

/** Drops what time has made worthless: ended sessions, links that no longer work, limits that hold nobody back. */
export async function dropExpired(_system: System, now: Date): Promise<void> {
  await dropEndedSessions(now);
  await dropOldLinks(now);
  await dropOldLimits(now);
}
