import type { AtEnd } from "./assignment-rule";
import { formatCount, LOCALE } from "./format";

// The clock of an attempt. No zod here: the student's page imports this file. When an attempt ends, the database says:
// docs/decisions/013-when-an-attempt-ends.md.

/**
 * How long after the end the server still takes what a page sends, in milliseconds: a device that lost its connection tries again after
 * at most 15 seconds and waits at most 10 for the answer, and a minute holds two such tries.
 */
export const GRACE = 60_000;

/** The moment that an end is compared with: what ended after it is still taken. */
export const beforeGrace = (now: Date): Date => new Date(now.getTime() - GRACE);

/** From when nothing is taken that was to end then. */
export const afterGrace = (end: Date): Date => new Date(end.getTime() + GRACE);

/** True where the end and the grace after it have passed; null: never ends. */
export const isOver = (end: Date | null, now: Date): boolean => end !== null && end <= beforeGrace(now);

export type AttemptClock = {
  /** when the time is up, by the limit or by the closing, whichever comes first; null: never */
  readonly endsAt: Date | null;
  /** what happens then: it is handed in as it is, or stays open and is late */
  readonly atEnd: AtEnd;
  /** from when nothing is taken any more; null: never */
  readonly stopsAt: Date | null;
  /** the server's time when this was said */
  readonly serverNow: Date;
};

/** The clock from what the database says: when the limit is up and when the assignment closes for this student, null where never. */
export function attemptClock(
  { timeIsUpAt, closesAt, atEnd }: { timeIsUpAt: Date | null; closesAt: Date | null; atEnd: AtEnd },
  serverNow: Date,
): AttemptClock {
  const endsAt = earlier(timeIsUpAt, closesAt);
  const stopsAt = atEnd === "hand-in" ? endsAt : closesAt;
  return { endsAt, stopsAt, atEnd: endsAt !== null && endsAt.getTime() === stopsAt?.getTime() ? "hand-in" : atEnd, serverNow };
}

const earlier = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? (a ?? b) : a <= b ? a : b);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Further away an end is a date, and no clock. */
const SHOWN_FROM = 10 * HOUR;

/** The minutes before the end at which the page says how many are left. */
const WARNINGS = [10, 5, 1];

/** How much time is left, in words that never name a second; null where there is no clock to show yet. `left` is in milliseconds. */
export function timeLeftWords(left: number): string | null {
  if (left > SHOWN_FROM) return null;
  if (left <= 0) return "Time is up";
  if (left > HOUR)
    return formatCount(Math.ceil(left / HOUR) - 1, { one: "More than an hour left", other: "More than # hours left" }, LOCALE);
  return formatCount(Math.ceil(left / MINUTE), { one: "1 minute left", other: "# minutes left" }, LOCALE);
}

/** True where the time left has come down past a warning between two looks, or has run out. Both in milliseconds. */
export const isWarningDue = (before: number, left: number): boolean =>
  [...WARNINGS, 0].some((minutes) => before > minutes * MINUTE && left <= minutes * MINUTE);

/** How long the words of `timeLeftWords` stay true, in milliseconds; null: for good. */
export function untilWordsChange(left: number): number | null {
  if (left <= 0) return null;
  if (left > SHOWN_FROM) return left - SHOWN_FROM;
  const step = left > HOUR ? HOUR : MINUTE;
  return left - Math.floor((left - 1) / step) * step;
}
