import { z } from "zod";
import type { Nudge } from "@/lib/domain/live-acts";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { sql } from "./client";
import { chosenAttempts } from "./open-attempts";
import { queryRows } from "./query-rows";

/** Says something to the students of these attempts, or of all that are open; a newer sentence takes the place of an older one. Returns to how many. */
export async function nudgeStudents({ assignmentId }: AssignmentEditor, { attempts, words }: Nudge, now: Date): Promise<number> {
  const nudged = await queryRows(
    z.object({ attemptId: z.string() }),
    sql`INSERT INTO nudges (attempt_id, words, sent_at)
        SELECT x.id, ${words}, ${now} FROM attempts x
        WHERE x.assignment_id = ${assignmentId}::uuid AND x.submitted_at IS NULL AND ${chosenAttempts(attempts)} ORDER BY x.id
        ON CONFLICT (attempt_id) DO UPDATE SET id = gen_random_uuid(), words = EXCLUDED.words, sent_at = EXCLUDED.sent_at
        RETURNING attempt_id AS "attemptId"`,
  );
  return nudged.length;
}
