import { z } from "zod";
import type { ComparedLesson, OwnShares } from "@/lib/domain/comparison";
import type { Teacher } from "@/lib/domain/proof";
import { skillSchema } from "@/lib/domain/skill";
import { sql } from "../client";
import type { Prisma } from "../generated/client";
import { queryRow } from "../query-rows";
import { answerCredits, creditsOfStudents, shareSums, sumColumns } from "./answer-credits";
import { comparedLesson, comparedLessonRow } from "./compared-lesson";
import { queryUncompiled } from "./query-uncompiled";

const shares = { whole: z.object(sumColumns).nullable(), skills: z.array(z.object({ skill: skillSchema, ...sumColumns })) };
const ownRow = z.object({
  assignments: z.array(
    z.object({
      assignmentId: z.string(),
      classId: z.string(),
      className: z.string(),
      lessonId: z.string(),
      title: z.string(),
      lessonVersionId: z.string(),
      version: z.int(),
      keyVersion: z.int(),
      opensAt: z.coerce.date(),
      items: z.array(z.object({ itemId: z.string(), answers: z.int(), full: z.int() })),
      ...shares,
    }),
  ),
  classes: z.array(z.object({ classId: z.string(), className: z.string(), ...shares })),
});

/** The assignments `s` of the classes that the teacher teaches now. */
const ofTeacher = ({ userId }: Teacher) =>
  sql`h.archived_at IS NULL AND EXISTS (SELECT FROM class_teachers t WHERE t.class_id = h.id AND t.user_id = ${userId}::uuid)`;

const sumsBy = (by: Prisma.Sql) => shareSums(by, sql`u`, sql`sum(answers)`);

/**
 * How the teacher's classes went, on the whole, by skill and item by item: classes by name, and their assignments by the time they opened. `kinds`: those
 * whose answers may wait for a mark.
 */
export async function getOwnShares(teacher: Teacher, kinds: readonly string[]): Promise<OwnShares> {
  const [row] = await queryUncompiled(
    ownRow,
    sql`${answerCredits(ofTeacher(teacher), kinds)}, u AS MATERIALIZED (${creditsOfStudents}),
        i AS MATERIALIZED (SELECT assignment_id, item_id AS "itemId", count(*) AS answers, count(*) FILTER (WHERE is_full) AS "full" FROM r GROUP BY 1, 2),
        n AS MATERIALIZED (${sumsBy(sql`assignment_id, skill`)}), o AS MATERIALIZED (${sumsBy(sql`assignment_id`)}),
        c AS MATERIALIZED (${sumsBy(sql`class_id, skill`)}), d AS MATERIALIZED (${sumsBy(sql`class_id`)})
        SELECT
          (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.id, 'classId', a.class_id, 'className', a.class_name, 'lessonId', a.lesson_id,
            'title', a.title, 'lessonVersionId', a.lesson_version_id, 'version', a.version, 'keyVersion', k.number, 'opensAt', a.opens_at,
            'items', (SELECT coalesce(jsonb_agg(to_jsonb(i)), '[]') FROM i WHERE i.assignment_id = a.id),
            'whole', (SELECT to_jsonb(o) FROM o WHERE o.assignment_id = a.id),
            'skills', (SELECT coalesce(jsonb_agg(to_jsonb(n) ORDER BY n.skill), '[]') FROM n WHERE n.assignment_id = a.id AND n.skill IS NOT NULL))
            ORDER BY a.opens_at, a.id), '[]') FROM a JOIN key_versions k ON k.id = a.key_version_id) AS assignments,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('classId', h.id, 'className', h.name, 'whole', to_jsonb(d),
            'skills', (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.skill), '[]') FROM c WHERE c.class_id = h.id AND c.skill IS NOT NULL))
            ORDER BY h.id), '[]') FROM d JOIN classes h ON h.id = d.class_id) AS classes`,
  );
  if (!row) throw new Error("an aggregate has one row");
  const alphabetical = new Intl.Collator("en", { numeric: true });
  const byName = (a: { className: string }, b: { className: string }) => alphabetical.compare(a.className, b.className);
  return { assignments: row.assignments.sort(byName), classes: row.classes.sort(byName) };
}

/** The items of a lesson version that some class of the teacher's has. */
export async function getOwnLesson(teacher: Teacher, lessonVersionId: string): Promise<ComparedLesson> {
  const row = await queryRow(
    comparedLessonRow,
    sql`${comparedLesson} WHERE v.id = ${lessonVersionId}::uuid AND EXISTS (
          SELECT FROM assignments s JOIN classes h ON h.id = s.class_id WHERE s.lesson_version_id = v.id AND ${ofTeacher(teacher)})`,
  );
  if (!row) throw new Error("no class of the teacher's has this lesson version");
  return row;
}
