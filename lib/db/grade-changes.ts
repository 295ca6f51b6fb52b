import { z } from "zod";
import { ADJUSTMENT_KINDS } from "@/lib/domain/adjustment";
import type { AttemptStudent, AttemptTeacher } from "@/lib/domain/proof";
import type { GradeEvent, RegradeNotice } from "@/lib/domain/regrade";
import { concerning } from "./adjustments";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";

const result = z.object({ total: z.int(), possible: z.int() });
const noticeRow = z.object({ doneAt: z.date(), reason: z.string(), before: result, after: result });

/**
 * What the last regrade did to the attempt's result: the result now, and what it would be by the grade before, under the same decisions of
 * people. Null where no regrade touched it, or it made no difference.
 */
export async function findRegradeNotice({ attemptId }: AttemptStudent): Promise<RegradeNotice | null> {
  const notice = await queryRow(
    noticeRow,
    sql`SELECT r.done_at AS "doneAt", r.reason, jsonb_build_object('total', c.total, 'possible', c.possible) AS after,
          jsonb_build_object('possible', points_possible(w.points, k.item_points),
            'total', round(coalesce(x.overridden, points_sum(w.points))
              * (100 - CASE WHEN c.late AND NOT c.lateness_waived THEN c.late_penalty_percent ELSE 0 END) / 100.0)::int) AS before
        FROM current_grades c JOIN regrades r ON r.assignment_id = c.assignment_id AND r.number = c.grade_number AND r.done_at IS NOT NULL
        JOIN LATERAL (SELECT g.* FROM grades g WHERE g.attempt_id = c.attempt_id AND g.number < c.grade_number ORDER BY g.number DESC LIMIT 1) p ON TRUE
        JOIN key_versions k ON k.id = p.key_version_id
        CROSS JOIN (
          SELECT max(a.points) FILTER (WHERE a.kind = 'override-attempt') AS overridden,
            array_agg(a.item_position) FILTER (WHERE a.kind IN ('excuse-item', 'drop-item')) AS left_out,
            array_agg(a.item_position ORDER BY a.id) FILTER (WHERE a.kind IN ('rubric-mark', 'override-item')) AS positions,
            array_agg(a.points ORDER BY a.id) FILTER (WHERE a.kind IN ('rubric-mark', 'override-item')) AS "values"
          FROM live_adjustments a JOIN attempts t ON t.id = ${attemptId}::uuid AND t.assignment_id = a.assignment_id
          WHERE a.attempt_id = t.id OR (a.attempt_id IS NULL AND a.student_id IS NULL)
        ) x
        CROSS JOIN LATERAL (SELECT points_as_decided(p.points, x.left_out, x.positions, x."values") AS points) w
        WHERE c.attempt_id = ${attemptId}::uuid`,
  );
  const same = notice && notice.before.total === notice.after.total && notice.before.possible === notice.after.possible;
  return same ? null : notice;
}

const by = { at: z.date(), madeBy: z.string().nullable(), reason: z.string() };
const eventRow = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("grade"),
    ...by,
    number: z.int(),
    keyNumber: z.int(),
    graderVersion: z.int(),
    total: z.int(),
    possible: z.int(),
  }),
  z.object({ what: z.literal("decided"), ...by, kind: z.enum(ADJUSTMENT_KINDS), points: z.int().nullable(), claim: z.int().nullable() }),
  z.object({ what: z.literal("lifted"), ...by, kind: z.enum(ADJUSTMENT_KINDS), claim: z.int().nullable() }),
  z.object({ what: z.literal("reopened"), ...by, from: z.int(), to: z.int() }),
]);
const historyRow = z.object({ event: z.record(z.string(), z.unknown()), at: z.date() });

/** All that made the grade of an attempt what it is, the newest first: markings by the machine, decisions of people, what was taken back, and openings of the work again. */
export async function listGradeEvents({ attemptId, assignmentId, studentId }: AttemptTeacher): Promise<GradeEvent[]> {
  const claim = sql`(SELECT n.number FROM (
      SELECT i.id, row_number() OVER (ORDER BY e.position, c.position, i.position)::int AS number FROM assignments s
      JOIN items i ON i.lesson_version_id = s.lesson_version_id JOIN exercises e ON e.id = i.exercise_id LEFT JOIN claims c ON c.id = i.claim_id WHERE s.id = ${assignmentId}::uuid) n
    WHERE n.id = coalesce(a.item_id, l.item_id))`;
  const rows = await queryRows(
    historyRow,
    sql`SELECT jsonb_build_object('what', 'grade', 'number', g.number, 'keyNumber', k.number, 'graderVersion', g.grader_version, 'madeBy', nullif(u.name, ''),
            'reason', coalesce(r.reason, ''), 'total', points_sum(g.points), 'possible', points_possible(g.points, k.item_points)) AS event,
          coalesce(r.done_at, g.graded_at) AS at, 0 AS turn, g.number::bigint AS place
        FROM grades g JOIN key_versions k ON k.id = g.key_version_id
        LEFT JOIN regrades r ON r.assignment_id = ${assignmentId}::uuid AND r.number = g.number LEFT JOIN users u ON u.id = r.requested_by_id
        WHERE g.attempt_id = ${attemptId}::uuid
        UNION ALL
        SELECT jsonb_build_object('what', CASE WHEN a.kind = 'lift' THEN 'lifted' ELSE 'decided' END, 'kind', coalesce(l.kind, a.kind), 'points', a.points,
            'claim', ${claim}, 'reason', a.reason, 'madeBy', nullif(u.name, '')), a.made_at, 1, a.id
        FROM adjustments a LEFT JOIN adjustments l ON l.id = a.lifts_id LEFT JOIN users u ON u.id = a.made_by_id
        WHERE a.assignment_id = ${assignmentId}::uuid AND ${concerning({ attemptId, studentId })}
        UNION ALL
        SELECT jsonb_build_object('what', 'reopened', 'from', o.number, 'to', n.number, 'reason', '', 'madeBy', nullif(u.name, '')), p.made_at, 2, n.number
        FROM reopenings p JOIN attempts n ON n.id = p.attempt_id JOIN attempts o ON o.id = p.supersedes_id LEFT JOIN users u ON u.id = p.made_by_id
        WHERE p.attempt_id = ${attemptId}::uuid OR p.supersedes_id = ${attemptId}::uuid
        ORDER BY at DESC, turn DESC, place DESC`,
  );
  return rows.map(({ event, at }) => eventRow.parse({ ...event, at }));
}
