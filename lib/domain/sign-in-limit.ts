// How wrong guesses slow down. Nothing ever locks: waiting is always enough.

const SECOND = 1000;
const QUARTER = 15 * 60 * SECOND;
const DAY = 24 * 60 * 60 * SECOND;
const FIRST_WAIT = 15 * SECOND;

/** Guesses counted against one scope. A guess counts as wrong until it turned out right. */
export type SignInLimit = { failures: number; firstFailureAt: Date; retryAt: Date | null };

/**
 * `doubling`: `free` wrong guesses without a wait, then 15 s, 30 s … to 15 minutes before the next; forgotten a day after the first.
 * `steady`: `free` wrong guesses at once, and one more for each `every` milliseconds that pass: each is forgotten in its turn,
 * so that no stretch of a day holds more than `free` + a day / `every`.
 */
export type LimitPolicy = { kind: "doubling"; free: number } | { kind: "steady"; free: number; every: number };

/** What is guessed at, and how that slows down. */
export type GuessScope = { scope: string; policy: LimitPolicy };

/** A student's PIN, a teacher's password: 5 free. At most 118 guesses are checked in any day. */
const ONE_PERSON: LimitPolicy = { kind: "doubling", free: 5 };
/**
 * All PINs of a class together, so that guesses spread over its roster get no further than guesses at one student: 80 and one more
 * in 15 minutes, at most 176 in any day. 80 is far more than the typing errors of 30 students who join at once, each of whom also
 * takes one place while the PIN is being checked and gives it back when it is right.
 */
const WHOLE_CLASS: LimitPolicy = { kind: "steady", free: 80, every: QUARTER };
/**
 * A student's PIN on a device where that student signed in before: nobody who only forgot is slowed, and a classmate at the same
 * device who tries them all by a program still is.
 */
const KNOWN_DEVICE: LimitPolicy = { kind: "steady", free: 60, every: QUARTER };
/** Mails with a reset link to one address: three, and one more in eight hours. */
const RESET_MAILS: LimitPolicy = { kind: "steady", free: 3, every: DAY / 3 };
/** Pages that one teacher has fetched from the web: thirty, and one more a minute. */
const FETCHED_PAGES: LimitPolicy = { kind: "steady", free: 30, every: 60 * SECOND };

export const studentScope = (studentId: string): GuessScope => ({ scope: `student:${studentId}`, policy: ONE_PERSON });
export const classScope = (classId: string): GuessScope => ({ scope: `class:${classId}`, policy: WHOLE_CLASS });
/** Starts as the student's own scope does: whoever erases a student erases by that beginning. */
export const knownDeviceScope = (studentId: string, deviceDigest: string): GuessScope => ({
  scope: `student:${studentId}:${deviceDigest}`,
  policy: KNOWN_DEVICE,
});
/** An e-mail address stands as its digest: the table names nobody. */
export const emailScope = (emailDigest: string): GuessScope => ({ scope: `email:${emailDigest}`, policy: ONE_PERSON });
export const resetMailScope = (emailDigest: string): GuessScope => ({ scope: `reset:${emailDigest}`, policy: RESET_MAILS });
export const fetchedPageScope = (userId: string): GuessScope => ({ scope: `page:${userId}`, policy: FETCHED_PAGES });

type Admission = { ok: true; limit: SignInLimit } | { ok: false; seconds: number };

/** Whether a guess may be checked at `now`, and the limit with it counted; else how many seconds (at least 1) to wait. */
export function admitGuess(policy: LimitPolicy, limit: SignInLimit | null, now: Date): Admission {
  const known = limit !== null && limit.failures > 0 ? limit : null;
  return policy.kind === "doubling" ? admitDoubling(policy.free, known, now) : admitSteady(policy, known, now);
}

function admitDoubling(free: number, limit: SignInLimit | null, now: Date): Admission {
  if (limit?.retryAt && limit.retryAt > now) return refused(limit.retryAt, now);
  const kept = limit && now.getTime() - limit.firstFailureAt.getTime() < DAY ? limit : null;
  const failures = (kept?.failures ?? 0) + 1;
  const wait = failures < free ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - free), QUARTER);
  const retryAt = wait > 0 ? new Date(now.getTime() + wait) : null;
  return { ok: true, limit: { failures, firstFailureAt: kept?.firstFailureAt ?? now, retryAt } };
}

function admitSteady({ free, every }: { free: number; every: number }, limit: SignInLimit | null, now: Date): Admission {
  const forgotten = limit ? Math.floor((now.getTime() - limit.firstFailureAt.getTime()) / every) : 0;
  if (!limit || limit.failures <= forgotten) return { ok: true, limit: { failures: 1, firstFailureAt: now, retryAt: null } };
  if (limit.failures - forgotten >= free)
    return refused(new Date(limit.firstFailureAt.getTime() + (limit.failures - free + 1) * every), now);
  return { ok: true, limit: { ...limit, failures: limit.failures + 1 } };
}

const refused = (retryAt: Date, now: Date): Admission => ({
  ok: false,
  seconds: Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / SECOND)),
});
