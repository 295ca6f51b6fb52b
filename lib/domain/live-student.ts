// What a teacher sees of each student while an assignment runs. No zod here: the live page imports this file.

/** An open attempt without a sign of life for so long, in milliseconds, is offline: pages say every few seconds that they are there. */
export const OFFLINE_AFTER = 15_000;
/** A claim takes half a minute; who has changed nothing for so many minutes, with the page open, may be stuck. */
export const STUCK_AFTER_MINUTES = 3;
/** Before the first answer comes reading: an article of a lesson takes at most so many minutes. */
export const READING_MINUTES = 8;

export const LIVE_STATES = ["stuck", "offline", "working", "finished", "absent", "excused"] as const;
export type LiveState = (typeof LIVE_STATES)[number];

/** What the database has of a student and their newest attempt. `at` is the place of the item changed last, from 1. */
export type LiveRecord = {
  readonly studentId: string;
  readonly name: string;
  readonly number: number;
  readonly alike: boolean;
  readonly excused: boolean;
  readonly attemptId: string | null;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly answers: number;
  readonly at: number | null;
  readonly savedAt: Date | null;
  readonly seenAt: Date | null;
};

/** A student as the live page shows them; times in ISO 8601. `quietMinutes`: whole minutes without a change, of those who are stuck. */
export type LiveStudent = Pick<LiveRecord, "studentId" | "name" | "number" | "alike" | "attemptId" | "answers" | "at"> & {
  readonly state: LiveState;
  readonly savedAt: string | null;
  readonly quietMinutes: number | null;
};

/** What a live page is sent: everybody, or those of whom something has changed. */
export type LiveNews = { readonly all: readonly LiveStudent[] } | { readonly changed: readonly LiveStudent[] };

const MINUTE = 60_000;
const latest = (...moments: (Date | null)[]): number => Math.max(0, ...moments.map((moment) => moment?.getTime() ?? 0));

/** How the student stands now. Times that change by themselves are rounded, so that a student of whom nothing changes stays the same. */
export function liveStudent(record: LiveRecord, now: Date): LiveStudent {
  const { studentId, name, number, alike, attemptId, answers, at, savedAt } = record;
  const quiet = Math.floor((now.getTime() - latest(record.startedAt, savedAt)) / MINUTE);
  const state = stateOf(record, quiet, now);
  return {
    ...{ studentId, name, number, alike, attemptId, answers, at, state },
    savedAt: savedAt?.toISOString() ?? null,
    quietMinutes: state === "stuck" ? quiet : null,
  };
}

function stateOf(record: LiveRecord, quiet: number, now: Date): LiveState {
  if (record.submittedAt) return "finished";
  if (!record.attemptId) return record.excused ? "excused" : "absent";
  // what was started or saved just now was so by an open page
  if (now.getTime() - latest(record.startedAt, record.savedAt, record.seenAt) > OFFLINE_AFTER) return "offline";
  return quiet >= (record.answers === 0 ? READING_MINUTES : STUCK_AFTER_MINUTES) ? "stuck" : "working";
}

/** Whose work is under way: what can be nudged, given time, and ended. */
export const isUnderWay = ({ state }: Pick<LiveStudent, "state">): boolean =>
  state === "working" || state === "stuck" || state === "offline";

export type LiveCounts = Readonly<Record<LiveState, number>>;

/** How many students are in each state. */
export function countStates(students: readonly Pick<LiveStudent, "state">[]): LiveCounts {
  const counts = { stuck: 0, offline: 0, working: 0, finished: 0, absent: 0, excused: 0 };
  for (const { state } of students) counts[state] += 1;
  return counts;
}

const same = (one: LiveStudent, other: LiveStudent): boolean =>
  (Object.keys(one) as (keyof LiveStudent)[]).every((name) => one[name] === other[name]);

/** What to send to a page that has `before`; null where nothing has changed. Who has left the class is left out only of a whole list. */
export function liveNews(before: readonly LiveStudent[], after: readonly LiveStudent[]): LiveNews | null {
  const known = new Map(before.map((student) => [student.studentId, student]));
  const changed = after.filter((student) => {
    const old = known.get(student.studentId);
    known.delete(student.studentId);
    return !old || !same(old, student);
  });
  if (known.size > 0) return { all: after };
  return changed.length > 0 ? { changed } : null;
}

/** The students of a page after news. Everybody keeps their place, and who is new comes last, so that nothing moves under a pointer. */
export function withNews(before: readonly LiveStudent[], news: LiveNews): readonly LiveStudent[] {
  const sent = new Map(("all" in news ? news.all : news.changed).map((student) => [student.studentId, student]));
  const kept = before.flatMap((student) => {
    const now = sent.get(student.studentId);
    sent.delete(student.studentId);
    return now ? [now] : "all" in news ? [] : [student];
  });
  return [...kept, ...sent.values()];
}
