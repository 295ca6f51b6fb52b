import { z } from "zod";
import type { System } from "@/lib/domain/proof";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

// Each assignment has a chain of entries: the grade of every hand-in, every adjustment, every regrade. The content of an entry is digested
// by the database, under the salt of the student whom it is about, so that erasing the student leaves a digest that says nothing.

export const HISTORY_KINDS = ["grade", "adjustment", "regrade"] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

const milliseconds = (column: ReturnType<typeof sql>) => sql`floor(extract(epoch FROM ${column}) * 1000)::bigint`;
const digestOf = (salt: ReturnType<typeof sql>, content: ReturnType<typeof sql>) =>
  sql`sha256(${salt} || convert_to(jsonb_build_array(${content})::text, 'UTF8'))`;

// attempts t, grades g, students st
const gradeDigest = digestOf(
  sql`st.history_salt`,
  sql`'grade', t.id, t.student_id, t.number, ${milliseconds(sql`t.submitted_at`)}, t.handed_in_by, t.late, g.key_version_id, g.grader_version, to_jsonb(g.points),
    (SELECT jsonb_agg(encode(r.digest, 'hex') ORDER BY o.n) FROM unnest(t.response_ids) WITH ORDINALITY o(id, n) LEFT JOIN responses r ON r.id = o.id)`,
);
const leafDigest = digestOf(sql`st.history_salt`, sql`'regraded', t.id, g.number, g.key_version_id, g.grader_version, to_jsonb(g.points)`);
// adjustments a, students st where it is about one; the student is named where no attempt names them
const adjustmentDigest = sql`sha256(coalesce(st.history_salt, '') || convert_to((jsonb_build_array('adjustment', a.id, a.assignment_id, a.attempt_id, a.item_id, a.kind,
    a.points, a.reason, a.comment, a.made_by_id, ${milliseconds(sql`a.made_at`)}, a.lifts_id)
  || CASE WHEN a.student_id IS NULL THEN '[]' ELSE jsonb_build_array(a.student_id) END)::text, 'UTF8'))`;
// regrades r; `leaves` in the order of the attempts' ids
const regradeDigest = sql`sha256(convert_to(jsonb_build_array('regrade', r.id, r.assignment_id, r.number, r.key_version_id, r.from_key_version_id, r.grader_version,
    r.policy, r.reason, r.requested_by_id, ${milliseconds(sql`r.requested_at`)}, ${milliseconds(sql`r.done_at`)}, r.up, r.down, r.same)::text, 'UTF8')
  || coalesce((SELECT string_agg(l.digest, ''::bytea ORDER BY l.attempt_id) FROM (
      SELECT t.id AS attempt_id, ${leafDigest} AS digest FROM attempts t JOIN students st ON st.id = t.student_id
      JOIN grades g ON g.attempt_id = t.id AND g.number = r.number WHERE t.assignment_id = r.assignment_id
      UNION ALL SELECT x.attempt_id, x.digest FROM history_entries h JOIN erased_leaves x ON x.entry_id = h.id WHERE h.regrade_id = r.id
    ) l), ''))`;

/** Has this assignment's chain to oneself until the transaction ends. Erasing waits, or this for the erasing; nobody who hands in does. */
export async function lockChain(tx: Transaction, assignmentId: string): Promise<void> {
  await tx.$executeRaw`LOCK TABLE attempts IN ROW SHARE MODE`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('history ' || ${assignmentId}::text, 0))::text`;
}

const lastRow = z.object({ number: z.int(), hash: z.string() });

/** The newest entry of the chain, its hash in hexadecimal; null where there is none. */
export const findLastEntry = (tx: Transaction, assignmentId: string) =>
  queryRow(
    lastRow,
    sql`SELECT number, encode(hash, 'hex') AS hash FROM history_entries WHERE assignment_id = ${assignmentId}::uuid ORDER BY number DESC LIMIT 1`,
    tx,
  );

const unsealed = (assignmentId: string) => sql`
  SELECT 'grade' AS kind, t.id::text AS subject, t.submitted_at AS at FROM attempts t
  WHERE t.assignment_id = ${assignmentId}::uuid AND t.submitted_at IS NOT NULL AND NOT EXISTS (SELECT FROM history_entries h WHERE h.attempt_id = t.id)
  UNION ALL SELECT 'adjustment', a.id::text, a.made_at FROM adjustments a
  WHERE a.assignment_id = ${assignmentId}::uuid AND NOT EXISTS (SELECT FROM history_entries h WHERE h.adjustment_id = a.id)
  UNION ALL SELECT 'regrade', r.id::text, r.done_at FROM regrades r
  WHERE r.assignment_id = ${assignmentId}::uuid AND r.done_at IS NOT NULL AND NOT EXISTS (SELECT FROM history_entries h WHERE h.regrade_id = r.id)`;

const digestFor = sql`CASE u.kind
  WHEN 'grade' THEN (SELECT ${gradeDigest} FROM attempts t JOIN students st ON st.id = t.student_id JOIN grades g ON g.attempt_id = t.id AND g.number = 0
    WHERE t.id = u.subject::uuid)
  WHEN 'adjustment' THEN (SELECT ${adjustmentDigest} FROM adjustments a LEFT JOIN attempts t ON t.id = a.attempt_id
    LEFT JOIN students st ON st.id = coalesce(t.student_id, a.student_id) WHERE a.id = u.subject::bigint)
  ELSE (SELECT ${regradeDigest} FROM regrades r WHERE r.id = u.subject::uuid) END`;

const unsealedRow = z.object({ kind: z.enum(HISTORY_KINDS), subject: z.string(), at: z.date(), digest: z.string() });

/** What has no entry in the chain yet, the oldest first, at most so much, with the digest of its content in hexadecimal. */
export const listUnsealed = (tx: Transaction, assignmentId: string, most: number) =>
  queryRows(
    unsealedRow,
    sql`SELECT u.kind, u.subject, u.at, encode(${digestFor}, 'hex') AS digest
        FROM (SELECT * FROM (${unsealed(assignmentId)}) u ORDER BY u.at, u.kind, u.subject LIMIT ${most}::int) u ORDER BY u.at, u.kind, u.subject`,
    tx,
  );

/** An entry as it is written; digests and hashes in hexadecimal. */
export type NewEntry = {
  readonly number: number;
  readonly kind: HistoryKind;
  readonly subject: string;
  readonly at: Date;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** Appends entries to the chain. */
export const insertEntries = (tx: Transaction, assignmentId: string, entries: readonly NewEntry[]): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO history_entries (assignment_id, number, kind, attempt_id, adjustment_id, regrade_id, at, digest, previous_hash, hash)
    SELECT ${assignmentId}::uuid, e.number, e.kind, CASE WHEN e.kind = 'grade' THEN e.subject::uuid END, CASE WHEN e.kind = 'adjustment' THEN e.subject::bigint END,
      CASE WHEN e.kind = 'regrade' THEN e.subject::uuid END, e.at, decode(e.digest, 'hex'), decode(e."previousHash", 'hex'), decode(e.hash, 'hex')
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      e(number int, kind text, subject text, at timestamptz, digest text, "previousHash" text, hash text)`;

