import type { AttemptClock } from "./attempt-clock";

// What an open page of a student's attempt is told while it is open. No zod here: the student's page imports this file.

/** So long, in milliseconds, a nudge is shown to a page that is opened anew. */
export const NUDGE_LASTS = 10 * 60_000;

export type AttemptNews = {
  readonly clock: AttemptClock;
  /** what the teacher says; a new id is a new sentence */
  readonly nudge: { readonly id: string; readonly words: string } | null;
  /** handed in: by the student somewhere else, or by the program, with what was saved; null: still open */
  readonly ended: "student" | "closing" | null;
};

/** The same without what is different every time: two are alike where it says the same. */
export const newsDigest = ({ clock: { endsAt, stopsAt, atEnd }, nudge, ended }: AttemptNews): string =>
  JSON.stringify([endsAt, stopsAt, atEnd, nudge, ended]);
