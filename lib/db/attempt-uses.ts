import { sql } from "./client";
import type { Prisma } from "./generated/client";

// How many attempts a student has and may have at an assignment `a`. One that a teacher opened again stands in the place of the earlier
// one, so that both together are one use.

/** True where the teacher has opened the attempt again: another stands in its place, and it counts no more. */
export const isSuperseded = (attemptId: Prisma.Sql) => sql`EXISTS (SELECT FROM reopenings r WHERE r.supersedes_id = ${attemptId})`;

/** How many of the allowed attempts the student has used, the open one among them. */
export const attemptsUsed = (studentId: Prisma.Sql) => sql`(SELECT count(*) FROM attempts u
  WHERE u.assignment_id = a.id AND u.student_id = ${studentId} AND NOT ${isSuperseded(sql`u.id`)})::int`;

/** How many attempts the student may have. */
export const attemptsAllowed = (studentId: Prisma.Sql) => sql`(a.attempts_allowed + coalesce(
  (SELECT m.extra_attempts FROM accommodations m WHERE m.student_id = ${studentId}), 0))`;

/** Whether the student of the attempt `x` has one that is open, and whether they may start another as far as the number goes. */
export const triesAgain = sql`EXISTS (
    SELECT FROM attempts o WHERE o.assignment_id = a.id AND o.student_id = x.student_id AND o.submitted_at IS NULL
  ) AS answering, ${attemptsUsed(sql`x.student_id`)} < ${attemptsAllowed(sql`x.student_id`)} AS "mayStartAgain"`;
