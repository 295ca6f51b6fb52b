import { z } from "zod";
import { blockSchema } from "@/lib/domain/article";
import type { AttemptStudent } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { placeOf, type Reading } from "@/lib/domain/reading";
import { savedAnswersSchema } from "./answers";
import { prepared, sql } from "./client";
import { queryRow } from "./query-rows";

const readingRow = z.object({
  title: z.string(),
  instructions: z.string(),
  judgement: z.boolean(),
  dueAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  submittedAt: z.date().nullable(),
  attemptsLeft: z.int(),
  article: z.object({
    title: z.string(),
    byline: z.string(),
    outlet: z.string(),
    publishedOn: z.iso.date().nullable(),
    retells: z.string(),
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    text: z.string(),
    blocks: z.array(blockSchema),
  }),
  claims: z.array(z.object({ itemId: z.string(), ranges: z.array(rangeSchema) })),
  answers: savedAnswersSchema,
  newestItemId: z.string().nullable(),
});

/**
 * The student's page, in one query and field by field: what depends on the answer key is not read here.
 * Claims stand in the order of the text.
 */
export async function getReading(student: AttemptStudent): Promise<Reading> {
  const row = await queryRow(
    readingRow,
    sql`${prepared}SELECT v.title, v.instructions, a.judgement, a.due_at AS "dueAt", a.closes_at AS "closesAt", x.submitted_at AS "submittedAt",
          greatest(a.attempts_allowed - x.number, 0) AS "attemptsLeft",
          jsonb_build_object('title', r.title, 'byline', r.byline, 'outlet', r.outlet, 'publishedOn', r.published_on, 'retells', r.retells,
            'language', r.language, 'direction', r.direction, 'text', r.text, 'blocks', r.blocks) AS article,
          (SELECT jsonb_agg(jsonb_build_object('itemId', i.id, 'ranges', c.ranges) ORDER BY c.position, i.position)
            FROM items i JOIN claims c ON c.id = i.claim_id WHERE i.lesson_version_id = v.id) AS claims,
          (SELECT coalesce(jsonb_object_agg(w.item_id, w.response), '{}') FROM answers w WHERE w.attempt_id = x.id) AS answers,
          (SELECT w.item_id FROM answers w JOIN items i ON i.id = w.item_id WHERE w.attempt_id = x.id
            ORDER BY w.saved_at DESC, i.position DESC LIMIT 1) AS "newestItemId"
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id JOIN lesson_versions v ON v.id = a.lesson_version_id
        JOIN article_revisions r ON r.id = v.article_revision_id WHERE x.id = ${student.attemptId}::uuid`,
  );
  if (!row) throw new Error("the attempt of a proof is gone");
  const { newestItemId, ...reading } = row;
  return { ...reading, place: placeOf(reading.claims, reading.answers, newestItemId) };
}
