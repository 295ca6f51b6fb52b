import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { STANDINGS, type Standing } from "@/lib/domain/results";
import { sql } from "../client";
import { Prisma } from "../generated/client";
import { queryRows } from "../query-rows";
import { idList, numberList } from "./number-lists";
import { shownStudents } from "./shown-students";

const studentRow = z.object({
  studentId: z.string(),
  name: z.string(),
  number: z.int(),
  alike: z.boolean(),
  standing: z.enum(STANDINGS),
  attemptId: z.string().nullable(),
  submittedAt: z.date().nullable(),
  total: z.int().nullable(),
  possible: z.int().nullable(),
  points: numberList,
  itemPoints: numberList,
  responseIds: idList,
});
/** A student with what counts of their work; `studentId` leads nowhere while names are hidden. `points` and `responseIds` stand by item position; all empty where nothing is graded. */
export type StudentRecord = z.infer<typeof studentRow>;

/** Which rows, in which order. `position` is an item's; `responseIds`: only students who gave one of these; no `page`: all rows. */
export type StudentRowsQuery = {
  readonly sort: { readonly by: "name" | "total" | "standing" | { readonly position: number }; readonly down: boolean };
  readonly find?: string;
  readonly standing?: Standing;
  readonly responseIds?: readonly string[];
  readonly page?: { readonly number: number; readonly size: number };
};

// Everyone in the class now, and who left after handing in. Without a counted attempt, the newest says how they stand: an open one,
// or one that is excused. Who is excused from the assignment may have none.
export const classRows = (teacher: AssignmentTeacher) => sql`
  SELECT s.student_id, s.shown_id, s.name, s.number, count(*) OVER (PARTITION BY lower(normalize(s.name, NFKC))) > 1 AS alike,
    coalesce(g.attempt_id, o.id) AS attempt_id, coalesce(g.submitted_at, o.submitted_at) AS submitted_at,
    g.total, g.possible, g.points, g.item_points, g.response_ids, CASE WHEN g.attempt_policy = 'mean' AND g.attempts > 1 THEN g.attempts END AS mean_of,
    CASE WHEN g.attempt_id IS NULL THEN CASE WHEN x.student_id IS NOT NULL OR o.submitted_at IS NOT NULL THEN 'excused' WHEN o.id IS NULL THEN 'absent' ELSE 'started' END
         WHEN g.handed_in_by = 'closing' THEN 'at-closing' WHEN g.late AND NOT g.lateness_waived THEN 'late' ELSE 'handed-in' END AS standing
  FROM (${shownStudents(teacher)}) s
  LEFT JOIN (SELECT * FROM counted_grades WHERE assignment_id = ${teacher.assignmentId}::uuid) g ON g.student_id = s.student_id
  LEFT JOIN LATERAL (SELECT t.id, t.submitted_at FROM attempts t
    WHERE g.attempt_id IS NULL AND t.assignment_id = ${teacher.assignmentId}::uuid AND t.student_id = s.student_id ORDER BY t.number DESC LIMIT 1) o ON TRUE
  LEFT JOIN (SELECT student_id FROM excused_students WHERE assignment_id = ${teacher.assignmentId}::uuid) x ON x.student_id = s.student_id
  WHERE s.left_at IS NULL OR g.attempt_id IS NOT NULL OR o.submitted_at IS NOT NULL`;

const pattern = (find: string) => `%${find.replace(/[\\%_]/g, "\\$&")}%`;

const matching = ({ find = "", standing, responseIds }: StudentRowsQuery) => sql`WHERE TRUE
  ${find === "" ? Prisma.empty : sql`AND c.name ILIKE ${pattern(find)}`}
  ${standing ? sql`AND c.standing = ${standing}` : Prisma.empty}
  ${responseIds ? sql`AND c.response_ids && ${[...responseIds]}::text[]::bigint[]` : Prisma.empty}`;

// As byName of lib/domain/student-name.ts orders them: numbers in names by their value, which ICU does only in collations of our own making.
const naturalName = sql`CASE WHEN r.name ~ '[0-9]'
  THEN regexp_replace(regexp_replace(r.name, '([0-9]+)', '00000000000\\1', 'g'), '[0-9]*([0-9]{12})', '\\1', 'g') ELSE r.name END COLLATE "und-x-icu"`;

/** The order of names in a query whose rows are `r`. */
export const byName = sql`${naturalName}, r.number`;

function order({ by, down }: StudentRowsQuery["sort"]) {
  const direction = down ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  if (by === "name") return sql`${naturalName} ${direction}, r.number`;
  if (by === "total") return sql`r.total ${direction}, ${byName}`;
  if (by === "standing") return sql`array_position(${[...STANDINGS]}::text[], r.standing) ${direction}, ${byName}`;
  const item = by.position + 1;
  return sql`CASE WHEN r.points[${item}::int] IS NULL THEN NULL WHEN r.item_points[${item}::int] = 0 THEN 1
    ELSE r.points[${item}::int]::float8 / r.item_points[${item}::int] END ${direction}, ${byName}`;
}

/** A page of the table students × claims, sorted, filtered and cut in SQL, and how many rows there are. A page past the end is the last. */
export async function listStudentRows(
  teacher: AssignmentTeacher,
  query: StudentRowsQuery,
): Promise<{ rows: StudentRecord[]; found: number }> {
  const { page } = query;
  const cut = page
    ? sql`LIMIT ${page.size}::int OFFSET least(${(page.number - 1) * page.size}::int, (SELECT greatest(0, (count(*) - 1) / ${page.size}::int * ${page.size}::int) FROM r))`
    : Prisma.empty;
  const found = await queryRows(
    studentRow.extend({ found: z.int() }),
    sql`WITH r AS MATERIALIZED (SELECT c.* FROM (${classRows(teacher)}) c ${matching(query)})
        SELECT r.shown_id AS "studentId", r.name, r.number, r.alike, r.standing, r.attempt_id AS "attemptId", r.submitted_at AS "submittedAt",
          r.total, r.possible, coalesce(array_to_string(r.points, ',', ''), '') AS points,
          coalesce(array_to_string(r.item_points, ',', ''), '') AS "itemPoints", coalesce(array_to_string(r.response_ids, ',', ''), '') AS "responseIds",
          (SELECT count(*)::int FROM r) AS found
        FROM r ORDER BY ${order(query.sort)} ${cut}`,
  );
  return { rows: found.map(({ found: _found, ...row }) => row), found: found[0]?.found ?? 0 };
}

/** True where the assignment concerns more students than `most`. Cheap: nothing is graded for it. */
export const isLargeClass = async (teacher: AssignmentTeacher, most: number): Promise<boolean> => {
  const rows = await queryRows(
    z.object({ large: z.boolean() }),
    sql`SELECT count(*) > ${most}::int AS large FROM enrolments e WHERE e.class_id = ${teacher.classId}::uuid AND (e.left_at IS NULL OR EXISTS (
          SELECT FROM attempts t WHERE t.assignment_id = ${teacher.assignmentId}::uuid AND t.student_id = e.student_id AND t.submitted_at IS NOT NULL))`,
  );
  return rows[0]?.large ?? false;
};
