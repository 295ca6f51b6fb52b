import { z } from "zod";
import type { AttemptTeacher } from "@/lib/domain/proof";
import { STANDINGS } from "@/lib/domain/results";
import { sql } from "../client";
import { queryRow } from "../query-rows";
import { shownStudents } from "./shown-students";
import { countStudents } from "./stored-report";

const neighbour = z.object({ attemptId: z.string(), name: z.string(), number: z.int(), alike: z.boolean() }).nullable();
const placeRow = z.object({
  title: z.string(),
  className: z.string(),
  /** the name is none while names are hidden */
  namesHidden: z.boolean(),
  name: z.string(),
  number: z.int(),
  alike: z.boolean(),
  standing: z.enum(STANDINGS),
  /** where the mean of several attempts counts: what it comes to, in thousandths of a point */
  mean: z.object({ attempts: z.int(), total: z.int(), possible: z.int() }).nullable(),
  /** the attempt that counts, or else the newest */
  shownAttemptId: z.string(),
  attempts: z.array(z.object({ attemptId: z.string(), number: z.int() })),
  startedAt: z.date(),
  submittedAt: z.date().nullable(),
  /** how many items have an answer */
  answers: z.int(),
  items: z.int(),
  previous: neighbour,
  next: neighbour,
});
export type StudentPlace = z.infer<typeof placeRow>;

const neighbourOf = ({ assignmentId }: AttemptTeacher, step: "before" | "after") => sql`(
  SELECT jsonb_build_object('attemptId', n.attempt_id, 'name', n.name, 'number', n.number, 'alike', n.alike) FROM stored_students n
  WHERE n.assignment_id = ${assignmentId}::uuid AND n.submitted_at IS NOT NULL
    AND ${step === "before" ? sql`(n.place, n.number) < (p.place, p.number)` : sql`(n.place, n.number) > (p.place, p.number)`}
  ORDER BY ${step === "before" ? sql`n.place DESC, n.number DESC` : sql`n.place, n.number`} LIMIT 1)`;

/** Whose attempt this is, how they stand, and who comes before and after them, by name, among those who have handed in. */
export async function getStudentPlace(teacher: AttemptTeacher): Promise<StudentPlace> {
  await countStudents(teacher);
  const row = await queryRow(
    placeRow,
    sql`SELECT v.title, c.name AS "className", a.anonymous AS "namesHidden", s.name, s.number, coalesce(p.alike, FALSE) AS alike, coalesce(p.standing, 'started') AS standing,
          CASE WHEN p.mean_of IS NOT NULL THEN jsonb_build_object('attempts', p.mean_of, 'total', p.total, 'possible', p.possible) END AS mean,
          coalesce(p.attempt_id, t.id) AS "shownAttemptId", t.started_at AS "startedAt", t.submitted_at AS "submittedAt",
          ${neighbourOf(teacher, "before")} AS previous, ${neighbourOf(teacher, "after")} AS next,
          (SELECT count(*)::int FROM items i WHERE i.lesson_version_id = v.id) AS items,
          CASE WHEN t.submitted_at IS NULL THEN (SELECT count(*) FROM answers w WHERE w.attempt_id = t.id)
            ELSE (SELECT count(n) FROM unnest(t.response_ids) n) END::int AS answers,
          (SELECT jsonb_agg(jsonb_build_object('attemptId', x.id, 'number', x.number) ORDER BY x.number) FROM attempts x
            WHERE x.assignment_id = a.id AND x.student_id = t.student_id) AS attempts
        FROM attempts t JOIN assignments a ON a.id = t.assignment_id JOIN lesson_versions v ON v.id = a.lesson_version_id
        JOIN classes c ON c.id = a.class_id JOIN (${shownStudents(teacher)}) s ON s.student_id = t.student_id
        LEFT JOIN stored_students p ON p.assignment_id = a.id AND p.student_id = t.student_id
        WHERE t.id = ${teacher.attemptId}::uuid`,
  );
  if (!row) throw new Error("the attempt of a proof is gone");
  return row;
}
