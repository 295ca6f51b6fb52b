import { z } from "zod";
import type { LiveRecord } from "@/lib/domain/live-student";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRow, queryRows } from "../query-rows";
import { byName } from "./class-rows";
import { shownStudents } from "./shown-students";

const liveRow = z.object({
  studentId: z.string(),
  name: z.string(),
  number: z.int(),
  alike: z.boolean(),
  excused: z.boolean(),
  attemptId: z.string().nullable(),
  startedAt: z.date().nullable(),
  submittedAt: z.date().nullable(),
  answers: z.int(),
  at: z.int().nullable(),
  savedAt: z.date().nullable(),
  seenAt: z.date().nullable(),
});

/** Everyone in the class now with their newest attempt, by name. Asked about once a second while somebody looks. */
export const listLiveStudents = (teacher: AssignmentTeacher): Promise<LiveRecord[]> =>
  queryRows(
    liveRow,
    sql`WITH newest AS MATERIALIZED (
          SELECT DISTINCT ON (t.student_id) t.student_id, t.id, t.started_at, t.submitted_at, t.response_ids FROM attempts t
          WHERE t.assignment_id = ${teacher.assignmentId}::uuid ORDER BY t.student_id, t.number DESC
        ), saved AS MATERIALIZED (
          SELECT w.attempt_id, count(*)::int AS answers, max(w.saved_at) AS saved_at, (array_agg(w.item_id ORDER BY w.saved_at DESC))[1] AS item_id
          FROM newest t JOIN answers w ON w.attempt_id = t.id WHERE t.submitted_at IS NULL GROUP BY w.attempt_id
        ), r AS (
          SELECT s.student_id, s.shown_id, s.name, s.number, count(*) OVER (PARTITION BY lower(normalize(s.name, NFKC))) > 1 AS alike
          FROM (${shownStudents(teacher)}) s WHERE s.left_at IS NULL
        )
        SELECT r.shown_id AS "studentId", r.name, r.number, r.alike, e.student_id IS NOT NULL AS excused, t.id AS "attemptId",
          t.started_at AS "startedAt", t.submitted_at AS "submittedAt",
          CASE WHEN t.submitted_at IS NULL THEN coalesce(v.answers, 0) ELSE (SELECT count(n)::int FROM unnest(t.response_ids) n) END AS answers,
          i.position + 1 AS at, v.saved_at AS "savedAt", p.last_seen_at AS "seenAt"
        FROM r LEFT JOIN newest t ON t.student_id = r.student_id LEFT JOIN saved v ON v.attempt_id = t.id
        LEFT JOIN items i ON i.id = v.item_id LEFT JOIN presences p ON p.attempt_id = t.id
        LEFT JOIN (SELECT student_id FROM excused_students WHERE assignment_id = ${teacher.assignmentId}::uuid) e ON e.student_id = r.student_id
        ORDER BY ${byName}`,
  );

const headRow = z.object({ title: z.string(), className: z.string(), items: z.int(), namesHidden: z.boolean() });

/** What the live page says above the students. */
export async function getLiveHead(teacher: AssignmentTeacher): Promise<z.infer<typeof headRow>> {
  const head = await queryRow(
    headRow,
    sql`SELECT v.title, c.name AS "className", a.anonymous AS "namesHidden",
          (SELECT count(*)::int FROM items i WHERE i.lesson_version_id = v.id) AS items
        FROM assignments a JOIN classes c ON c.id = a.class_id JOIN lesson_versions v ON v.id = a.lesson_version_id
        WHERE a.id = ${teacher.assignmentId}::uuid`,
  );
  if (!head) throw new Error("the assignment of a proof is gone");
  return head;
}
