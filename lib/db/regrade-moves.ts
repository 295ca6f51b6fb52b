import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type MovementCounts, PREVIEWED, type RegradePolicy } from "@/lib/domain/regrade";
import { sql } from "./client";
import { Prisma } from "./generated/client";
import { queryRow, queryRows } from "./query-rows";
import { isAlike, shownStudents } from "./reports/shown-students";
import type { Transaction } from "./transaction";

// What a marking does to all attempts of an assignment at once. The marks of the distinct responses come as arguments, so that one
// statement reads each attempt once, and looks only at the items whose marks differ.

/** An item under the new marking. Only `changed` ones need the marks (by the ids of the responses, thousandths of a point). */
export type MovedItem = {
  readonly position: number;
  readonly weight: number;
  readonly dropped: boolean;
  readonly changed: boolean;
  readonly ids: readonly string[];
  readonly points: readonly number[];
};

export type Marking = {
  readonly assignmentId: string;
  readonly keyVersionId: string;
  readonly graderVersion: number;
  /** the keys that the grades there are may be by: whether an item is changed holds for these alone */
  readonly keysBefore: readonly string[];
  readonly items: readonly MovedItem[];
  /** wrong answers may cost points, so that a total may stop at nothing */
  readonly countsSureness: boolean;
};

// a response without a mark becomes a null, which the database refuses in a grade
function pointsOf({ position, dropped, ids, points }: MovedItem) {
  const at = position + 1;
  if (dropped) return sql`NULL::int`;
  return sql`CASE WHEN t.response_ids[${at}::int] IS NULL THEN 0
    ELSE (${[...points]}::int[])[array_position(${[...ids]}::bigint[], t.response_ids[${at}::int])] END`;
}

/** The points of all items, whose stretches without a change are taken over whole. `items` in order. */
function pointsAnew(items: readonly MovedItem[]) {
  const stretches: MovedItem[][] = [];
  for (const item of items) {
    const last = stretches.at(-1);
    if (last && last[0]?.changed === item.changed) last.push(item);
    else stretches.push([item]);
  }
  const parts = stretches.map((part) => {
    const [first, last] = [part[0]?.position ?? 0, part.at(-1)?.position ?? 0];
    return part[0]?.changed ? sql`ARRAY[${Prisma.join(part.map(pointsOf))}]::int[]` : sql`g.points[${first + 1}::int:${last + 1}::int]`;
  });
  return Prisma.join(parts, " || ");
}

const difference = (items: readonly MovedItem[]) => {
  const changed = items.filter((item) => item.changed);
  if (changed.length === 0) return sql`0`;
  return Prisma.join(
    changed.map(({ position }) => sql`(coalesce(m.points[${position + 1}::int], 0) - coalesce(m.was[${position + 1}::int], 0))`),
    " + ",
  );
};

const worthLiteral = (items: readonly MovedItem[]) =>
  `{${items.map(({ weight, dropped }) => (dropped ? "NULL" : String(weight))).join(",")}}`;

/**
 * The attempts whose grade is by another key or grader: `was` and `points`, and `moved`: 1 up, -1 down, 0 the same, by the share of what
 * could be had, as movementOf of lib/grading/regrade.ts says it, under the items' live adjustments. `seen`: the same where a total set by
 * a person hides it.
 */
