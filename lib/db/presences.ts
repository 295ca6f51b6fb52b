import { z } from "zod";
import type { AttemptStudent } from "@/lib/domain/proof";
import { sql } from "./client";
import { queryRows } from "./query-rows";

/** Keeps when pages of these attempts were last known to be open, in one statement; another process may know it better. */
export const keepPresences = (seen: readonly { student: AttemptStudent; at: Date }[]) =>
  queryRows(
    z.object({}),
    sql`INSERT INTO presences (attempt_id, last_seen_at)
        SELECT x.id, max(s.at) FROM unnest(${seen.map(({ student }) => student.attemptId)}::uuid[], ${seen.map(({ at }) => at)}::timestamptz[]) s(id, at)
        JOIN attempts x ON x.id = s.id GROUP BY x.id ORDER BY x.id
        ON CONFLICT (attempt_id) DO UPDATE SET last_seen_at = greatest(presences.last_seen_at, EXCLUDED.last_seen_at)`,
  );
