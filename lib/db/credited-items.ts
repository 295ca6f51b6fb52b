import { z } from "zod";
import type { CreditedItem } from "@/lib/domain/feedback";
import type { AttemptStudent } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { sql } from "./client";
import { queryRows } from "./query-rows";

const itemRow = z.object({
  itemId: z.string(),
  number: z.int(),
  exercise: z.string(),
  kind: z.string(),
  ranges: z.array(rangeSchema),
  share: z.number().nullable(),
  points: z.int().nullable(),
  weight: z.int(),
});

/**
 * What each item of the student's attempt earned, in the order of the reading page. No key entry and no mark is read: the student can
 * still answer again. An item without weight has no share, as nothing can be earned by it.
 */
export const listCreditedItems = ({ attemptId }: AttemptStudent): Promise<CreditedItem[]> =>
  queryRows(
    itemRow,
    sql`SELECT i.id AS "itemId", row_number() OVER (ORDER BY e.position, c.position, i.position)::int AS number, e.title AS exercise, e.kind, coalesce(c.ranges, '[]') AS ranges,
          CASE WHEN p.points IS NOT NULL AND p.weight > 0 THEN least(1, p.points::float8 / p.weight) END AS share, p.points, coalesce(p.weight, 0) AS weight
        FROM current_grades g JOIN assignments s ON s.id = g.assignment_id JOIN items i ON i.lesson_version_id = s.lesson_version_id
        JOIN exercises e ON e.id = i.exercise_id LEFT JOIN claims c ON c.id = i.claim_id
        CROSS JOIN LATERAL (SELECT g.points[i.position + 1] AS points, g.item_points[i.position + 1] AS weight) p
        WHERE g.attempt_id = ${attemptId}::uuid ORDER BY number`,
  );
