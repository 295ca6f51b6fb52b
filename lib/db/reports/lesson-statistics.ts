import { z } from "zod";
import type { ComparedLesson, LessonShares } from "@/lib/domain/comparison";
import type { LessonReader } from "@/lib/domain/proof";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { skillSchema } from "@/lib/domain/skill";
import { sql } from "../client";
import type { Prisma } from "../generated/client";
import { queryRow, queryRows } from "../query-rows";
import { answerCredits, creditsOfStudents, shareSums, sumColumns } from "./answer-credits";
import { comparedLesson, comparedLessonRow } from "./compared-lesson";
import { queryUncompiled } from "./query-uncompiled";

const versionRow = z.object({ version: z.int(), lessonVersionId: z.string() });

/** The assignments `s` of the lesson in the schools that the teacher belongs to, but for those whose grades are held. */
const inSchools = ({ lessonId, userId }: LessonReader) =>
  sql`v.lesson_id = ${lessonId}::uuid AND NOT s.grades_held AND EXISTS (SELECT FROM memberships m WHERE m.school_id = h.school_id AND m.user_id = ${userId}::uuid)`;

/** Nothing is told beyond a class of what fewer of it have done. */
const few = sql`${FEWEST_FOR_INDICES}::int`;

const sharesRow = z.object({
  classes: z.int(),
  keys: z.int(),
  judgement: z.boolean(),
  whole: z.object(sumColumns).nullable(),
  skills: z.array(z.object({ skill: skillSchema, ...sumColumns })),
  items: z.array(
    z.object({
      itemId: z.string(),
      answers: z.int(),
      full: z.int(),
      blank: z.int(),
      responses: z.array(z.object({ response: z.unknown(), answers: z.int() })),
    }),
  ),
});

const sumsBy = (by: Prisma.Sql, rows: Prisma.Sql) => shareSums(by, rows, sql`sum(answers)`);

/** The versions of the lesson that somebody in the teacher's schools has answered, the newest first. Classes of fewer than five are not counted. */
export const listAnsweredVersions = (reader: LessonReader) =>
  queryRows(
    versionRow,
    sql`SELECT v.number AS version, v.id AS "lessonVersionId"
        FROM assignments s JOIN classes h ON h.id = s.class_id JOIN lesson_versions v ON v.id = s.lesson_version_id
        CROSS JOIN LATERAL (SELECT count(DISTINCT x.student_id) AS students FROM attempts x WHERE x.assignment_id = s.id AND x.submitted_at IS NOT NULL OFFSET 0) n
        WHERE ${inSchools(reader)} AND n.students >= ${few} GROUP BY v.id ORDER BY v.number DESC`,
  );

/**
 * How one version of the lesson went in all classes of the teacher's schools together. Of an assignment, a skill or an item that fewer
 * than five students of an assignment have answered nothing of that assignment is counted. `labelled`: the kinds whose responses are read,
 * being labels; `kinds`: those whose answers may wait for a mark.
 */
export async function getLessonShares(
  reader: LessonReader,
  lessonVersionId: string,
  { kinds, labelled }: { kinds: readonly string[]; labelled: readonly string[] },
): Promise<LessonShares> {
  const [row] = await queryUncompiled(
    sharesRow,
    sql`${answerCredits(sql`v.id = ${lessonVersionId}::uuid AND ${inSchools(reader)}`, kinds)},
      u AS MATERIALIZED (SELECT u.*, TRUE AS everybody FROM (${creditsOfStudents}) u),
      l AS MATERIALIZED (SELECT assignment_id FROM u GROUP BY 1 HAVING count(DISTINCT student_id) >= ${few}),
      p AS MATERIALIZED (SELECT assignment_id, skill FROM u GROUP BY 1, 2 HAVING count(*) >= ${few}),
      q AS MATERIALIZED (SELECT assignment_id, item_id, response_id, count(*) AS answers, count(*) FILTER (WHERE is_full) AS "full" FROM r GROUP BY 1, 2, 3),
      t AS MATERIALIZED (
        SELECT q.item_id, q.response_id, sum(q.answers)::int AS answers, sum(q."full")::int AS "full"
        FROM q JOIN (SELECT assignment_id, item_id FROM q GROUP BY 1, 2 HAVING sum(answers) >= ${few}) b USING (assignment_id, item_id) GROUP BY 1, 2)
      SELECT (SELECT count(DISTINCT a.class_id)::int FROM l JOIN a ON a.id = l.assignment_id) AS classes,
        (SELECT count(DISTINCT a.key_version_id)::int FROM l JOIN a ON a.id = l.assignment_id) AS keys,
        (SELECT coalesce(bool_or(a.judgement), FALSE) FROM l JOIN a ON a.id = l.assignment_id) AS judgement,
        (SELECT to_jsonb(o) FROM (${sumsBy(sql`everybody`, sql`(SELECT u.* FROM u JOIN l USING (assignment_id)) u`)}) o) AS whole,
        (SELECT coalesce(jsonb_agg(to_jsonb(o)), '[]') FROM (${sumsBy(sql`skill`, sql`(SELECT u.* FROM u JOIN p USING (assignment_id, skill)) u`)}) o) AS skills,
        (SELECT coalesce(jsonb_agg(to_jsonb(o)), '[]') FROM (
          SELECT t.item_id AS "itemId", sum(t.answers)::int AS answers, sum(t."full")::int AS "full",
            coalesce(sum(t.answers) FILTER (WHERE t.response_id IS NULL), 0)::int AS blank,
            coalesce(jsonb_agg(jsonb_build_object('response', y.response, 'answers', t.answers)) FILTER (WHERE y.id IS NOT NULL), '[]') AS responses
          FROM t JOIN items i ON i.id = t.item_id JOIN exercises e ON e.id = i.exercise_id
          LEFT JOIN responses y ON y.id = t.response_id AND e.kind = ANY (${[...labelled]}::text[]) GROUP BY t.item_id) o) AS items`,
  );
  if (!row) throw new Error("an aggregate has one row");
  return row;
}

/** The items of a version of the lesson. */
export async function getReadLesson({ lessonId }: LessonReader, lessonVersionId: string): Promise<ComparedLesson> {
  const row = await queryRow(
    comparedLessonRow,
    sql`${comparedLesson} WHERE v.id = ${lessonVersionId}::uuid AND v.lesson_id = ${lessonId}::uuid AND v.published_at IS NOT NULL`,
  );
  if (!row) throw new Error("the lesson has no such version");
  return row;
}

/** What a key version of the lesson says of its items. */
export const listItemKeys = ({ lessonId }: LessonReader, keyVersionId: string) =>
  queryRows(
    z.object({ itemId: z.string(), key: z.unknown() }),
    sql`SELECT e.item_id AS "itemId", e.key FROM key_entries e JOIN key_versions k ON k.id = e.key_version_id
        JOIN lesson_versions v ON v.id = k.lesson_version_id WHERE e.key_version_id = ${keyVersionId}::uuid AND v.lesson_id = ${lessonId}::uuid`,
  );
