import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { Third } from "@/lib/domain/student-third";
import { sql } from "../client";
import { queryRow } from "../query-rows";
import { isRightUnsure } from "./right-unsure";
import { storedReport } from "./stored-report";

const thirdRow = z.object({
  students: z.int(),
  counts: z.array(
    z.object({
      position: z.int(),
      /** null: left blank */
      responseId: z.string().nullable(),
      answers: z.int(),
      full: z.int(),
    }),
  ),
});

/** Of the rows `c` of counted students: how many there are, and six times where the middle of those with the same points stands. */
const places = sql`count(*) OVER () AS students, 6 * (rank() OVER (ORDER BY c.machine_total) - 1) + 3 * count(*) OVER (PARTITION BY c.machine_total) AS middle`;
const thirdOfPlace = sql`CASE WHEN middle < 2 * students THEN 'weakest' WHEN middle > 4 * students THEN 'strongest' ELSE 'middle' END`;

/** The ids of the students in a third of the class. */
export const studentsInThird = ({ assignmentId }: AssignmentTeacher, third: Third) => sql`
  SELECT t.student_id FROM (
    SELECT c.student_id, ${places} FROM stored_students c WHERE c.assignment_id = ${assignmentId}::uuid AND c.counts
  ) t WHERE ${thirdOfPlace} = ${third}`;

/**
 * What a third of the class came to, for classes too large to be counted in the browser: how many students are in it, and for each
 * distinct response to an item how many of them gave it and how many of those have full credit. Thirds are those of
 * `lib/statistics/student-thirds.ts`: by the points for the answers, of equal points all together.
 */
export const getThirdCounts = (teacher: AssignmentTeacher, third: Third): Promise<z.infer<typeof thirdRow>> =>
  storedReport(teacher, `third-by-credit ${third}`, thirdRow, async (tx) => {
    const row = await queryRow(
      thirdRow,
      sql`WITH counted AS (
            SELECT c.points, k.item_points, c.response_ids, c.key_version_id, ${places}
            FROM stored_students c JOIN key_versions k ON k.id = c.key_version_id WHERE c.assignment_id = ${teacher.assignmentId}::uuid AND c.counts
          ), own AS MATERIALIZED (
            SELECT points, item_points, response_ids, key_version_id FROM counted
            WHERE ${thirdOfPlace} = ${third}
          ), n AS (
            SELECT (o.n - 1)::int AS position, o.id, count(*) AS answers,
              count(*) FILTER (WHERE o.points >= o.worth OR ${isRightUnsure(teacher)}) AS "full"
            FROM own c CROSS JOIN LATERAL unnest(c.response_ids, c.points, c.item_points) WITH ORDINALITY o(id, points, worth, n)
            WHERE o.points IS NOT NULL GROUP BY 1, 2
          )
          SELECT (SELECT count(*)::int FROM own) AS students,
            coalesce(jsonb_agg(jsonb_build_object('position', n.position, 'responseId', n.id::text, 'answers', n.answers, 'full', n."full")), '[]') AS counts
          FROM n`,
      tx,
    );
    if (!row) throw new Error("an aggregate without GROUP BY has one row");
    return row;
  });
