import { z } from "zod";
import { acceptedSchema, hopSchema, labelSchema } from "@/lib/domain/answer-key";
import { blockSchema } from "@/lib/domain/article";
import type { LessonReader, System, Teacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { skillSchema } from "@/lib/domain/skill";
import { sql } from "./client";
import { queryRow, queryRows } from "./query-rows";

const lessonFacts = {
  lessonId: z.string(),
  title: z.string(),
  summary: z.string(),
  visibility: z.enum(["private", "school", "starter"]),
  own: z.boolean(),
  articleTitle: z.string(),
  outlet: z.string(),
  words: z.int(),
  claims: z.int(),
};
const listRow = z.object(lessonFacts);
/** A lesson in the list of those a teacher may assign. */
export type LessonRow = z.infer<typeof listRow>;

const factColumns = sql`l.id AS "lessonId", v.title, v.summary, l.visibility, r.title AS "articleTitle", r.outlet,
  regexp_count(r.text, '[[:alnum:]]\\S*') AS words,
  (SELECT count(*)::int FROM claims c WHERE c.lesson_version_id = v.id) AS claims`;

/** The lessons that a teacher may read, in their newest version: own ones first, then the school's, then the starter lessons. */
export const listLessons = (teacher: Teacher): Promise<LessonRow[]> =>
  queryRows(
    listRow,
    sql`SELECT ${factColumns}, l.owner_id IS NOT DISTINCT FROM ${teacher.userId}::uuid AS own
        FROM lessons l
        JOIN LATERAL (SELECT * FROM lesson_versions WHERE lesson_id = l.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) v ON TRUE
        JOIN article_revisions r ON r.id = v.article_revision_id
        WHERE l.visibility = 'starter' OR l.owner_id = ${teacher.userId}::uuid
          OR (l.visibility = 'school' AND EXISTS (SELECT FROM memberships m WHERE m.school_id = l.school_id AND m.user_id = ${teacher.userId}::uuid))
        ORDER BY own DESC, l.visibility = 'starter', v.title, l.id`,
  );

const lessonRow = listRow.extend({
  instructions: z.string(),
  byline: z.string(),
  publishedOn: z.date().nullable(),
  address: z.string().nullable(),
  retells: z.string(),
  rights: z.string(),
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  text: z.string(),
  blocks: z.array(blockSchema),
});

/** A lesson as a teacher reads it before assigning it. Throws where it has gone since the proof was made. */
export async function getLesson(reader: LessonReader): Promise<z.infer<typeof lessonRow>> {
  const row = await queryRow(
    lessonRow,
    sql`SELECT ${factColumns}, l.owner_id IS NOT DISTINCT FROM ${reader.userId}::uuid AS own, v.instructions, r.byline, r.published_on AS "publishedOn",
          r.address, r.retells, r.rights, r.language, r.direction, r.text, r.blocks
        FROM lesson_versions v JOIN lessons l ON l.id = v.lesson_id JOIN article_revisions r ON r.id = v.article_revision_id
        WHERE v.id = ${reader.lessonVersionId}::uuid`,
  );
  if (!row) throw new Error("the lesson has gone");
  return row;
}

const keyedClaimRow = z.object({
  position: z.int(),
  ranges: z.array(rangeSchema),
  key: z.object({ label: labelSchema, accepted: z.array(acceptedSchema) }),
  evidence: z.array(rangeSchema),
  explanation: z.string(),
  skill: skillSchema.nullable(),
  points: z.int(),
  chain: z.array(hopSchema),
});
/** A claim with what the key says of it. Points are thousandths. */
export type KeyedClaim = z.infer<typeof keyedClaimRow>;

/** The claims that the lesson asks about, in the order of the text, with the entries of one of its key versions. For teachers only. */
export const listKeyedClaims = (reader: LessonReader, keyVersionId: string): Promise<KeyedClaim[]> =>
  queryRows(
    keyedClaimRow,
    sql`SELECT DISTINCT ON (c.position) c.position, c.ranges, k.key, k.evidence, k.explanation, k.skill, k.points, k.chain
        FROM items i JOIN claims c ON c.id = i.claim_id JOIN key_entries k ON k.item_id = i.id AND k.key_version_id = ${keyVersionId}::uuid
        WHERE i.lesson_version_id = ${reader.lessonVersionId}::uuid ORDER BY c.position, i.position`,
  );

/** Where the lessons of the teacher with this e-mail address belong: to them, and to the first school they joined. */
export const findHomeByEmail = (_system: System, email: string) =>
  queryRow(
    z.object({ ownerId: z.string(), schoolId: z.string() }),
    sql`SELECT u.id AS "ownerId", m.school_id AS "schoolId" FROM users u JOIN memberships m ON m.user_id = u.id JOIN schools s ON s.id = m.school_id
        WHERE u.email = ${email} ORDER BY s.personal, s.created_at LIMIT 1`,
  );
