import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRows } from "../query-rows";
import { storedReport } from "./stored-report";

const sumsRow = z.object({
  position: z.int(),
  /** null: left blank */
  responseId: z.string().nullable(),
  answers: z.int(),
  top: z.int(),
  bottom: z.int(),
  topPoints: z.number(),
  bottomPoints: z.number(),
  rest: z.number(),
  restSquares: z.number(),
});

/**
 * For each distinct response to an item, sums over the counted attempts that gave it: how many, how many of them in the strongest and the
 * weakest third by the total of the items (of equal totals the thirds take some, always the same), and the points on the item and on the
 * rest, in thousandths. Totals are without lateness and without overrides of the whole attempt. Dropped and excused are left out.
 */
export const listAnswerSums = (teacher: AssignmentTeacher) =>
  storedReport(teacher, "answer-sums", z.array(sumsRow), (tx) =>
    queryRows(
      sumsRow,
      sql`WITH counted AS MATERIALIZED (
            SELECT c.machine_total, c.points, c.response_ids, row_number() OVER (ORDER BY c.machine_total DESC, c.student_id) AS place,
              count(*) OVER () / 3 AS third, count(*) OVER () AS students
            FROM stored_students c WHERE c.assignment_id = ${teacher.assignmentId}::uuid AND c.counts
          )
          SELECT (o.n - 1)::int AS position, o.id::text AS "responseId", count(*)::int AS answers,
            (count(*) FILTER (WHERE c.place <= c.third))::int AS top, (count(*) FILTER (WHERE c.place > c.students - c.third))::int AS bottom,
            COALESCE(sum(o.points) FILTER (WHERE c.place <= c.third), 0)::float8 AS "topPoints",
            COALESCE(sum(o.points) FILTER (WHERE c.place > c.students - c.third), 0)::float8 AS "bottomPoints",
            sum(c.machine_total - o.points)::float8 AS rest, sum((c.machine_total - o.points)::float8 ^ 2) AS "restSquares"
          FROM counted c CROSS JOIN LATERAL unnest(c.response_ids, c.points) WITH ORDINALITY o(id, points, n)
          WHERE o.points IS NOT NULL GROUP BY 1, o.id`,
      tx,
    ),
  );