const moved = (
  { assignmentId, keyVersionId, graderVersion, keysBefore, items, countsSureness }: Marking,
  attemptIds?: readonly string[],
) => sql`
  SELECT m.*, CASE WHEN m.overridden IS NULL THEN m.moved ELSE 0 END AS seen FROM (
    SELECT m.*, CASE WHEN NOT ${countsSureness} AND m.plain AND m.worth_was IS NOT DISTINCT FROM m.worth THEN sign(${difference(items)})
      ELSE sign(points_sum(m.decided)::bigint * points_possible(m.decided_was, m.worth_was)
        - points_sum(m.decided_was)::bigint * points_possible(m.decided, m.worth)) END::int AS moved
    FROM (
      SELECT m.*, CASE WHEN m.plain THEN m.was ELSE points_as_decided(m.was, m.left_out, m.positions, m."values") END AS decided_was,
        CASE WHEN m.plain THEN m.points ELSE points_as_decided(m.points, m.left_out, m.positions, m."values") END AS decided
      FROM (
        SELECT g.key_version_id = ANY (${[...keysBefore]}::uuid[]) AS foreseen, t.id AS attempt_id, t.student_id, t.number, g.points AS was, k.item_points AS worth_was, ${worthLiteral(items)}::int[] AS worth,
          ${pointsAnew(items)} AS points, x.positions, x."values", x.overridden,
          d.dropped IS NULL AND x.attempt_id IS NULL AS plain, coalesce(d.dropped, '{}') || coalesce(x.left_out, '{}') AS left_out,
          CASE WHEN t.late AND x.waived IS NOT TRUE THEN s.late_penalty_percent ELSE 0 END AS penalty
        FROM attempts t JOIN assignments s ON s.id = t.assignment_id
        JOIN LATERAL (SELECT c.* FROM grades c WHERE c.attempt_id = t.id ORDER BY c.number DESC LIMIT 1) g ON TRUE
        JOIN key_versions k ON k.id = g.key_version_id
        CROSS JOIN (SELECT array_agg(a.item_position) AS dropped FROM live_adjustments a
          WHERE a.assignment_id = ${assignmentId}::uuid AND a.kind = 'drop-item') d
        LEFT JOIN (
          SELECT a.attempt_id, bool_or(a.kind = 'waive-lateness') AS waived, max(a.points) FILTER (WHERE a.kind = 'override-attempt') AS overridden,
            array_agg(a.item_position) FILTER (WHERE a.kind = 'excuse-item') AS left_out,
            array_agg(a.item_position ORDER BY a.id) FILTER (WHERE a.kind IN ('rubric-mark', 'override-item')) AS positions,
            array_agg(a.points ORDER BY a.id) FILTER (WHERE a.kind IN ('rubric-mark', 'override-item')) AS "values"
          FROM live_adjustments a WHERE a.assignment_id = ${assignmentId}::uuid AND a.attempt_id IS NOT NULL GROUP BY a.attempt_id
        ) x ON x.attempt_id = t.id
        WHERE t.assignment_id = ${assignmentId}::uuid AND t.submitted_at IS NOT NULL
          AND (g.key_version_id, g.grader_version) <> (${keyVersionId}::uuid, ${graderVersion}::int)
          ${attemptIds ? sql`AND t.id = ANY (${[...attemptIds]}::uuid[])` : Prisma.empty} OFFSET 0
      ) m OFFSET 0
    ) m OFFSET 0
  ) m`;

/** One scan of every attempt and long expressions: the planner's guesses for small queries cost more here than they save. */
const forManyRows = (tx: Transaction) => tx.$executeRaw`SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`;

const foreseen = z.literal([true, null], "a grade is by a key that its assignment does not know");
const countRow = z.object({
  foreseen,
  attempts: z.int(),
  up: z.int(),
  down: z.int(),
  same: z.int(),
  ups: z.array(z.int()),
  downs: z.array(z.int()),
  first: z.array(z.string()),
});
const result = z.object({ total: z.int(), possible: z.int() });
const studentRow = z.object({
  attemptId: z.string(),
  name: z.string(),
  place: z.int(),
  alike: z.boolean(),
  number: z.int(),
  before: result,
  after: result,
});

