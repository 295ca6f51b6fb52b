import { z } from "zod";
import type { System } from "@/lib/domain/proof";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import { idList, numberList } from "./reports/number-lists";

// What the audit reads beside the chains of lib/db/history.ts.

const assignmentRow = z.object({ assignmentId: z.string(), judgement: z.boolean() });

/** Every assignment that somebody has handed in, or that has a history. */
export const listAuditedAssignments = (_system: System) =>
  queryRows(
    assignmentRow,
    sql`SELECT s.id AS "assignmentId", s.judgement FROM assignments s
        WHERE EXISTS (SELECT FROM attempts t WHERE t.assignment_id = s.id AND t.submitted_at IS NOT NULL)
          OR EXISTS (SELECT FROM history_entries h WHERE h.assignment_id = s.id) ORDER BY s.created_at, s.id`,
  );

const gradeRow = z.object({
  attemptId: z.string(),
  responseIds: idList,
  keyVersionId: z.string(),
  graderVersion: z.int(),
  points: numberList,
});
export type AuditedGrade = z.infer<typeof gradeRow>;

/** The grades that count, by the attempts' ids, after this one, at most so many. */
export const listGradesThatCount = (_system: System, assignmentId: string, { after, most }: { after: string; most: number }) =>
  queryRows(
    gradeRow,
    sql`SELECT t.id AS "attemptId", coalesce(array_to_string(t.response_ids, ',', ''), '') AS "responseIds", g.key_version_id AS "keyVersionId",
          g.grader_version AS "graderVersion", coalesce(array_to_string(g.points, ',', ''), '') AS points
        FROM attempts t JOIN LATERAL (SELECT c.* FROM grades c WHERE c.attempt_id = t.id ORDER BY c.number DESC LIMIT 1) g ON TRUE
        WHERE t.assignment_id = ${assignmentId}::uuid AND t.submitted_at IS NOT NULL AND t.id > ${after}::uuid ORDER BY t.id LIMIT ${most}::int`,
  );

/** How many submitted attempts of the assignment have no grade. */
export async function countUngraded(_system: System, assignmentId: string): Promise<number> {
  const row = await queryRow(
    z.object({ count: z.int() }),
    sql`SELECT count(*)::int AS count FROM attempts t
        WHERE t.assignment_id = ${assignmentId}::uuid AND t.submitted_at IS NOT NULL AND NOT EXISTS (SELECT FROM grades g WHERE g.attempt_id = t.id)`,
  );
  return row?.count ?? 0;
}

/** The ids of interned responses whose content is not what it was when somebody gave it. */
export async function listChangedResponses(_system: System): Promise<string[]> {
  const rows = await queryRows(
    z.object({ id: z.string() }),
    sql`SELECT r.id::text AS id FROM responses r WHERE r.digest <> sha256(convert_to(r.response::text, 'UTF8')) ORDER BY r.id`,
  );
  return rows.map(({ id }) => id);
}
