import { z } from "zod";
import type { AssignmentRule, Feedback } from "./assignment-rule";
import { isOver } from "./attempt-clock";

export const HANDED_IN_BY = ["student", "closing"] as const;
export type HandedInBy = (typeof HANDED_IN_BY)[number];

/** Nothing but the assignment's address is needed to start or go on. */
export const startAttemptSchema = z.strictObject({});

/** The times of an assignment. Closed from `closesAt` on, not before; null: never. */
export type AssignmentTimes = { readonly opensAt: Date; readonly closesAt: Date | null };

export const isOpen = ({ opensAt, closesAt }: AssignmentTimes, now: Date): boolean => opensAt <= now && !isClosed({ closesAt }, now);
export const isClosed = ({ closesAt }: Pick<AssignmentTimes, "closesAt">, now: Date): boolean => closesAt !== null && closesAt <= now;

/**
 * True where a student may see the feedback on their submitted attempt now. `overAt`: when nobody of the class can answer any more,
 * which is later than the closing where somebody has more time; null: never.
 */
export const feedbackReleased = (
  assignment: { readonly feedback: Feedback; readonly overAt: Date | null; readonly gradesHeld: boolean },
  now: Date,
): boolean =>
  !assignment.gradesHeld &&
  (assignment.feedback === "at-once" || (assignment.feedback === "after-close" && isOver(assignment.overAt, now)));

/** An assignment as its student sees it, with their newest attempt. Due and closing are the student's own. */
export type StudentAssignment = AssignmentRule & {
  readonly assignmentId: string;
  readonly title: string;
  readonly articleTitle: string;
  readonly className: string;
  readonly timeZone: string;
  readonly claims: number;
  /** the kinds of its exercises */
  readonly kinds: readonly string[];
  /** how many of the allowed attempts are used */
  readonly attempts: number;
  /** why the teacher excused them from it; null: they did not */
  readonly excuse: string | null;
  readonly overAt: Date | null;
  readonly newest: NewestAttempt | null;
};
type NewestAttempt = {
  readonly attemptId: string;
  readonly submittedAt: Date | null;
  /** from when nothing is taken any more; null: never */
  readonly stopsAt: Date | null;
  readonly answers: number;
  /** the teacher opened handed-in work again, and this stands in its place */
  readonly reopened: boolean;
};

/** What a student can do with an assignment now. `waiting`: the time of the open attempt is up, and a job hands it in. */
export type AssignmentStanding = "not-open" | "start" | "go-on" | "again" | "done" | "waiting" | "missed";

/** Where a student stands with an assignment. */
export function standingOf(assignment: StudentAssignment, now: Date): AssignmentStanding {
  const { newest, attempts, attemptsAllowed } = assignment;
  if (newest && !newest.submittedAt) return isClosed({ closesAt: newest.stopsAt }, now) ? "waiting" : "go-on";
  if (isClosed(assignment, now)) return newest ? "done" : "missed";
  if (newest) return attempts < attemptsAllowed ? "again" : "done";
  return isOpen(assignment, now) ? "start" : "not-open";
}
