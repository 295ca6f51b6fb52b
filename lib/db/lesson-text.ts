import { z } from "zod";
import { blockSchema } from "@/lib/domain/article";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { sql } from "./client";
import { queryRow } from "./query-rows";

const textRow = z.object({ text: z.string(), blocks: z.array(blockSchema), claims: z.array(z.array(rangeSchema)) });

/** The text of the assignment's lesson with its blocks and its claims, as exercise kinds read it. */
export async function getLessonText({ lessonVersionId }: AssignmentTeacher): Promise<LessonText> {
  const row = await queryRow(
    textRow,
    sql`SELECT r.text, r.blocks, (SELECT coalesce(jsonb_agg(c.ranges ORDER BY c.position), '[]') FROM claims c WHERE c.lesson_version_id = v.id) AS claims
        FROM lesson_versions v JOIN article_revisions r ON r.id = v.article_revision_id WHERE v.id = ${lessonVersionId}::uuid`,
  );
  if (!row) throw new Error("the assignment of a proof is gone");
  return row;
}
