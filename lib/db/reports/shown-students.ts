import type { AssignmentTeacher } from "@/lib/domain/proof";
import { HIDDEN_NAME } from "@/lib/domain/results";
import { sql } from "../client";

/**
 * The students of an assignment's class, left or not, as its teachers may see them beside their work: a query with `student_id`,
 * `shown_id`, `name`, `number` and `left_at`. While names are hidden it says "Student 7", numbered by a digest under each student's
 * salt, which never leaves the database; `shown_id` is such a digest too. Whatever shows work beside a name takes the name from here.
 */
export const shownStudents = ({ assignmentId, classId }: Pick<AssignmentTeacher, "assignmentId" | "classId">) => sql`
  SELECT h.student_id, h.left_at, h.shown_id,
    CASE WHEN h.hidden THEN ${HIDDEN_NAME} || h.place ELSE h.name END AS name, CASE WHEN h.hidden THEN h.place ELSE h.number END AS number
  FROM (
    SELECT e.student_id, e.left_at, s.name, e.number, a.anonymous AS hidden, row_number() OVER (ORDER BY d.digest)::int AS place,
      CASE WHEN a.anonymous THEN encode(substr(d.digest, 1, 16), 'hex')::uuid ELSE e.student_id END AS shown_id
    FROM assignments a JOIN enrolments e ON e.class_id = a.class_id JOIN students s ON s.id = e.student_id
    CROSS JOIN LATERAL (SELECT CASE WHEN a.anonymous THEN sha256(s.history_salt || convert_to(a.id::text, 'UTF8')) END AS digest) d
    WHERE a.id = ${assignmentId}::uuid AND e.class_id = ${classId}::uuid
  ) h`;