/** Counts what the marking would do, by changed item in order, and names whose result it changes. Writes nothing. */
export async function countMoves(tx: Transaction, teacher: AssignmentTeacher, marking: Marking) {
  await forManyRows(tx);
  const changed = marking.items.filter((item) => item.changed);
  const counts = (comparison: typeof Prisma.empty) => {
    if (changed.length === 0) return sql`'{}'::int[]`;
    const each = changed.map(({ position: p }) => sql`count(*) FILTER (WHERE m.points[${p + 1}::int] ${comparison} m.was[${p + 1}::int])`);
    return sql`ARRAY[${Prisma.join(each)}]::int[]`;
  };
  const row = await queryRow(
    countRow,
    sql`SELECT bool_and(m.foreseen) AS foreseen, count(*)::int AS attempts, count(*) FILTER (WHERE m.seen > 0)::int AS up, count(*) FILTER (WHERE m.seen < 0)::int AS down,
          count(*) FILTER (WHERE m.seen = 0)::int AS same, ${counts(sql`>`)} AS ups, ${counts(sql`<`)} AS downs,
          coalesce((array_agg(m.attempt_id ORDER BY m.seen, m.attempt_id) FILTER (WHERE m.seen <> 0))[1:${PREVIEWED}::int], '{}')::text[] AS first
        FROM (${moved(marking)}) m`,
    tx,
  );
  if (!row) throw new Error("an aggregate without GROUP BY has one row");
  const { ups, downs, first, foreseen: _all, ...rest } = row;
  const byClaim = changed.map(({ position, dropped }, at) => ({ position, dropped, up: ups[at] ?? 0, down: downs[at] ?? 0 }));
  return { ...rest, byClaim, byStudent: first.length === 0 ? [] : await listMoves(tx, teacher, marking, first) };
}

/** What the marking would do to these attempts, in the order of their students; those that go down first. */
function listMoves(tx: Transaction, teacher: AssignmentTeacher, marking: Marking, attemptIds: readonly string[]) {
  const total = (points: typeof Prisma.empty) => sql`round(coalesce(m.overridden, points_sum(${points})) * (100 - m.penalty) / 100.0)::int`;
  return queryRows(
    studentRow,
    sql`SELECT m.attempt_id AS "attemptId", s.name, s.number AS place, ${isAlike(teacher)} AS alike, m.number,
          jsonb_build_object('total', ${total(sql`m.decided_was`)}, 'possible', points_possible(m.decided_was, m.worth_was)) AS before,
          jsonb_build_object('total', ${total(sql`m.decided`)}, 'possible', points_possible(m.decided, m.worth)) AS after
        FROM (${moved(marking, attemptIds)}) m JOIN (${shownStudents(teacher)}) s ON s.student_id = m.student_id ORDER BY m.seen, s.number, m.number`,
    tx,
  );
}

const movesRow = z.object({ foreseen, up: z.int(), down: z.int(), same: z.int() });
type Written = { readonly number: number; readonly policy: Exclude<RegradePolicy, "future">; readonly now: Date };

/**
 * Writes the grades of a regrade, of all attempts or of those that go up, in one statement, and counts which way they go: an attempt
 * that keeps its grade counts as the same.
 */
export async function writeMoves(tx: Transaction, marking: Marking, { number, policy, now }: Written): Promise<MovementCounts> {
  await forManyRows(tx);
  const upwards = policy === "upwards";
  const row = await queryRow(
    movesRow,
    sql`WITH moved AS MATERIALIZED (SELECT m.foreseen, m.attempt_id, m.points, m.moved, m.seen FROM (${moved(marking)}) m), written AS (
          INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at)
          SELECT m.attempt_id, ${number}::int, ${marking.keyVersionId}::uuid, ${marking.graderVersion}::int, m.points, ${now}
          FROM moved m WHERE NOT ${upwards} OR m.moved > 0 ORDER BY m.attempt_id
        )
        SELECT bool_and(m.foreseen) AS foreseen, count(*) FILTER (WHERE m.seen > 0)::int AS up, count(*) FILTER (WHERE m.seen < 0 AND NOT ${upwards})::int AS down,
          count(*) FILTER (WHERE m.seen = 0 OR (m.seen < 0 AND ${upwards}))::int AS same
        FROM moved m`,
    tx,
  );
  if (!row) throw new Error("an aggregate without GROUP BY has one row");
  const { foreseen: _all, ...counts } = row;
  return counts;
}
