import { openFeed } from "@/components/live/feed";
import type { AttemptClock } from "@/lib/domain/attempt-clock";
import type { AttemptNews } from "@/lib/domain/attempt-news";
import { fetchOf } from "./student-api";

const ASK_EVERY = 4000;

type Told = Record<string, unknown>;
const isObject = (value: unknown): value is Told => typeof value === "object" && value !== null;
const moment = (value: unknown): Date | null => (typeof value === "string" ? new Date(value) : null);

/** What the server said, with its times as dates; null where it is not ours. */
export function attemptNewsOf(told: unknown): AttemptNews | null {
  if (!isObject(told) || !isObject(told.clock)) return null;
  const { clock, nudge, ended } = told;
  const serverNow = moment(clock.serverNow);
  if (!serverNow) return null;
  const atEnd: AttemptClock["atEnd"] = clock.atEnd === "late" ? "late" : "hand-in";
  return {
    clock: { endsAt: moment(clock.endsAt), stopsAt: moment(clock.stopsAt), atEnd, serverNow },
    nudge: isObject(nudge) ? { id: String(nudge.id), words: String(nudge.words) } : null,
    ended: ended === "student" || ended === "closing" ? ended : null,
  };
}

/** The clock as the server has it now; null where it does not answer. */
export const fetchClock = async (attemptId: string): Promise<AttemptClock | null> =>
  attemptNewsOf(await fetchOf(attemptId, "events"))?.clock ?? null;

/**
 * Tells the page what the teacher does while it is open: time given, a nudge, the end; once at the start, and when something changes.
 * While it listens the student counts as present. Returns what ends it.
 */
export const listenToAttempt = (attemptId: string, onNews: (news: AttemptNews) => void): (() => void) =>
  openFeed({
    address: `/api/v1/attempts/${attemptId}/events`,
    askEvery: ASK_EVERY,
    hear: (told) => {
      const news = attemptNewsOf(told);
      if (news) onNews(news);
    },
  });
