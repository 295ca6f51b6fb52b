import { z } from "zod";
import type { AssignmentRule, Feedback } from "./assignment-rule";

export const HANDED_IN_BY = ["student", "closing"] as const;
export type HandedInBy = (typeof HANDED_IN_BY)[number];

/** Nothing but the assignment's address is needed to start or go on. */
export const startAttemptSchema = z.strictObject({});

/** The times of an assignment. Closed from `closesAt` on, not before; null: never. */
export type AssignmentTimes = { readonly opensAt: Date; readonly closesAt: Date | null };

export const isOpen = ({ opensAt, closesAt }: AssignmentTimes, now: Date): boolean => opensAt <= now && !isClosed({ closesAt }, now);
export const isClosed = ({ closesAt }: Pick<AssignmentTimes, "closesAt">, now: Date): boolean => closesAt !== null && closesAt <= now;

/** True where a student may see the feedback on their submitted attempt now. */
export const feedbackReleased = (
  assignment: { readonly feedback: Feedback; readonly closesAt: Date | null; readonly gradesHeld: boolean },
  now: Date,
): boolean =>
  !assignment.gradesHeld && (assignment.feedback === "at-once" || (assignment.feedback === "after-close" && isClosed(assignment, now)));

/** An assignment as its student sees it, with their newest attempt. */
export type StudentAssignment = AssignmentRule & {
  readonly assignmentId: string;
  readonly title: string;
  readonly articleTitle: string;
  readonly className: string;
  readonly timeZone: string;
  readonly claims: number;
  readonly attempts: number;
  readonly newest: { readonly attemptId: string; readonly submittedAt: Date | null; readonly answers: number } | null;
};

/** What a student can do with an assignment now. `waiting`: closed with an open attempt, which a job hands in. */
export type AssignmentStanding = "not-open" | "start" | "go-on" | "again" | "done" | "waiting" | "missed";

/** Where a student stands with an assignment. */
export function standingOf(assignment: StudentAssignment, now: Date): AssignmentStanding {
  const { newest, attempts, attemptsAllowed } = assignment;
  if (newest && !newest.submittedAt) return isClosed(assignment, now) ? "waiting" : "go-on";
  if (isClosed(assignment, now)) return newest ? "done" : "missed";
  if (newest) return attempts < attemptsAllowed ? "again" : "done";
  return isOpen(assignment, now) ? "start" : "not-open";
}
