import { z } from "zod";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRows } from "../query-rows";

const responseRow = z.object({ position: z.int(), responseId: z.string(), response: z.unknown() });

/** What these responses say, with the positions of their items. Of other lessons than the assignment's none is found. */
export const listGivenResponses = ({ lessonVersionId }: AssignmentTeacher, ids: readonly string[]) =>
  queryRows(
    responseRow,
    sql`SELECT i.position, r.id::text AS "responseId", r.response FROM responses r JOIN items i ON i.id = r.item_id
        WHERE i.lesson_version_id = ${lessonVersionId}::uuid AND r.id = ANY (${[...ids]}::bigint[])`,
  );
