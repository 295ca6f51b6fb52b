import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRows } from "../query-rows";

// Where certainty counts, a right answer earns all points only of who was certain. That it is right, the credit in its mark says.

const counting = ({ lessonVersionId }: AssignmentTeacher) =>
  sql`exercises e WHERE e.lesson_version_id = ${lessonVersionId}::uuid AND e.settings ->> 'sureness' = 'counts'`;

/** The responses that are right for less than all points, with those points, by key version. */
const rightUnsure = (teacher: AssignmentTeacher) => sql`
  SELECT m.response_id, m.points, m.key_version_id FROM (SELECT e.id FROM ${counting(teacher)}) x
  JOIN items i ON i.exercise_id = x.id JOIN responses r ON r.item_id = i.id JOIN response_marks m ON m.response_id = r.id
  JOIN assignments a ON a.id = ${teacher.assignmentId}::uuid AND a.judgement = m.judgement
  JOIN key_entries k ON k.key_version_id = m.key_version_id AND k.item_id = i.id
  WHERE (m.breakdown ->> 'credit')::float8 >= 1 AND m.points < k.points`;

/**
 * True of an answer `o` (its `id` and `points`) under the key version of a row `c` that is right for less than all points. What a person
 * made of it in points is not. In lessons where certainty does not count no row is looked at.
 */
export const isRightUnsure = (teacher: AssignmentTeacher) => sql`
  ((SELECT EXISTS (SELECT FROM ${counting(teacher)})) AND (o.id, o.points, c.key_version_id) IN (${rightUnsure(teacher)}))`;

const rightRow = z.object({ responseId: z.string(), points: z.int() });

/** The same by their ids, each with the points that it then has, in thousandths. */
export const listRightUnsure = (teacher: AssignmentTeacher) =>
  queryRows(rightRow, sql`SELECT DISTINCT n.response_id::text AS "responseId", n.points FROM (${rightUnsure(teacher)}) n`);
