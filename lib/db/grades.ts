import { z } from "zod";
import type { HandedInBy } from "@/lib/domain/attempt";
import type { Credit } from "@/lib/domain/credit";
import type { GradeReason, Points } from "@/lib/domain/grade";
import { prepared, sql } from "./client";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

const lockedRow = z.object({ submittedAt: z.date().nullable(), closesAt: z.date().nullable() });

/** Locks an attempt until the transaction ends, against saves and other ways of handing in, and says how it stands. Throws where there is none. */
export async function lockForHandIn(tx: Transaction, attemptId: string): Promise<z.infer<typeof lockedRow>> {
  const row = await queryRow(
    lockedRow,
    sql`${prepared}SELECT t.submitted_at AS "submittedAt", s.closes_at AS "closesAt"
        FROM attempts t JOIN assignments s ON s.id = t.assignment_id WHERE t.id = ${attemptId}::uuid FOR UPDATE OF t`,
    tx,
  );
  if (!row) throw new Error("no such attempt");
  return row;
}

/** What marks depend on, beside the response. */
type Marking = { readonly keyVersionId: string; readonly graderVersion: number; readonly judgement: boolean };
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
  readonly reason: GradeReason;
};

const arrayLiteral = (values: readonly (string | number | null)[]) => `{${values.map((value) => value ?? "NULL").join(",")}}`;

/** Submits an attempt with its grade and the choice of that grade, in one statement. Throws where it is submitted already. */
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
    ), graded AS (
      INSERT INTO grades (attempt_id, key_version_id, grader_version, points, graded_at)
      SELECT id, ${keyVersionId}::uuid, ${graderVersion}::int, ${arrayLiteral(grade.points)}::int[], ${now} FROM handed_in RETURNING id, attempt_id
    )
    INSERT INTO grade_choices (attempt_id, grade_id, chosen_at, reason) SELECT attempt_id, id, ${now}, ${grade.reason} FROM graded`;
  if (written !== 1) throw new Error("the attempt is submitted already");
}
