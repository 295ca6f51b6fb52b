import { z } from "zod";
import { creditSchema } from "@/lib/domain/credit";
import type { AssignmentEditor, AssignmentTeacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { sql } from "../client";
import { queryRows } from "../query-rows";
import type { Transaction } from "../transaction";

const itemRow = z.object({
  itemId: z.string(),
  number: z.int(),
  kind: z.string(),
  claim: z.int().nullable(),
  ranges: z.array(rangeSchema),
  content: z.unknown(),
  key: z.unknown(),
  marked: z.int(),
  answers: z.array(z.object({ attemptId: z.string(), response: z.unknown(), mark: z.string().nullable() })),
});

const waiting = sql`SELECT attempt_id, assignment_id, item_id, response_id, NULL AS mark FROM waiting_marks`;
const marked = sql`SELECT g.attempt_id, g.assignment_id, i.id AS item_id, g.response_ids[i.position + 1] AS response_id, a.reason AS mark
  FROM current_grades g JOIN live_adjustments a ON a.attempt_id = g.attempt_id AND a.kind = 'rubric-mark' JOIN items i ON i.id = a.item_id
  WHERE NOT g.excused AND g.response_ids[i.position + 1] IS NOT NULL`;

/**
 * The items with answers that wait for a teacher's mark, or with those that have one, in the order of the lesson; answers in the order of
 * their attempts' ids. `mark`: the name of its level.
 */
export const listWaitingItems = (teacher: AssignmentTeacher, which: "waiting" | "marked" = "waiting") =>
  queryRows(
    itemRow,
    sql`WITH n AS (
          SELECT i.id, i.content, e.kind, c.position AS claim, coalesce(c.ranges, '[]') AS ranges,
            row_number() OVER (ORDER BY e.position, c.position, i.position)::int AS number
          FROM items i JOIN exercises e ON e.id = i.exercise_id LEFT JOIN claims c ON c.id = i.claim_id
          WHERE i.lesson_version_id = ${teacher.lessonVersionId}::uuid
        )
        SELECT n.id AS "itemId", n.number, n.kind, n.claim, n.ranges, n.content, k.key,
          (SELECT count(*)::int FROM live_adjustments a WHERE a.assignment_id = s.id AND a.item_id = n.id AND a.kind = 'rubric-mark') AS marked, w.answers
        FROM assignments s JOIN n ON TRUE JOIN key_entries k ON k.key_version_id = s.key_version_id AND k.item_id = n.id
        JOIN LATERAL (
          SELECT jsonb_agg(jsonb_build_object('attemptId', m.attempt_id, 'response', r.response, 'mark', m.mark) ORDER BY m.attempt_id) AS answers
          FROM (${which === "waiting" ? waiting : marked}) m JOIN responses r ON r.id = m.response_id WHERE m.assignment_id = s.id AND m.item_id = n.id
        ) w ON w.answers IS NOT NULL
        WHERE s.id = ${teacher.assignmentId}::uuid ORDER BY n.number`,
  );

const markRow = z.object({ attemptId: z.string(), kind: z.string(), key: z.unknown(), breakdown: creditSchema, weight: z.int() });

/**
 * What a mark of these attempts' answers to an item is reckoned from: only those that wait for one or, `again`, have one, whatever was
 * asked for. Points that a person set stand unless it is marked again.
 */
export const listMarkable = (
  tx: Transaction,
  { assignmentId, lessonVersionId }: AssignmentEditor,
  { itemId, attemptIds, again }: { itemId: string; attemptIds: readonly string[]; again: boolean },
) =>
  queryRows(
    markRow,
    sql`SELECT g.attempt_id AS "attemptId", e.kind, k.key, m.breakdown, k.points AS weight
        FROM current_grades g JOIN assignments s ON s.id = g.assignment_id
        JOIN items i ON i.id = ${itemId}::uuid AND i.lesson_version_id = ${lessonVersionId}::uuid JOIN exercises e ON e.id = i.exercise_id
        JOIN key_entries k ON k.key_version_id = g.key_version_id AND k.item_id = i.id
        JOIN response_marks m ON m.response_id = g.response_ids[i.position + 1] AND m.key_version_id = g.key_version_id
          AND m.grader_version = g.grader_version AND m.judgement = s.judgement AND m.breakdown ->> 'rule' = 'waits'
        WHERE g.assignment_id = ${assignmentId}::uuid AND g.attempt_id = ANY (${[...attemptIds]}::uuid[])
          AND (${again} OR NOT EXISTS (SELECT FROM live_adjustments a WHERE a.attempt_id = g.attempt_id AND a.item_id = i.id
            AND a.kind IN ('rubric-mark', 'override-item'))) ORDER BY g.attempt_id`,
    tx,
  );
