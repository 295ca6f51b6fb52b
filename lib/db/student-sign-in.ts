import { z } from "zod";
import { db, sql } from "./client";
import { queryRow } from "./query-rows";

// What a student's sign-in reads and writes, before there is anybody to prove.

const inClassRow = z.object({ studentId: z.string(), classId: z.string(), pinHash: z.string().nullable() });

/** The student of this id, while they belong to the class with this code. An archived class lets nobody in. */
export const findInClass = (joinCode: string, studentId: string) =>
  queryRow(
    inClassRow,
    sql`SELECT s.id AS "studentId", c.id AS "classId", s.pin_hash AS "pinHash"
        FROM classes c JOIN enrolments e ON e.class_id = c.id AND e.student_id = ${studentId}::uuid AND e.left_at IS NULL
        JOIN students s ON s.id = e.student_id WHERE c.join_code = ${joinCode} AND c.archived_at IS NULL`,
  );

/** Notes that the student has joined: this class, or, by card, all of theirs. False where they belong to none of them any more. */
export async function markJoined({ studentId, classId }: { studentId: string; classId: string | null }, now: Date): Promise<boolean> {
  const marked = await db().$executeRaw(
    sql`UPDATE enrolments e SET joined_at = COALESCE(e.joined_at, ${now}) FROM classes c
        WHERE c.id = e.class_id AND c.archived_at IS NULL AND e.left_at IS NULL AND e.student_id = ${studentId}::uuid
          AND (${classId}::uuid IS NULL OR e.class_id = ${classId}::uuid)`,
  );
  return marked > 0;
}
