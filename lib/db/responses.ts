import { z } from "zod";
import { prepared, sql } from "./client";
import { countsSureness } from "./exercise-settings";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

const itemSchema = z.object({
  position: z.int(),
  itemId: z.string(),
  kind: z.string(),
  /** its exercise marks how sure a student is too */
  countsSureness: z.boolean(),
  /** null: left blank */
  response: z.unknown(),
  /** as text: a bigint is no JSON number. Null: blank, or not interned yet */
  responseId: z.string().nullable(),
  /** the mark by this key version, grader version and judgement, in thousandths of a point; null: not marked yet */
  points: z.int().nullable(),
  dropped: z.boolean(),
});
const handInSchema = z.object({
  keyVersionId: z.string(),
  judgement: z.boolean(),
  items: z.array(itemSchema),
});
export type AnsweredAttempt = z.infer<typeof handInSchema>;

/** Whether an answer holds sentences of the student's own, so that its response stands with the attempt. */
const isOwn = (freeText: readonly string[]) => sql`e.kind = ANY (${[...freeText]}::text[])`;

/** The digest under which a response to an item stands: of the response, or of one's own of the attempt too. */
const digestOf = (freeText: readonly string[]) =>
  sql`sha256(convert_to(CASE WHEN ${isOwn(freeText)} THEN w.attempt_id::text ELSE '' END || w.response::text, 'UTF8'))`;

/** Which attempt, by which grader; `freeText`: the kinds whose answers hold sentences of the student's own. */
type HandingIn = { readonly attemptId: string; readonly graderVersion: number; readonly freeText: readonly string[] };

/** An attempt with its items in order, its answers, and what is known already of each response. Throws where there is none. */
export async function getAnsweredAttempt(tx: Transaction, { attemptId, graderVersion, freeText }: HandingIn): Promise<AnsweredAttempt> {
  const row = await queryRow(
    handInSchema,
    sql`${prepared}
      SELECT s.key_version_id AS "keyVersionId", s.judgement,
        (SELECT jsonb_agg(jsonb_build_object('position', i.position, 'itemId', i.id, 'kind', e.kind, 'countsSureness', ${countsSureness}, 'response', w.response,
            'responseId', r.id::text, 'points', m.points, 'dropped', k.item_points[i.position + 1] IS NULL) ORDER BY i.position)
          FROM items i JOIN exercises e ON e.id = i.exercise_id
          LEFT JOIN answers w ON w.attempt_id = t.id AND w.item_id = i.id
          LEFT JOIN responses r ON r.item_id = i.id AND r.digest = ${digestOf(freeText)}
          LEFT JOIN response_marks m ON m.key_version_id = s.key_version_id AND m.grader_version = ${graderVersion}
            AND m.judgement = s.judgement AND m.response_id = r.id
          WHERE i.lesson_version_id = s.lesson_version_id) AS items
      FROM attempts t JOIN assignments s ON s.id = t.assignment_id JOIN key_versions k ON k.id = s.key_version_id
      WHERE t.id = ${attemptId}::uuid`,
    tx,
  );
  if (!row) throw new Error("no such attempt");
  return row;
}

/**
 * Interns those of an attempt's responses that nobody gave before, and keeps beside them those that are its own. In one order for all, so
 * that two submits never wait for each other in a ring.
 */
export const internResponses = (
  tx: Transaction,
  { attemptId, freeText }: Omit<HandingIn, "graderVersion">,
): Promise<number> => tx.$executeRaw`
  INSERT INTO responses (item_id, response, digest, attempt_id)
  SELECT w.item_id, w.response, ${digestOf(freeText)}, CASE WHEN ${isOwn(freeText)} THEN w.attempt_id END
  FROM answers w JOIN items i ON i.id = w.item_id JOIN exercises e ON e.id = i.exercise_id
  WHERE w.attempt_id = ${attemptId}::uuid
    AND NOT EXISTS (SELECT FROM responses r WHERE r.item_id = w.item_id AND r.digest = ${digestOf(freeText)})
  ORDER BY 1, 3
  ON CONFLICT (item_id, digest) DO NOTHING`;