const assignmentRow = z.object({ assignmentId: z.string() });

/**
 * The assignments with something that has no entry yet. Without `all` it looks only where work comes in: at assignments that are open or
 * closed less than a day ago, at the newest adjustments and at regrades.
 */
export async function listAssignmentsToSeal(_system: System, { all, now }: { all: boolean; now: Date }): Promise<string[]> {
  const rows = await queryRows(
    assignmentRow,
    sql`SELECT s.id AS "assignmentId" FROM assignments s
        WHERE (${all} OR s.opens_at <= ${now} AND coalesce(s.closes_at, 'infinity') > ${now}::timestamptz - interval '1 day')
          AND EXISTS (SELECT FROM attempts t WHERE t.assignment_id = s.id AND t.submitted_at IS NOT NULL
            AND NOT EXISTS (SELECT FROM history_entries h WHERE h.attempt_id = t.id))
        UNION SELECT a.assignment_id FROM adjustments a
        WHERE (${all} OR a.id > coalesce((SELECT max(h.adjustment_id) FROM history_entries h), 0) - 1000)
          AND NOT EXISTS (SELECT FROM history_entries h WHERE h.adjustment_id = a.id)
        UNION SELECT r.assignment_id FROM regrades r
        WHERE r.done_at IS NOT NULL AND NOT EXISTS (SELECT FROM history_entries h WHERE h.regrade_id = r.id)`,
  );
  return rows.map(({ assignmentId }) => assignmentId);
}

/** Keeps the parts that these students' attempts have in the digests of regrades. Only inside `erasing`, before the attempts go. */
export const keepErasedLeaves = (tx: Transaction, studentIds: readonly string[]): Promise<number> => tx.$executeRaw`
  INSERT INTO erased_leaves (entry_id, attempt_id, digest)
  SELECT h.id, t.id, ${leafDigest} FROM students st JOIN attempts t ON t.student_id = st.id JOIN grades g ON g.attempt_id = t.id AND g.number > 0
  JOIN regrades r ON r.assignment_id = t.assignment_id AND r.number = g.number JOIN history_entries h ON h.regrade_id = r.id
  WHERE st.id = ANY (${[...studentIds]}::uuid[])`;

const entryRow = z.object({
  number: z.int(),
  kind: z.enum(HISTORY_KINDS),
  at: z.date(),
  digest: z.string(),
  previousHash: z.string(),
  hash: z.string(),
  /** what the content comes to now; null where it was erased */
  found: z.string().nullable(),
  /** how many of its parts were erased with their students */
  erasedLeaves: z.int(),
});

/** The entries of a chain after this number, in order, at most so many, with the digest of what they are about as it stands now. */
export const listEntries = (_system: System, assignmentId: string, { after, most }: { after: number; most: number }) =>
  queryRows(
    entryRow,
    sql`SELECT u.number, u.kind, u.at, encode(u.digest, 'hex') AS digest, encode(u.previous_hash, 'hex') AS "previousHash", encode(u.hash, 'hex') AS hash,
          CASE WHEN u.subject IS NOT NULL THEN encode(${digestFor}, 'hex') END AS found,
          (SELECT count(*)::int FROM erased_leaves x WHERE x.entry_id = u.id) AS "erasedLeaves"
        FROM (SELECT h.*, coalesce(h.attempt_id::text, h.adjustment_id::text, h.regrade_id::text) AS subject FROM history_entries h
          WHERE h.assignment_id = ${assignmentId}::uuid AND h.number > ${after}::int ORDER BY h.number LIMIT ${most}::int) u
        ORDER BY u.number`,
  );

/** How much of an assignment has no entry yet. */
export async function countUnsealed(_system: System, assignmentId: string): Promise<number> {
  const row = await queryRow(z.object({ count: z.int() }), sql`SELECT count(*)::int AS count FROM (${unsealed(assignmentId)}) u`);
  return row?.count ?? 0;
}
