import { z } from "zod";
import type { ChosenAttempts } from "@/lib/domain/live-acts";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { sql } from "./client";
import { queryRows } from "./query-rows";

/** In a query whose attempts are `x`: those that were chosen. */
export const chosenAttempts = (attempts: ChosenAttempts) => (attempts === "all" ? sql`TRUE` : sql`x.id = ANY (${attempts}::uuid[])`);

/** The attempts of an assignment that nobody has handed in. */
export async function listOpenAttempts({ assignmentId }: AssignmentEditor): Promise<string[]> {
  const rows = await queryRows(
    z.object({ id: z.string() }),
    sql`SELECT id FROM attempts WHERE assignment_id = ${assignmentId}::uuid AND submitted_at IS NULL ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}
