import { z } from "zod";
import { rangeSchema } from "@/lib/domain/range";
import { sql } from "../client";

export const comparedLessonRow = z.object({
  text: z.string(),
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  items: z.array(
    z.object({
      itemId: z.string(),
      number: z.int(),
      exercise: z.string(),
      kind: z.string(),
      question: z.string(),
      ranges: z.array(rangeSchema),
    }),
  ),
});

/** The text of a lesson version `v` and its items, with the numbers of the reading page. */
export const comparedLesson = sql`
  SELECT r.text, r.language, r.direction, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', n.id, 'number', n.number, 'exercise', n.title, 'kind', n.kind, 'question', n.question,
      'ranges', n.ranges) ORDER BY n.number), '[]')
    FROM (
      SELECT i.id, row_number() OVER (ORDER BY x.position, c.position, i.position)::int AS number, x.title, x.kind,
        coalesce(i.content ->> 'question', '') AS question, coalesce(c.ranges, '[]') AS ranges
      FROM items i JOIN exercises x ON x.id = i.exercise_id LEFT JOIN claims c ON c.id = i.claim_id WHERE i.lesson_version_id = v.id
    ) n) AS items
  FROM lesson_versions v JOIN article_revisions r ON r.id = v.article_revision_id`;
