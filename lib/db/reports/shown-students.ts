import type { AssignmentTeacher } from "@/lib/domain/proof";
import { HIDDEN_NAME } from "@/lib/domain/results";
import { sql } from "../client";

/** Hidden numbers are mixed within blocks of so many numbers of the roster. */
export const HIDDEN_BLOCK = 100;

/**
 * The students of an assignment's class, left or not, as its teachers may see them beside their work: a query with `student_id`,
 * `shown_id`, `name`, `number` and `left_at`. While names are hidden it says "Student 7": the number in the roster, mixed by the
 * assignment's key, so that it is the same whoever joins or is erased. `shown_id` is a digest under the student's salt. Neither key nor
 * salt ever leaves the database. Whatever shows work beside a name takes the name from here.
 */
export const shownStudents = ({ assignmentId, classId }: Pick<AssignmentTeacher, "assignmentId" | "classId">) => sql`
  SELECT e.student_id, e.left_at, CASE WHEN a.anonymous THEN encode(substr(sha256(s.history_salt || convert_to(a.id::text, 'UTF8')), 1, 16), 'hex')::uuid
      ELSE e.student_id END AS shown_id,
    CASE WHEN a.anonymous THEN ${HIDDEN_NAME} || m.place ELSE s.name END AS name, CASE WHEN a.anonymous THEN m.place ELSE e.number END AS number
  FROM assignments a JOIN enrolments e ON e.class_id = a.class_id JOIN students s ON s.id = e.student_id
  LEFT JOIN (
    SELECT n.number, ((n.number - 1) / ${HIDDEN_BLOCK}::int * ${HIDDEN_BLOCK}::int
      + row_number() OVER (PARTITION BY (n.number - 1) / ${HIDDEN_BLOCK}::int ORDER BY sha256(convert_to(h.hidden_key::text || n.number, 'UTF8'))))::int AS place
    FROM assignments h CROSS JOIN LATERAL generate_series(1,
      (SELECT ceil(max(r.number) / ${HIDDEN_BLOCK}::float8)::int * ${HIDDEN_BLOCK}::int FROM enrolments r WHERE r.class_id = h.class_id)) n(number)
    WHERE h.id = ${assignmentId}::uuid AND h.anonymous
  ) m ON m.number = e.number
  WHERE a.id = ${assignmentId}::uuid AND e.class_id = ${classId}::uuid`;

/** True of a row `s` of `shownStudents` where another student of the class has this name: its number in the roster then stands with it. */
export const isAlike = ({ classId }: Pick<AssignmentTeacher, "classId">) => sql`lower(normalize(s.name, NFKC)) IN (
  SELECT lower(normalize(o.name, NFKC)) FROM enrolments e JOIN students o ON o.id = e.student_id
  WHERE e.class_id = ${classId}::uuid GROUP BY 1 HAVING count(*) > 1)`;
