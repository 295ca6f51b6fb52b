import { z } from "zod";
import { sql } from "./client";
import { countsSureness } from "./exercise-settings";
import { queryRows } from "./query-rows";
import { numberList } from "./reports/number-lists";
import type { Transaction } from "./transaction";

const itemRow = z.object({
  position: z.int(),
  itemId: z.string(),
  kind: z.string(),
  countsSureness: z.boolean(),
  key: z.unknown(),
  weight: z.int(),
  dropped: z.boolean(),
  judgement: z.boolean(),
  /** every distinct response to the item, with its mark where this key and grader have marked it */
  responses: z.array(z.object({ responseId: z.string(), response: z.unknown(), points: z.int().nullable() })),
});
export type ItemResponses = z.infer<typeof itemRow>;

type Wanted = { readonly assignmentId: string; readonly keyVersionId: string; readonly graderVersion: number };

/** The items of the assignment's lesson in order, as this key version sees them, with the distinct responses there are to each. */
export const listItemResponses = (tx: Transaction, { assignmentId, keyVersionId, graderVersion }: Wanted): Promise<ItemResponses[]> =>
  queryRows(
    itemRow,
    sql`SELECT i.position, i.id AS "itemId", e.kind, ${countsSureness} AS "countsSureness", k.key, k.points AS weight, k.dropped, s.judgement, r.responses
        FROM assignments s JOIN items i ON i.lesson_version_id = s.lesson_version_id JOIN exercises e ON e.id = i.exercise_id
        JOIN key_entries k ON k.item_id = i.id AND k.key_version_id = ${keyVersionId}::uuid
        CROSS JOIN LATERAL (
          SELECT coalesce(jsonb_agg(jsonb_build_object('responseId', r.id::text, 'response', r.response, 'points', m.points) ORDER BY r.id), '[]') AS responses
          FROM responses r LEFT JOIN response_marks m ON m.key_version_id = k.key_version_id AND m.grader_version = ${graderVersion}::int
            AND m.judgement = s.judgement AND m.response_id = r.id
          WHERE r.item_id = i.id
        ) r
        WHERE s.id = ${assignmentId}::uuid ORDER BY i.position`,
    tx,
  );

const markedRow = z.object({
  keyVersionId: z.string(),
  position: z.int(),
  dropped: z.boolean(),
  ids: z.string().transform((text) => text.split(",").filter(Boolean)),
  points: numberList,
});

/**
 * How every grader has marked each item by the key versions that grades may be by: the one that the last regrade of all attempts brought,
 * and what was adopted since.
 */
export const listMarkedBefore = (tx: Transaction, assignmentId: string) =>
  queryRows(
    markedRow,
    sql`WITH whole AS (
          SELECT coalesce(max(r.number), 0) AS number FROM regrades r
          WHERE r.assignment_id = ${assignmentId}::uuid AND r.policy = 'all' AND r.done_at IS NOT NULL
        ), adopted AS (
          SELECT s.key_version_id AS id FROM assignments s WHERE s.id = ${assignmentId}::uuid
          UNION SELECT r.key_version_id FROM regrades r, whole w WHERE r.assignment_id = ${assignmentId}::uuid AND r.number >= w.number
          UNION SELECT r.from_key_version_id FROM regrades r, whole w WHERE r.assignment_id = ${assignmentId}::uuid AND r.number > w.number
        )
        SELECT a.id AS "keyVersionId", i.position, k.dropped, coalesce(string_agg(m.response_id::text, ',' ORDER BY m.response_id), '') AS ids,
          coalesce(string_agg(m.points::text, ',' ORDER BY m.response_id), '') AS points
        FROM adopted a JOIN key_entries k ON k.key_version_id = a.id JOIN items i ON i.id = k.item_id
        JOIN assignments s ON s.id = ${assignmentId}::uuid
        LEFT JOIN responses r ON r.item_id = i.id
        LEFT JOIN response_marks m ON m.key_version_id = a.id AND m.judgement = s.judgement AND m.response_id = r.id
        GROUP BY a.id, i.position, k.dropped, m.grader_version`,
    tx,
  );
