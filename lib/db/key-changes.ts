import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { sql } from "./client";
import { queryRows } from "./query-rows";

const saysSchema = z.object({ key: z.unknown(), points: z.int(), dropped: z.boolean(), explanation: z.string() });
const changeRow = z.object({
  number: z.int(),
  position: z.int(),
  kind: z.string(),
  judgement: z.boolean(),
  claim: z.int().nullable(),
  content: z.unknown(),
  ranges: z.array(rangeSchema),
  before: saysSchema,
  after: saysSchema,
});
export type KeyChange = z.infer<typeof changeRow>;

/** The claims of which this key version says something else than the adopted one, with the numbers of the reading page. Points are thousandths. */
export const listKeyChanges = (teacher: AssignmentTeacher, keyVersionId: string): Promise<KeyChange[]> =>
  queryRows(
    changeRow,
    sql`SELECT x.* FROM (
          SELECT row_number() OVER (ORDER BY e.position, c.position, i.position)::int AS number, i.position, e.kind, s.judgement, c.position AS claim, i.content,
            coalesce(c.ranges, '[]') AS ranges,
            jsonb_build_object('key', a.key, 'points', a.points, 'dropped', a.dropped, 'explanation', a.explanation) AS before,
            jsonb_build_object('key', k.key, 'points', k.points, 'dropped', k.dropped, 'explanation', k.explanation) AS after
          FROM assignments s JOIN items i ON i.lesson_version_id = s.lesson_version_id JOIN exercises e ON e.id = i.exercise_id
          LEFT JOIN claims c ON c.id = i.claim_id JOIN key_entries a ON a.key_version_id = s.key_version_id AND a.item_id = i.id
          JOIN key_entries k ON k.key_version_id = ${keyVersionId}::uuid AND k.item_id = i.id
          WHERE s.id = ${teacher.assignmentId}::uuid
        ) x WHERE x.before <> x.after ORDER BY x.number`,
  );

const articleRow = z.object({ text: z.string(), language: z.string(), direction: z.enum(["ltr", "rtl"]) });

/** The wording that the claims of an assignment are cut from. */
export async function getArticleText(teacher: AssignmentTeacher): Promise<z.infer<typeof articleRow>> {
  const [row] = await queryRows(
    articleRow,
    sql`SELECT r.text, r.language, r.direction FROM lesson_versions v JOIN article_revisions r ON r.id = v.article_revision_id
        WHERE v.id = ${teacher.lessonVersionId}::uuid`,
  );
  if (!row) throw new Error("the assignment of a proof is gone");
  return row;
}
