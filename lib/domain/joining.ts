// What the pages for joining are told. No zod here: the page where students join imports this file.

/** A student as the class sees them: first name and initial; `here`: signed in now. */
export type Present = { studentId: string; shownName: string; here: boolean };

/** What the projector shows. */
export type Presence = { open: boolean; students: Present[] };

/** The answer to a code. */
export type JoinRoster =
  | { ok: true; className: string; teacherName: string | null; students: Present[] }
  | { ok: false; reason: "unknown-code" | "not-open" };

/** The answer to a PIN or a card; `seconds`: how long to wait before the next. */
export type JoinAnswer = { ok: true } | { ok: false; reason: "wrong" } | { ok: false; reason: "wait"; seconds: number };
