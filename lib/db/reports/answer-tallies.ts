import { z } from "zod";
import { type AnalysedAttempt, type AnswerTally, type AttemptGroup, MOST_GROUPS, type TotalTally } from "@/lib/domain/item-analysis";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { Prisma } from "../generated/client";
import { queryRow, queryRows } from "../query-rows";
import type { Transaction } from "../transaction";
import { storedReport } from "./stored-report";

const several = z.object({ several: z.boolean() });

/**
 * The analysed attempts, one a student: a query with `student_id`, `machine_total`, `points` and `response_ids`. Where nobody has a second
 * attempt they are those that count, whichever is asked for. An attempt that was opened again is not among them; the one in its place
 * stands where it stood.
 */
async function analysed(tx: Transaction, { assignmentId }: AssignmentTeacher, which: AnalysedAttempt): Promise<Prisma.Sql> {
  const more = await queryRow(
    several,
    sql`SELECT EXISTS (SELECT FROM attempts WHERE assignment_id = ${assignmentId}::uuid AND number > 1) AS several`,
    tx,
  );
  if (which === "counted" || !more?.several)
    return sql`SELECT student_id, machine_total, points, response_ids FROM stored_students WHERE assignment_id = ${assignmentId}::uuid AND counts`;
  return sql`
    SELECT DISTINCT ON (g.student_id) g.student_id, g.machine_total, g.points, g.response_ids
    FROM current_grades g LEFT JOIN reopenings r ON r.attempt_id = g.attempt_id
    WHERE g.assignment_id = ${assignmentId}::uuid AND NOT g.excused AND NOT EXISTS (SELECT FROM reopenings n WHERE n.supersedes_id = g.attempt_id)
    ORDER BY g.student_id, ${FIRST_IS[which]} DESC NULLS LAST, g.number DESC`;
}

const place = sql`coalesce(r.place, g.number)`;
const FIRST_IS = { first: sql`-${place}`, last: place, best: sql`g.total::float8 / nullif(g.possible, 0)` };

const tallyRow = z.object({
  position: z.int(),
  /** null: left blank */
  responseId: z.string().nullable(),
  points: z.int(),
  total: z.int(),
  attempts: z.int(),
}) satisfies z.ZodType<AnswerTally>;

/** What the analysed attempts answered and earned, item by item. From it every figure of an item follows exactly. */
export const listAnswerTallies = (teacher: AssignmentTeacher, which: AnalysedAttempt): Promise<AnswerTally[]> =>
  storedReport(teacher, `answer-tallies ${which}`, z.array(tallyRow), async (tx) =>
    queryRows(
      tallyRow,
      sql`SELECT (o.n - 1)::int AS position, o.id::text AS "responseId", o.points, c.machine_total AS total, count(*)::int AS attempts
          FROM (${await analysed(tx, teacher, which)}) c CROSS JOIN LATERAL unnest(c.response_ids, c.points) WITH ORDINALITY o(id, points, n)
          WHERE o.points IS NOT NULL GROUP BY o.n, o.id, o.points, c.machine_total ORDER BY o.n, o.id, o.points, c.machine_total`,
      tx,
    ),
  );

const totalRow = z.object({ total: z.int(), attempts: z.int() }) satisfies z.ZodType<TotalTally>;

/** The totals of the analysed attempts, as the tallies have them, the lowest first. */
export const listTotalTallies = (teacher: AssignmentTeacher, which: AnalysedAttempt): Promise<TotalTally[]> =>
  storedReport(teacher, `total-tallies ${which}`, z.array(totalRow), async (tx) =>
    queryRows(
      totalRow,
      sql`SELECT c.machine_total AS total, count(*)::int AS attempts FROM (${await analysed(tx, teacher, which)}) c GROUP BY 1 ORDER BY 1`,
      tx,
    ),
  );

const groupRow = z.object({
  attempts: z.int(),
  total: z.number(),
  totalSquares: z.number(),
  counted: z.array(z.int()),
  points: z.array(z.number()),
  squares: z.array(z.number()),
}) satisfies z.ZodType<AttemptGroup>;

/** The analysed attempts in at most `MOST_GROUPS` groups: each alone, or dealt out by the ids of their students, which are random. */
export const listTotalGroups = (teacher: AssignmentTeacher, which: AnalysedAttempt): Promise<AttemptGroup[]> =>
  storedReport(teacher, `total-groups ${which}`, z.array(groupRow), async (tx) => {
    const items = await tx.item.count({ where: { lessonVersionId: teacher.lessonVersionId } });
    // an aggregate an item: unrolling the points of each attempt would take three times as long
    const byItem = (reckon: (points: Prisma.Sql) => Prisma.Sql) =>
      sql`ARRAY[${Prisma.join(Array.from({ length: items }, (_, position) => reckon(Prisma.raw(`d.points[${position + 1}]`))))}]`;
    return queryRows(
      groupRow,
      sql`SELECT count(*)::int AS attempts, sum(d.machine_total)::float8 AS total, sum(d.machine_total::float8 ^ 2) AS "totalSquares",
            ${byItem((points) => sql`count(${points})::int`)} AS counted, ${byItem((points) => sql`coalesce(sum(${points}), 0)::float8`)} AS points,
            ${byItem((points) => sql`coalesce(sum(${points}::float8 ^ 2), 0)`)} AS squares
          FROM (SELECT c.machine_total, c.points, row_number() OVER (ORDER BY c.student_id) % ${MOST_GROUPS}::int AS place
            FROM (${await analysed(tx, teacher, which)}) c) d
          GROUP BY d.place ORDER BY d.place`,
      tx,
    );
  });
