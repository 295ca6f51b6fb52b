import { z } from "zod";
import { AT_END } from "@/lib/domain/assignment-rule";
import { type AttemptClock, attemptClock } from "@/lib/domain/attempt-clock";
import { type GiveTime, MOST_EXTRA_MINUTES } from "@/lib/domain/give-time";
import type { AssignmentEditor, AssignmentTeacher, AttemptStudent } from "@/lib/domain/proof";
import { db, sql } from "./client";
import { chosenAttempts } from "./open-attempts";
import { queryRow } from "./query-rows";

// When an attempt ends, from the functions of the database: docs/decisions/013-when-an-attempt-ends.md. In what follows `x` is an
// attempt, `a` its assignment, and `m` the accommodation of its student, or the empty row.

export const withAccommodation = sql`LEFT JOIN accommodations m ON m.student_id = x.student_id`;

/** The student's own closing, and when nobody of the class can answer any more. */
export const releaseTimes = sql`own_closes_at(a, m, x.extra_minutes) AS "closesAt", assignment_over_at(a) AS "overAt"`;

/** From when nothing is taken any more. */
export const stopsAt = sql`attempt_stops_at(x, a, m)`;

/** From when handing in is late. */
export const lateFrom = sql`attempt_late_from(x, a, m)`;

/** What the clock is made of: when the limit is up, and the student's own deadlines. */
export const clockColumns = sql`time_is_up_at(x, a, m) AS "timeIsUpAt", own_due_at(a, m, x.extra_minutes) AS "dueAt",
  own_closes_at(a, m, x.extra_minutes) AS "closesAt", a.at_end AS "atEnd"`;
export const clockFields = {
  timeIsUpAt: z.date().nullable(),
  dueAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  atEnd: z.enum(AT_END),
};

const clockRow = z.object({ ...clockFields, now: z.date() });

/** The clock of an attempt now, by the database's own clock: the one clock that all servers share. */
export async function getAttemptClock({ attemptId }: AttemptStudent): Promise<AttemptClock> {
  const row = await queryRow(
    clockRow,
    sql`SELECT ${clockColumns}, clock_timestamp() AS now FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        WHERE x.id = ${attemptId}::uuid`,
  );
  if (!row) throw new Error("the attempt of a proof is gone");
  return attemptClock(row, row.now);
}

const hasEnd = sql`coalesce(time_is_up_at(x, a, m), a.closes_at, a.due_at) IS NOT NULL`;

/** How many attempts of the assignment are under way and have an end: those that can be given time. */
export async function countTimedAttempts({ assignmentId }: AssignmentTeacher): Promise<number> {
  const row = await queryRow(
    z.object({ count: z.int() }),
    sql`SELECT count(*)::int AS count FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        WHERE x.assignment_id = ${assignmentId}::uuid AND x.submitted_at IS NULL AND ${hasEnd}`,
  );
  return row?.count ?? 0;
}

/** Adds minutes to those of the chosen attempts that are open and have an end; returns to how many. */
export const addMinutes = ({ assignmentId }: AssignmentEditor, { attempts, minutes }: GiveTime): Promise<number> =>
  db().$executeRaw(sql`
    UPDATE attempts SET extra_minutes = least(extra_minutes + ${minutes}::int, ${MOST_EXTRA_MINUTES}::int) WHERE id IN (
      SELECT x.id FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
      WHERE x.assignment_id = ${assignmentId}::uuid AND x.submitted_at IS NULL AND ${chosenAttempts(attempts)}
        AND ${hasEnd}
      ORDER BY x.id FOR NO KEY UPDATE OF x)`);
