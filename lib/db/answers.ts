import { z } from "zod";
import type { AttemptStudent } from "@/lib/domain/proof";
import type { SavedAnswers } from "@/lib/domain/reading";
import { sql } from "./client";
import { queryRow } from "./query-rows";

/** Saved answers by item, as a JSON column holds them. */
export const savedAnswersSchema = z.record(z.string(), z.record(z.string(), z.json()));

const answersRow = z.object({ answers: savedAnswersSchema, submittedAt: z.date().nullable() });

/** What the server has of the student's own attempt: for another tab or device. */
export async function getAnswers(student: AttemptStudent): Promise<{ answers: SavedAnswers; submittedAt: Date | null }> {
  const row = await queryRow(
    answersRow,
    sql`SELECT x.submitted_at AS "submittedAt",
          (SELECT coalesce(jsonb_object_agg(w.item_id, w.response), '{}') FROM answers w WHERE w.attempt_id = x.id) AS answers
        FROM attempts x WHERE x.id = ${student.attemptId}::uuid`,
  );
  if (!row) throw new Error("the attempt of a proof is gone");
  return row;
}
