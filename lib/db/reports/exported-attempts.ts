import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { HANDED_IN_BY } from "@/lib/domain/responses-file";
import { isSuperseded } from "../attempt-uses";
import { sql } from "../client";
import { queryRow, queryRows } from "../query-rows";
import { idList, numberList } from "./number-lists";
import { HIDDEN_BLOCK, shownStudents } from "./shown-students";

/** Places of the roster that are read at a time: whole blocks of hidden numbers, so that every page has its own. */
const PAGE = 20 * HIDDEN_BLOCK;

const studentRow = z.object({ studentId: z.string(), name: z.string(), number: z.int() });

const attemptRow = z.object({
  attemptId: z.string(),
  studentId: z.string(),
  attempt: z.int(),
  startedAt: z.date(),
  submittedAt: z.date(),
  handedInBy: z.enum(HANDED_IN_BY),
  late: z.boolean(),
  excused: z.boolean(),
  superseded: z.boolean(),
  counted: z.boolean(),
  /** of the items; `total` is what lateness and overrides made of it; thousandths of a point */
  earned: z.int(),
  possible: z.int(),
  total: z.int(),
  points: numberList,
  itemPoints: numberList,
  responseIds: idList,
});
type AttemptRow = Omit<z.infer<typeof attemptRow>, "studentId">;
/** Work that was handed in, with the name that may stand beside it. `waits`: the positions of the items that wait for a mark. */
export type ExportedAttempt = AttemptRow & { readonly name: string; readonly number: number; readonly waits: readonly number[] };

/** How many attempts have been handed in, whether or not they count. */
export async function countHandedIn({ assignmentId }: AssignmentTeacher): Promise<number> {
  const row = await queryRow(
    z.object({ count: z.int() }),
    sql`SELECT count(*)::int AS count FROM attempts WHERE assignment_id = ${assignmentId}::uuid AND submitted_at IS NOT NULL`,
  );
  return row?.count ?? 0;
}

/**
 * Everything handed in, by the students' numbers and then by attempt, some hundreds at a time: nobody waits for the whole, and no more
 * than a page of it is in memory. What is handed in meanwhile may or may not be among it.
 */
export async function* exportedAttempts(teacher: AssignmentTeacher): AsyncGenerator<ExportedAttempt[]> {
  const last = await lastNumber(teacher);
  for (let after = 0; after < last; after += PAGE) {
    const students = await queryRows(
      studentRow,
      sql`SELECT s.student_id AS "studentId", s.name, s.number FROM (${shownStudents(teacher)}) s
          WHERE s.number > ${after}::int AND s.number <= ${after + PAGE}::int`,
    );
    const ids = students.map(({ studentId }) => studentId);
    const [attempts, waiting] = await Promise.all([listAttempts(teacher, ids), listWaiting(teacher, ids)]);
    const shown = new Map(students.map(({ studentId, name, number }) => [studentId, { name, number }]));
    const waits = new Map(waiting.map(({ attemptId, positions }) => [attemptId, positions]));
    yield attempts
      .flatMap(({ studentId, ...attempt }) => {
        const student = shown.get(studentId);
        return student ? [{ ...attempt, ...student, waits: waits.get(attempt.attemptId) ?? [] }] : [];
      })
      .sort((a, b) => a.number - b.number || a.attempt - b.attempt);
  }
}

async function lastNumber({ classId }: AssignmentTeacher): Promise<number> {
  const row = await queryRow(
    z.object({ last: z.int() }),
    sql`SELECT coalesce(max(number), 0)::int AS last FROM enrolments WHERE class_id = ${classId}::uuid`,
  );
  return row?.last ?? 0;
}

const listAttempts = ({ assignmentId }: AssignmentTeacher, studentIds: readonly string[]) =>
  queryRows(
    attemptRow,
    sql`SELECT g.attempt_id AS "attemptId", g.student_id AS "studentId", g.number AS attempt, g.started_at AS "startedAt", g.submitted_at AS "submittedAt",
          g.handed_in_by AS "handedInBy", g.late AND NOT g.lateness_waived AS late, g.excused, ${isSuperseded(sql`g.attempt_id`)} AS superseded,
          n.attempt_id IS NOT NULL AS counted, g.machine_total AS earned, g.possible, g.total,
          array_to_string(g.points, ',', '') AS points, array_to_string(g.item_points, ',', '') AS "itemPoints",
          array_to_string(g.response_ids, ',', '') AS "responseIds"
        FROM current_grades g LEFT JOIN (
          SELECT attempt_id FROM counted_grades WHERE assignment_id = ${assignmentId}::uuid AND student_id = ANY (${[...studentIds]}::uuid[])
        ) n ON n.attempt_id = g.attempt_id
        WHERE g.assignment_id = ${assignmentId}::uuid AND g.student_id = ANY (${[...studentIds]}::uuid[])`,
  );

const listWaiting = ({ assignmentId }: AssignmentTeacher, studentIds: readonly string[]) =>
  queryRows(
    z.object({ attemptId: z.string(), positions: z.array(z.int()) }),
    sql`SELECT attempt_id AS "attemptId", array_agg(item_position) AS positions FROM waiting_marks
        WHERE assignment_id = ${assignmentId}::uuid AND student_id = ANY (${[...studentIds]}::uuid[]) GROUP BY 1`,
  );

/** Responses of the assignment's lesson by their ids, as they were given. */
export const listResponses = ({ lessonVersionId }: AssignmentTeacher, responseIds: readonly string[]) =>
  queryRows(
    z.object({ responseId: z.string(), position: z.int(), response: z.unknown() }),
    sql`SELECT r.id::text AS "responseId", i.position, r.response FROM responses r JOIN items i ON i.id = r.item_id
        WHERE r.id = ANY (${[...responseIds]}::text[]::bigint[]) AND i.lesson_version_id = ${lessonVersionId}::uuid`,
  );

/** What each item of the assignment is worth by the adopted key, in thousandths of a point, by position; null where it is dropped. */
export async function getItemWorths({ assignmentId }: AssignmentTeacher): Promise<readonly (number | null)[]> {
  const row = await queryRow(
    z.object({ worths: numberList }),
    sql`SELECT array_to_string(ARRAY(
            SELECT CASE WHEN d.position IS NULL THEN o.value END FROM unnest(k.item_points) WITH ORDINALITY o(value, n)
            LEFT JOIN (SELECT item_position AS position FROM live_adjustments WHERE assignment_id = a.id AND kind = 'drop-item') d ON d.position = o.n - 1
            ORDER BY o.n
          ), ',', '') AS worths
        FROM assignments a JOIN key_versions k ON k.id = a.key_version_id WHERE a.id = ${assignmentId}::uuid`,
  );
  return row?.worths ?? [];
}
