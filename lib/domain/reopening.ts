import { z } from "zod";

/** Opening handed-in work again, and taking that back; the attempt is the one that was handed in. */
export const reopenSchema = z.object({ attemptId: z.uuid() });

/** What came of opening work again. */
export type Reopened =
  | { ok: true; attemptId: string }
  | { ok: false; reason: "gone" | "not-handed-in" | "superseded" | "already-open" | "closed" | "left" };

/** What came of taking it back. */
export type TakenBack = { ok: true } | { ok: false; reason: "gone" | "worked-on" };

/** An attempt that stands in the place of an earlier one, which it supersedes. */
export type Reopening = {
  readonly attemptId: string;
  readonly supersedesId: string;
  /** null: somebody whose account is closed */
  readonly madeBy: string | null;
  readonly madeAt: Date;
  /** nobody has worked on it, so that it can be taken back */
  readonly untouched: boolean;
};
