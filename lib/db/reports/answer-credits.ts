import { z } from "zod";
import { sql } from "../client";
import type { Prisma } from "../generated/client";

/**
 * What each answer earned, for reports over several assignments: the beginning of a query, after which `r` has a row an answer with
 * `assignment_id`, `student_id`, `attempt_id`, `item_id`, `position`, `skill`, `response_id`, `credit` (a share from 0 to 1) and `is_full`.
 * `assignments`: which of the assignments `s` of classes `h`; `student`: whose grades `x`, everybody's unless said. By what counts for each
 * student; without what is dropped, excused, worth nothing, or waits for a mark (`kinds`: those whose answers may). Where certainty counts,
 * the credit is that of the mark itself. counted_grades is asked for one assignment at a time: OFFSET 0 keeps the planner from reading
 * every grade there is.
 */
export const answerCredits = (assignments: Prisma.Sql, kinds: readonly string[], student: Prisma.Sql = sql`TRUE`) => sql`
  WITH a AS MATERIALIZED (
    SELECT s.id, s.judgement, s.class_id, s.lesson_version_id, s.key_version_id, s.opens_at, coalesce(s.due_at, s.closes_at, s.opens_at) AS ends_at,
      h.name AS class_name, h.time_zone, v.lesson_id, v.title, v.number AS version,
      EXISTS (SELECT FROM exercises e WHERE e.lesson_version_id = v.id AND e.kind = ANY (${[...kinds]}::text[])) AS may_wait
    FROM assignments s JOIN classes h ON h.id = s.class_id JOIN lesson_versions v ON v.id = s.lesson_version_id WHERE ${assignments}
  ), g AS MATERIALIZED (
    SELECT a.id AS assignment_id, a.judgement, c.* FROM a CROSS JOIN LATERAL (
      SELECT x.student_id, x.attempt_id, x.key_version_id, x.grader_version, x.points, x.response_ids FROM counted_grades x
      WHERE x.assignment_id = a.id AND ${student} OFFSET 0
    ) c
  ), w AS MATERIALIZED (
    SELECT m.attempt_id, m.item_position FROM a CROSS JOIN LATERAL (
      SELECT x.attempt_id, x.item_position FROM waiting_marks x WHERE x.assignment_id = a.id AND ${student} OFFSET 0
    ) m WHERE a.may_wait
  ), m AS MATERIALIZED (
    SELECT y.response_id, y.key_version_id, y.grader_version, y.judgement, y.points, (y.breakdown ->> 'credit')::float8 AS credit
    FROM exercises e JOIN items i ON i.exercise_id = e.id JOIN responses o ON o.item_id = i.id JOIN response_marks y ON y.response_id = o.id
    WHERE e.lesson_version_id IN (SELECT a.lesson_version_id FROM a) AND e.settings ->> 'sureness' = 'counts'
  ), r AS MATERIALIZED (
    SELECT g.assignment_id, g.student_id, g.attempt_id, k.item_id, i.position, k.skill, p.response_id,
      s.credit, s.credit >= 1 AS is_full
    FROM g JOIN key_entries k ON k.key_version_id = g.key_version_id AND k.points > 0 JOIN items i ON i.id = k.item_id
    CROSS JOIN LATERAL (SELECT g.points[i.position + 1] AS points, g.response_ids[i.position + 1] AS response_id) p
    LEFT JOIN m ON m.response_id = p.response_id AND m.key_version_id = g.key_version_id AND m.grader_version = g.grader_version
      AND m.judgement = g.judgement
    CROSS JOIN LATERAL (
      SELECT greatest(0, least(1, CASE WHEN p.points = m.points THEN m.credit ELSE p.points::float8 / k.points END)) AS credit
    ) s
    WHERE p.points IS NOT NULL AND NOT EXISTS (SELECT FROM w WHERE w.attempt_id = g.attempt_id AND w.item_position = i.position)
  )`;

/** The columns of `shareSums` beside those it is made by. */
export const sumColumns = {
  students: z.int(),
  answers: z.int(),
  credit: z.number(),
  creditSquares: z.number(),
  creditAnswers: z.number(),
  answerSquares: z.number(),
};

/** Such rows added up by assignment, student and skill, where they are many and added up in several ways. */
export const creditsOfStudents = sql`
  SELECT r.assignment_id, a.class_id, r.student_id, r.skill, count(*) AS answers, sum(r.credit) AS credit
  FROM r JOIN a ON a.id = r.assignment_id GROUP BY 1, 2, 3, 4`;

/**
 * Of such rows, by the columns `by`: how many students and answers, and the sums that a share of the credit with its interval is made of.
 * `answers`: how many a group of rows is; of rows of `creditsOfStudents` their sum.
 */
export const shareSums = (by: Prisma.Sql, rows: Prisma.Sql, answers: Prisma.Sql = sql`count(*)`) => sql`
  SELECT ${by}, count(*) AS students, sum(n.answers) AS answers, sum(n.credit) AS credit, sum(n.credit * n.credit) AS "creditSquares",
    sum(n.credit * n.answers) AS "creditAnswers", sum(n.answers * n.answers) AS "answerSquares"
  FROM (SELECT ${by}, student_id, ${answers} AS answers, sum(credit) AS credit FROM ${rows} GROUP BY ${by}, student_id) n GROUP BY ${by}`;
