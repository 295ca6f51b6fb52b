import { z } from "zod";
import { blockSchema } from "@/lib/domain/article";
import { glossarySchema } from "@/lib/domain/glossary";
import { jsonObjectSchema } from "@/lib/domain/json";
import type { AttemptStudent } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import type { Reading } from "@/lib/domain/reading";
import { savedAnswersSchema } from "./answers";
import { clockColumns, clockFields, withAccommodation } from "./attempt-clock";
import { attemptsAllowed, attemptsUsed } from "./attempt-uses";
import { prepared, sql } from "./client";
import { queryRow } from "./query-rows";

const readingRow = z.object({
  title: z.string(),
  instructions: z.string(),
  glossary: glossarySchema,
  judgement: z.boolean(),
  ...clockFields,
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
  claims: z.array(z.array(rangeSchema)),
  exercises: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      instructions: z.string(),
      settings: jsonObjectSchema,
      items: z.array(z.object({ itemId: z.string(), claim: z.int().nullable(), content: jsonObjectSchema })),
    }),
  ),
  answers: savedAnswersSchema,
  newestItemId: z.string().nullable(),
});

/**
 * The student's page, in one query and field by field: what depends on the answer key is not read here.
 * Claims stand in the order of the text, and so do the items of an exercise.
 */
export async function getReading(student: AttemptStudent): Promise<Reading> {
  const row = await queryRow(
    readingRow,
    sql`${prepared}SELECT v.title, v.instructions, v.glossary, a.judgement, ${clockColumns}, x.submitted_at AS "submittedAt",
          greatest(${attemptsAllowed(sql`x.student_id`)} - ${attemptsUsed(sql`x.student_id`)}, 0) AS "attemptsLeft",
          jsonb_build_object('title', r.title, 'byline', r.byline, 'outlet', r.outlet, 'publishedOn', r.published_on, 'retells', r.retells,
            'language', r.language, 'direction', r.direction, 'text', r.text, 'blocks', r.blocks) AS article,
          (SELECT coalesce(jsonb_agg(c.ranges ORDER BY c.position), '[]') FROM claims c WHERE c.lesson_version_id = v.id) AS claims,
          (SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'title', e.title, 'instructions', e.instructions, 'settings', e.settings, 'items', n.items) ORDER BY e.position)
            FROM exercises e CROSS JOIN LATERAL (
              SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', i.id, 'claim', c.position, 'content', i.content) ORDER BY c.position, i.position), '[]') AS items
              FROM items i LEFT JOIN claims c ON c.id = i.claim_id WHERE i.exercise_id = e.id) n
            WHERE e.lesson_version_id = v.id) AS exercises,
          (SELECT coalesce(jsonb_object_agg(w.item_id, w.response), '{}') FROM answers w WHERE w.attempt_id = x.id) AS answers,
          (SELECT w.item_id FROM answers w JOIN items i ON i.id = w.item_id WHERE w.attempt_id = x.id
            ORDER BY w.saved_at DESC, i.position DESC LIMIT 1) AS "newestItemId"
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation} JOIN lesson_versions v ON v.id = a.lesson_version_id
        JOIN article_revisions r ON r.id = v.article_revision_id WHERE x.id = ${student.attemptId}::uuid`,
  );
  if (!row) throw new Error("the attempt of a proof is gone");
  return row;
}
