import { z } from "zod";
import { acceptedSchema, hopSchema, labelSchema } from "@/lib/domain/answer-key";
import { blockSchema } from "@/lib/domain/article";
import type { LessonSharing } from "@/lib/domain/lesson";
import type { LessonOwner, LessonReader, System, Teacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { skillSchema } from "@/lib/domain/skill";
import { db, sql } from "./client";
import { queryRow, queryRows } from "./query-rows";
import type { Transaction } from "./transaction";

const lessonFacts = {
  lessonId: z.string(),
  title: z.string(),
  summary: z.string(),
  visibility: z.enum(["private", "school", "starter"]),
  own: z.boolean(),
  archived: z.boolean(),
  articleTitle: z.string(),
  outlet: z.string(),
  words: z.int(),
  claims: z.int(),
};
const listRow = z.object(lessonFacts);
/** A lesson in the list of those a teacher may assign. */
export type LessonRow = z.infer<typeof listRow>;

const factColumns = sql`l.id AS "lessonId", v.title, v.summary, l.visibility, l.archived_at IS NOT NULL AS archived, r.title AS "articleTitle", r.outlet,
  regexp_count(r.text, '[[:alnum:]]\\S*') AS words,
  (SELECT count(*)::int FROM claims c WHERE c.lesson_version_id = v.id) AS claims`;

/**
 * The lessons that a teacher may read, in their newest version: own ones first, then the school's, then the starter lessons. Archived
 * ones only where they are the teacher's own.
 */
export const listLessons = (teacher: Teacher): Promise<LessonRow[]> =>
  queryRows(
    listRow,
    sql`SELECT ${factColumns}, l.owner_id IS NOT DISTINCT FROM ${teacher.userId}::uuid AS own
        FROM lessons l
        JOIN LATERAL (SELECT * FROM lesson_versions WHERE lesson_id = l.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) v ON TRUE
        JOIN article_revisions r ON r.id = v.article_revision_id
        WHERE l.owner_id = ${teacher.userId}::uuid OR (l.archived_at IS NULL AND (l.visibility = 'starter'
          OR (l.visibility = 'school' AND EXISTS (SELECT FROM memberships m WHERE m.school_id = l.school_id AND m.user_id = ${teacher.userId}::uuid))))
        ORDER BY own DESC, l.visibility = 'starter', v.title, l.id`,
  );

const lessonRow = listRow.extend({
  slug: z.string(),
  version: z.int(),
  schoolName: z.string().nullable(),
  schoolEdits: z.boolean(),
  /** the draft that `openDraft` would go on with */
  hasDraft: z.boolean(),
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
    sql`SELECT ${factColumns}, l.owner_id IS NOT DISTINCT FROM ${reader.userId}::uuid AS own, l.slug, v.number AS version,
          s.name AS "schoolName", l.school_edits AS "schoolEdits", v.instructions, r.byline, r.published_on AS "publishedOn",
          r.address, r.retells, r.rights, r.language, r.direction, r.text, r.blocks,
          EXISTS (SELECT FROM lesson_drafts d WHERE d.lesson_id = l.id
            AND CASE WHEN ${reader.mayEdit} THEN d.scope = 'lesson' ELSE d.scope = 'key' AND d.author_id = ${reader.userId}::uuid END) AS "hasDraft"
        FROM lesson_versions v JOIN lessons l ON l.id = v.lesson_id JOIN article_revisions r ON r.id = v.article_revision_id
        LEFT JOIN schools s ON s.id = l.school_id
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
        WHERE i.lesson_version_id = ${reader.lessonVersionId}::uuid AND k.key ? 'label' ORDER BY c.position, i.position`,
  );

/** Whether the lesson is archived: nothing new is assigned of it. */
export const isLessonArchived = async ({ lessonId }: LessonReader, tx: Transaction) =>
  (await tx.lesson.count({ where: { id: lessonId, archivedAt: { not: null } } })) > 0;

/** Sets who may read and change the lesson. */
export const shareLesson = ({ lessonId }: LessonOwner, sharing: LessonSharing) =>
  db().lesson.update({
    where: { id: lessonId },
    data: { visibility: sharing === "private" ? "private" : "school", schoolEdits: sharing === "school-edits" },
    select: { id: true },
  });

/** Takes the lesson out of the lists and refuses new assignments of it; running ones go on. */
export const archiveLesson = ({ lessonId }: LessonOwner, now: Date) =>
  db().lesson.updateMany({ where: { id: lessonId, archivedAt: null }, data: { archivedAt: now } });

/** Takes the lesson out of the archive. */
export const restoreLesson = ({ lessonId }: LessonOwner) => db().lesson.updateMany({ where: { id: lessonId }, data: { archivedAt: null } });

/** Where the lessons of the teacher with this e-mail address belong: to them, and to the first school they joined. */
export const findHomeByEmail = (_system: System, email: string) =>
  queryRow(
    z.object({ ownerId: z.string(), schoolId: z.string() }),
    sql`SELECT u.id AS "ownerId", m.school_id AS "schoolId" FROM users u JOIN memberships m ON m.user_id = u.id JOIN schools s ON s.id = m.school_id
        WHERE u.email = ${email} ORDER BY s.personal, s.created_at LIMIT 1`,
  );
