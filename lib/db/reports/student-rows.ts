import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { STANDINGS, type Standing } from "@/lib/domain/results";
import type { Third } from "@/lib/domain/student-third";
import { sql } from "../client";
import { Prisma } from "../generated/client";
import { queryRows } from "../query-rows";
import { idList, numberList } from "./number-lists";
import { countStudents } from "./stored-report";
import { studentsInThird } from "./third-counts";

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

/** Which rows, in which order. `position` is an item's; `responseIds`: only students who gave one of these; `third`: only those of a third; no `page`: all rows. */
export type StudentRowsQuery = {
  readonly sort: { readonly by: "name" | "total" | "standing" | { readonly position: number }; readonly down: boolean };
  readonly find?: string;
  readonly standing?: Standing;
  readonly responseIds?: readonly string[];
  readonly third?: Third;
  readonly page?: { readonly number: number; readonly size: number };
};

const pattern = (find: string) => `%${find.replace(/[\\%_]/g, "\\$&")}%`;

const matching = (teacher: AssignmentTeacher, { find = "", standing, responseIds, third }: StudentRowsQuery) => sql`
  ${find === "" ? Prisma.empty : sql`AND c.name ILIKE ${pattern(find)}`}
  ${standing ? sql`AND c.standing = ${standing}` : Prisma.empty}
  ${responseIds ? sql`AND c.response_ids && ${[...responseIds]}::text[]::bigint[]` : Prisma.empty}
  ${third ? sql`AND c.student_id IN (${studentsInThird(teacher, third)})` : Prisma.empty}`;

const byPlace = sql`c.place, c.number`;

function order({ by, down }: StudentRowsQuery["sort"]) {
  const direction = down ? sql`DESC` : sql`ASC`;
  if (by === "name") return sql`c.place ${direction}, c.number`;
  if (by === "total") return sql`c.total ${direction} NULLS LAST, ${byPlace}`;
  if (by === "standing") return sql`array_position(${[...STANDINGS]}::text[], c.standing) ${direction}, ${byPlace}`;
  const item = by.position + 1;
  return sql`CASE WHEN c.points[${item}::int] IS NULL THEN NULL WHEN k.item_points[${item}::int] = 0 THEN 1
    ELSE c.points[${item}::int]::float8 / k.item_points[${item}::int] END ${direction} NULLS LAST, ${byPlace}`;
}

/** A page of the table students × claims, sorted, filtered and cut in SQL, and how many rows there are. A page past the end is the last. */
export async function listStudentRows(
  teacher: AssignmentTeacher,
  query: StudentRowsQuery,
): Promise<{ rows: StudentRecord[]; found: number }> {
  const { page } = query;
  const { students } = await countStudents(teacher);
  const unfiltered = !query.find && !query.standing && !query.responseIds && !query.third;
  const all = sql`FROM stored_students c LEFT JOIN key_versions k ON k.id = c.key_version_id WHERE c.assignment_id = ${teacher.assignmentId}::uuid`;
  const matched = sql`${all} ${matching(teacher, query)}`;
  const ordered = sql`ORDER BY ${order(query.sort)}`;
  // the page is found without what its rows hold
  const shown = page
    ? sql`${all} AND c.student_id IN (SELECT c.student_id ${matched} ${ordered} LIMIT ${page.size}::int
        OFFSET least(${(page.number - 1) * page.size}::int, (SELECT greatest(0, (count - 1) / ${page.size}::int * ${page.size}::int) FROM n)))`
    : matched;
  const found = await queryRows(
    studentRow.extend({ found: z.int() }),
    sql`WITH n AS MATERIALIZED (${unfiltered ? sql`SELECT ${students}::int AS count` : sql`SELECT count(*)::int ${matched}`})
        SELECT c.shown_id AS "studentId", c.name, c.number, c.alike, c.standing, c.attempt_id AS "attemptId", c.submitted_at AS "submittedAt",
          c.total, c.possible, coalesce(array_to_string(c.points, ',', ''), '') AS points,
          coalesce(array_to_string(k.item_points, ',', ''), '') AS "itemPoints", coalesce(array_to_string(c.response_ids, ',', ''), '') AS "responseIds",
          (SELECT count FROM n) AS found
        ${shown} ${ordered}`,
  );
  return { rows: found.map(({ found: _found, ...row }) => row), found: found[0]?.found ?? 0 };
}

/** True where the assignment concerns more students than `most`. */
export const isLargeClass = async (teacher: AssignmentTeacher, most: number): Promise<boolean> =>
  (await countStudents(teacher)).students > most;
