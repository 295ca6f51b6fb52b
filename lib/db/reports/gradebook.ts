import { z } from "zod";
import { type Gradebook, gradeCell, toldApart } from "@/lib/domain/gradebook";
import type { ClassTeacher } from "@/lib/domain/proof";
import { byName } from "@/lib/domain/student-name";
import { sql } from "../client";
import { queryUncompiled } from "./query-uncompiled";

const moment = z.coerce.date();
const bookRow = z.object({
  className: z.string(),
  assignments: z.array(
    z.object({
      assignmentId: z.string(),
      title: z.string(),
      opensAt: moment,
      dueAt: moment.nullable(),
      closesAt: moment.nullable(),
      possible: z.int(),
      gradesHeld: z.boolean(),
      anonymous: z.boolean(),
      categoryId: z.string().nullable(),
    }),
  ),
  categories: z.array(z.object({ categoryId: z.string(), name: z.string(), weight: z.int(), dropLowest: z.int() })),
  students: z.array(
    z.object({
      studentId: z.string(),
      name: z.string(),
      number: z.int(),
      alike: z.boolean(),
      joinedAt: moment,
      records: z.array(
        z.object({
          attemptId: z.string().nullable(),
          total: z.int().nullable(),
          possible: z.int().nullable(),
          late: z.boolean(),
          excused: z.boolean(),
          closesAt: moment.nullable(),
        }),
      ),
    }),
  ),
});

/**
 * The gradebook of the class at `now`: its students by name, its assignments by the time they are due, and the grade that counts in
 * each cell. Of an assignment whose names are hidden nothing is read that could stand beside a name. One query.
 */
export async function getGradebook(teacher: ClassTeacher, now: Date): Promise<Gradebook & { className: string }> {
  const [row] = await queryUncompiled(bookRow, bookQuery(teacher));
  if (!row) throw new Error("the class of a proof is gone");
  const titles = toldApart(row.assignments.map(({ title }) => title));
  const students = row.students.sort(byName).map(({ joinedAt, records, ...student }) => ({
    ...student,
    cells: row.assignments.flatMap((assignment, index) => {
      const record = records[index];
      return record ? [gradeCell(assignment, { record, joinedAt }, now)] : [];
    }),
  }));
  return { ...row, assignments: row.assignments.map((assignment, index) => ({ ...assignment, title: titles[index] ?? "" })), students };
}

// grades and attempts are asked for one assignment at a time: OFFSET 0 keeps the planner from reading all there are
const bookQuery = ({ classId }: ClassTeacher) => sql`
  WITH a AS MATERIALIZED (
    SELECT a.*, v.title, row_number() OVER (ORDER BY coalesce(a.due_at, a.closes_at, a.opens_at), a.opens_at, a.id) AS place,
      (SELECT coalesce(sum(p.value), 0)::int FROM unnest(k.item_points) WITH ORDINALITY p(value, n) WHERE p.value IS NOT NULL AND NOT EXISTS (
        SELECT FROM live_adjustments d WHERE d.assignment_id = a.id AND d.kind = 'drop-item' AND d.item_position = p.n - 1)) AS possible
    FROM assignments a JOIN lesson_versions v ON v.id = a.lesson_version_id JOIN key_versions k ON k.id = a.key_version_id
    WHERE a.class_id = ${classId}::uuid
  ), e AS MATERIALIZED (
    SELECT e.student_id, s.name, e.number, e.added_at, count(*) OVER (PARTITION BY lower(normalize(s.name, NFKC))) > 1 AS alike
    FROM enrolments e JOIN students s ON s.id = e.student_id WHERE e.class_id = ${classId}::uuid AND e.left_at IS NULL
  ), g AS MATERIALIZED (
    SELECT a.place, c.* FROM a CROSS JOIN LATERAL (
      SELECT x.student_id, x.attempt_id, x.total, x.possible, x.late AND NOT x.lateness_waived AS late FROM counted_grades x
      WHERE x.assignment_id = a.id OFFSET 0
    ) c WHERE NOT a.anonymous
  ), o AS MATERIALIZED (
    SELECT DISTINCT ON (a.place, t.student_id) a.place, t.student_id, t.id AS attempt_id, t.submitted_at IS NOT NULL OR EXISTS (
      SELECT FROM live_adjustments l WHERE l.assignment_id = a.id AND l.attempt_id = t.id AND l.kind = 'excuse-attempt') AS excused
    FROM a CROSS JOIN LATERAL (SELECT * FROM attempts t WHERE t.assignment_id = a.id OFFSET 0) t WHERE NOT a.anonymous ORDER BY a.place, t.student_id, t.number DESC
  ), x AS MATERIALIZED (
    SELECT a.place, x.student_id FROM a JOIN excused_students x ON x.assignment_id = a.id WHERE NOT a.anonymous
  ), r AS MATERIALIZED (
    SELECT e.student_id, jsonb_agg(jsonb_build_object('attemptId', coalesce(g.attempt_id, o.attempt_id), 'total', g.total, 'possible', g.possible,
      'late', coalesce(g.late, FALSE), 'excused', g.attempt_id IS NULL AND (x.student_id IS NOT NULL OR coalesce(o.excused, FALSE)),
      'closesAt', CASE WHEN m.student_id IS NOT NULL THEN (SELECT own_closes_at(s, m, 0) FROM assignments s WHERE s.id = a.id) END)
      ORDER BY a.place) AS records
    FROM e LEFT JOIN accommodations m ON m.student_id = e.student_id CROSS JOIN a LEFT JOIN g ON g.place = a.place AND g.student_id = e.student_id
    LEFT JOIN o ON o.place = a.place AND o.student_id = e.student_id LEFT JOIN x ON x.place = a.place AND x.student_id = e.student_id GROUP BY e.student_id
  )
  SELECT c.name AS "className",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.id, 'title', a.title, 'opensAt', a.opens_at, 'dueAt', a.due_at, 'closesAt', a.closes_at,
      'possible', a.possible, 'gradesHeld', a.grades_held, 'anonymous', a.anonymous, 'categoryId', a.category_id) ORDER BY a.place), '[]') FROM a) AS assignments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('categoryId', k.id, 'name', k.name, 'weight', k.weight, 'dropLowest', k.drop_lowest)
      ORDER BY k.position), '[]') FROM grade_categories k WHERE k.class_id = c.id) AS categories,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('studentId', e.student_id, 'name', e.name, 'number', e.number, 'alike', e.alike,
      'joinedAt', e.added_at, 'records', coalesce(r.records, '[]'))), '[]') FROM e LEFT JOIN r USING (student_id)) AS students
  FROM classes c WHERE c.id = ${classId}::uuid`;
