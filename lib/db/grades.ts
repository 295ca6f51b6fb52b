import { z } from "zod";
import type { HandedInBy } from "@/lib/domain/attempt";
import type { Credit } from "@/lib/domain/credit";
import type { Points } from "@/lib/domain/grade";
import { lateFrom, stopsAt, withAccommodation } from "./attempt-clock";
import { prepared, sql } from "./client";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

const lockedRow = z.object({ submittedAt: z.date().nullable(), stopsAt: z.date().nullable(), lateFrom: z.date().nullable() });
/** How an attempt stands: handed in when, takes nothing any more from when, and is late from when; null: not, or never. */
export type LockedAttempt = z.infer<typeof lockedRow>;

/** The lock that handing in shares, and that a change of the adopted key has alone for a moment. */
const handInLock = sql`hashtextextended('hand in ' || a.id, 0)`;

/**
 * Locks an attempt until the transaction ends, against saves and other ways of handing in, and says how it stands; from now on the
 * assignment keeps its adopted key until the transaction ends. Throws where there is none.
 */
export async function lockForHandIn(tx: Transaction, attemptId: string): Promise<LockedAttempt> {
  const row = await queryRow(
    lockedRow,
    sql`${prepared}SELECT x.submitted_at AS "submittedAt", ${stopsAt} AS "stopsAt", ${lateFrom} AS "lateFrom",
          pg_advisory_xact_lock_shared(${handInLock})::text AS locked
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation} WHERE x.id = ${attemptId}::uuid FOR UPDATE OF x`,
    tx,
  );
  if (!row) throw new Error("no such attempt");
  return row;
}

/**
 * Waits for the hand-ins of the assignment that are under way, and holds up new ones until the transaction ends: keep it short. The
 * assignment's row must be locked first, as closing does it.
 */
export const holdUpHandIns = (tx: Transaction, assignmentId: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(${handInLock})::text FROM assignments a WHERE a.id = ${assignmentId}::uuid`;

/** What marks depend on, beside the response. */
export type Marking = { readonly keyVersionId: string; readonly graderVersion: number; readonly judgement: boolean };
/** The mark of a distinct response, in thousandths of a point. */
export type Mark = { readonly responseId: string; readonly points: number; readonly breakdown: Credit };

/** Keeps marks; one that is there already stays, being the same. */
export const insertMarks = (
  tx: Transaction,
  { keyVersionId, graderVersion, judgement }: Marking,
  marks: readonly Mark[],
): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO response_marks (key_version_id, grader_version, judgement, response_id, points, breakdown)
    SELECT ${keyVersionId}::uuid, ${graderVersion}::int, ${judgement}, m."responseId", m.points, m.breakdown
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) m("responseId" bigint, points int, breakdown jsonb)
    ORDER BY m."responseId"
    ON CONFLICT DO NOTHING`;

type HandedIn = {
  readonly attemptId: string;
  readonly keyVersionId: string;
  readonly graderVersion: number;
  readonly handedInBy: HandedInBy;
  readonly late: boolean;
  readonly responseIds: readonly (string | null)[];
  readonly points: Points;
};

const arrayLiteral = (values: readonly (string | number | null)[]) => `{${values.map((value) => value ?? "NULL").join(",")}}`;

/** Submits an attempt with its first grade, in one statement. Throws where it is submitted already. */
export async function insertGrade(
  tx: Transaction,
  { attemptId, keyVersionId, graderVersion, ...grade }: HandedIn,
  now: Date,
): Promise<void> {
  const written = await tx.$executeRaw`${prepared}
    WITH handed_in AS (
      UPDATE attempts SET submitted_at = ${now}, handed_in_by = ${grade.handedInBy}, late = ${grade.late},
        response_ids = ${arrayLiteral(grade.responseIds)}::bigint[]
      WHERE id = ${attemptId}::uuid AND submitted_at IS NULL RETURNING id
    )
    INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at)
    SELECT id, 0, ${keyVersionId}::uuid, ${graderVersion}::int, ${arrayLiteral(grade.points)}::int[], ${now} FROM handed_in`;
  if (written !== 1) throw new Error("the attempt is submitted already");
}
