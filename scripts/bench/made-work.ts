import { db } from "@/lib/db/client";
import type { AssignmentEditor } from "@/lib/domain/proof";

/**
 * A class that has handed in, as submits leave it, written by a statement: so many students with an attempt each, three answers in a hundred
 * left blank, some better readers than others. The students are added to the class of the assignment, which has none. Needs a lesson
 * that sorts claims, and the adopted key.
 */
export async function insertWork(
  { assignmentId, lessonVersionId, classId, schoolId }: AssignmentEditor,
  { attempts, keyVersionId }: { attempts: number; keyVersionId: string },
): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
      await tx.$executeRawUnsafe("SELECT setseed(0.5)");
      await tx.$executeRawUnsafe(`
        INSERT INTO responses (item_id, response, digest) SELECT i.id, r.response, sha256(convert_to(r.response::text, 'UTF8'))
        FROM items i, (SELECT jsonb_build_object('class', c) AS response FROM unnest(ARRAY['reported-fact', 'attribution', 'speculation']) c) r
        WHERE i.lesson_version_id = '${lessonVersionId}' ON CONFLICT DO NOTHING`);
      await tx.$executeRawUnsafe(`
        INSERT INTO response_marks (response_id, key_version_id, grader_version, judgement, points, breakdown)
        SELECT r.id, k.key_version_id, 1, FALSE, CASE WHEN right_one THEN k.points ELSE 0 END,
          jsonb_build_object('credit', right_one::int, 'rule', CASE WHEN right_one THEN 'key' ELSE 'none' END)
        FROM items i JOIN key_entries k ON k.item_id = i.id AND k.key_version_id = '${keyVersionId}' JOIN responses r ON r.item_id = i.id
        CROSS JOIN LATERAL (SELECT r.response ->> 'class' = CASE WHEN k.key #>> '{label,voucher}' <> 'own-voice' THEN 'attribution'
          WHEN k.key #>> '{label,certainty}' = 'asserted' THEN 'reported-fact' ELSE 'speculation' END AS right_one) x
        WHERE i.lesson_version_id = '${lessonVersionId}' ON CONFLICT DO NOTHING`);
      await tx.$executeRawUnsafe(`
        WITH people AS MATERIALIZED (
          SELECT gen_random_uuid() AS id, gen_random_uuid() AS attempt_id, n, 0.5 + random() AS slips FROM generate_series(1, ${attempts}) n),
        added AS (INSERT INTO students (id, school_id, name) SELECT id, '${schoolId}', 'Student ' || n FROM people),
        enrolled AS (INSERT INTO enrolments (class_id, student_id, number) SELECT '${classId}', id, n FROM people),
        choices AS MATERIALIZED (
          SELECT i.position, array_agg(r.id ORDER BY m.points DESC, r.id) AS ids, array_agg(m.points ORDER BY m.points DESC, r.id) AS points
          FROM items i JOIN responses r ON r.item_id = i.id JOIN response_marks m ON m.response_id = r.id AND m.key_version_id = '${keyVersionId}'
          WHERE i.lesson_version_id = '${lessonVersionId}' GROUP BY 1),
        answered AS MATERIALIZED (
          SELECT p.id, p.attempt_id, array_agg(c.ids[x.turn] ORDER BY c.position) AS ids, array_agg(coalesce(c.points[x.turn], 0) ORDER BY c.position) AS points
          FROM people p CROSS JOIN choices c
          CROSS JOIN LATERAL (SELECT CASE WHEN random() < 0.03 THEN NULL ELSE least(3, 1 + floor(3 * random() * random() * p.slips))::int END AS turn OFFSET 0) x
          GROUP BY 1, 2),
        handed_in AS (INSERT INTO attempts (id, assignment_id, student_id, number, started_at, submitted_at, handed_in_by, response_ids)
          SELECT attempt_id, '${assignmentId}', id, 1, now(), now(), 'student', ids FROM answered)
        INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at)
        SELECT attempt_id, 0, '${keyVersionId}', 1, points, now() FROM answered`);
      await tx.$executeRawUnsafe(`INSERT INTO report_changes (assignment_id) VALUES ('${assignmentId}')`);
    },
    { timeout: 600_000 },
  );
  await db().$executeRawUnsafe("VACUUM ANALYZE attempts, grades, enrolments, students, responses, response_marks");
}
