import { z } from "zod";
import { FEEDBACK } from "@/lib/domain/assignment-rule";
import { isKeyShown } from "@/lib/domain/feedback";
import { toldApart } from "@/lib/domain/gradebook";
import type { SkillRecord } from "@/lib/domain/growth";
import type { ClassTeacher, Student, StudentTeacher } from "@/lib/domain/proof";
import { skillSchema } from "@/lib/domain/skill";
import { releaseTimes } from "../attempt-clock";
import { triesAgain } from "../attempt-uses";
import { sql } from "../client";
import type { Prisma } from "../generated/client";
import { queryRows } from "../query-rows";
import { answerCredits, shareSums, sumColumns } from "./answer-credits";
import { queryUncompiled } from "./query-uncompiled";

const recordRow = z.object({
  lessons: z.array(
    z.object({ assignmentId: z.string(), title: z.string(), at: z.coerce.date(), timeZone: z.string(), attemptId: z.string().nullable() }),
  ),
  counts: z.array(z.object({ lesson: z.int(), skill: skillSchema, ...sumColumns })),
  totals: z.array(z.object({ skill: skillSchema, ...sumColumns })),
});

/** How the class did on each skill in its assignments, by what counts for each student. `kinds`: those whose answers may wait for a mark. */
export const getClassGrowth = ({ classId }: ClassTeacher, kinds: readonly string[]): Promise<SkillRecord> =>
  getRecord("class", { assignments: sql`s.class_id = ${classId}::uuid`, student: sql`TRUE` }, kinds);

/**
 * How the student did on each skill in the assignments of this class. Nothing is read of those whose grades are held: what is said of a
 * student here may be read by the student and their parents.
 */
export const getStudentGrowth = ({ classId, studentId }: StudentTeacher, kinds: readonly string[]): Promise<SkillRecord> =>
  getRecord(
    "student",
    { assignments: sql`s.class_id = ${classId}::uuid AND NOT s.grades_held`, student: sql`x.student_id = ${studentId}::uuid` },
    kinds,
  );

const releaseRow = z.object({
  assignmentId: z.string(),
  feedback: z.enum(FEEDBACK),
  closesAt: z.date().nullable(),
  overAt: z.date().nullable(),
  submittedAt: z.date().nullable(),
  gradesHeld: z.boolean(),
  answering: z.boolean(),
  mayStartAgain: z.boolean(),
});

/**
 * How the signed-in student did on each skill, in the classes that they belong to. Of an assignment whose feedback with the key is not
 * out nothing of key, credit or grade is read: which skill an item asks for is a part of its key.
 */
export async function getOwnGrowth({ studentId }: Student, kinds: readonly string[], now: Date): Promise<SkillRecord> {
  const releases = await queryRows(
    releaseRow,
    sql`SELECT a.id AS "assignmentId", a.feedback, ${releaseTimes}, x.submitted_at AS "submittedAt", a.grades_held AS "gradesHeld", ${triesAgain}
        FROM enrolments e JOIN assignments a ON a.class_id = e.class_id
        JOIN LATERAL (
          SELECT t.* FROM attempts t WHERE t.assignment_id = a.id AND t.student_id = e.student_id AND t.submitted_at IS NOT NULL
          ORDER BY t.number DESC LIMIT 1
        ) x ON TRUE
        LEFT JOIN accommodations m ON m.student_id = e.student_id
        WHERE e.student_id = ${studentId}::uuid AND e.left_at IS NULL`,
  );
  const released = releases.filter((release) => isKeyShown(release, now)).map(({ assignmentId }) => assignmentId);
  if (released.length === 0) return { of: "student", lessons: [], counts: [], totals: [] };
  return getRecord(
    "student",
    { assignments: sql`s.id = ANY (${released}::uuid[])`, student: sql`x.student_id = ${studentId}::uuid` },
    kinds,
  );
}

type Scope = { assignments: Prisma.Sql; student: Prisma.Sql };

/** The record of the assignments `s` of the scope, by the grades `x` of its students. Lessons of which nothing counts are left out. */
async function getRecord(of: SkillRecord["of"], { assignments, student }: Scope, kinds: readonly string[]): Promise<SkillRecord> {
  const [row] = await queryUncompiled(recordRow, recordQuery(of, { assignments, student }, kinds));
  if (!row) throw new Error("an aggregate has one row");
  const titles = toldApart(row.lessons.map(({ title }) => title));
  const asked = [...new Set(row.counts.map(({ lesson }) => lesson))].sort((a, b) => a - b);
  return {
    of,
    lessons: asked.flatMap((place) => {
      const lesson = row.lessons[place];
      return lesson ? [{ ...lesson, title: titles[place] ?? lesson.title }] : [];
    }),
    totals: row.totals,
    counts: row.counts.map((count) => ({ ...count, lesson: asked.indexOf(count.lesson) })),
  };
}

const recordQuery = (of: SkillRecord["of"], { assignments, student }: Scope, kinds: readonly string[]) => sql`
  ${answerCredits(assignments, kinds, student)}, b AS MATERIALIZED (
    SELECT a.*, (row_number() OVER (ORDER BY a.ends_at, a.opens_at, a.id) - 1)::int AS place FROM a
  ), q AS MATERIALIZED (SELECT * FROM r WHERE skill IS NOT NULL), n AS MATERIALIZED (${shareSums(sql`assignment_id, skill`, sql`q`)})
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', b.id, 'title', b.title, 'at', b.ends_at, 'timeZone', b.time_zone,
      'attemptId', CASE WHEN ${of === "student"} THEN (SELECT g.attempt_id FROM g WHERE g.assignment_id = b.id) END) ORDER BY b.place), '[]') FROM b) AS lessons,
    (SELECT coalesce(jsonb_agg(to_jsonb(n) || jsonb_build_object('lesson', b.place) ORDER BY b.place, n.skill), '[]')
      FROM n JOIN b ON b.id = n.assignment_id) AS counts,
    (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.skill), '[]') FROM (${shareSums(sql`skill`, sql`q`)}) t) AS totals`;
