import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRows } from "../query-rows";

const placeRow = z.object({ attemptId: z.string(), positions: z.array(z.int()) });

/** Which items of which attempts wait for a teacher’s mark, by item position. */
export const listWaitingPlaces = ({ assignmentId }: AssignmentTeacher) =>
  queryRows(
    placeRow,
    sql`SELECT attempt_id AS "attemptId", array_agg(item_position) AS positions FROM waiting_marks WHERE assignment_id = ${assignmentId}::uuid GROUP BY 1`,
  );

const partRow = z.object({ part: z.string(), credit: z.number(), answers: z.int() });

/** What the parts of an item earned on the mean of the answers that were marked in parts, from 0 to 1, in the order of the marking. */
export const listPartShares = ({ assignmentId, lessonVersionId }: AssignmentTeacher, itemId: string) =>
  queryRows(
    partRow,
    sql`SELECT p.part ->> 'part' AS part, avg((p.part ->> 'credit')::float8)::float8 AS credit, count(*)::int AS answers
        FROM counted_grades g JOIN assignments s ON s.id = g.assignment_id
        JOIN items i ON i.id = ${itemId}::uuid AND i.lesson_version_id = ${lessonVersionId}::uuid
        JOIN response_marks m ON m.response_id = g.response_ids[i.position + 1] AND m.key_version_id = g.key_version_id
          AND m.grader_version = g.grader_version AND m.judgement = s.judgement
        CROSS JOIN LATERAL jsonb_array_elements(m.breakdown -> 'parts') WITH ORDINALITY p(part, n)
        WHERE g.assignment_id = ${assignmentId}::uuid AND g.points[i.position + 1] IS NOT NULL GROUP BY 1 ORDER BY min(p.n)`,
  );
