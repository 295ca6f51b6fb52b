import { z } from "zod";
import { db, sql } from "@/lib/db/client";
import { queryRow, queryRows } from "@/lib/db/query-rows";
import { jsonObjectSchema } from "@/lib/domain/json";
import { countsSureness } from "@/lib/domain/sureness";
import { gradeAttempt } from "@/lib/grading/grade-attempt";
import { markResponse } from "@/lib/grading/mark-response";

// By SQL where a list may hold a null: Prisma can't read those.

const gradeRow = z.object({
  points: z.array(z.int().nullable()),
  keyVersionId: z.string(),
  graderVersion: z.int(),
  gradedAt: z.date(),
  number: z.int(),
});

/** The grades of an attempt, oldest first: the last one counts. */
export const gradesOf = (attemptId: string) =>
  queryRows(
    gradeRow,
    sql`SELECT g.points, g.number, g.key_version_id AS "keyVersionId", g.grader_version AS "graderVersion", g.graded_at AS "gradedAt"
        FROM grades g WHERE g.attempt_id = ${attemptId}::uuid ORDER BY g.number`,
  );

const submittedRow = z.object({
  submittedAt: z.date().nullable(),
  handedInBy: z.string().nullable(),
  late: z.boolean(),
  responses: z.array(z.unknown()).nullable(),
});

/** How an attempt was handed in, with its interned responses in item order. */
export const submittedAttempt = (attemptId: string) =>
  queryRow(
    submittedRow,
    sql`SELECT t.submitted_at AS "submittedAt", t.handed_in_by AS "handedInBy", t.late,
          (SELECT jsonb_agg(r.response ORDER BY u.n) FROM unnest(t.response_ids) WITH ORDINALITY u(id, n) LEFT JOIN responses r ON r.id = u.id) AS responses
        FROM attempts t WHERE t.id = ${attemptId}::uuid`,
  );

/** What an attempt must earn by its key, worked out anew from the answers, marking every one. */
export async function recomputedPoints(attemptId: string): Promise<readonly (number | null)[]> {
  const attempt = await db().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { answers: true, assignment: true } });
  const entries = await db().keyEntry.findMany({
    where: { keyVersionId: attempt.assignment.keyVersionId },
    include: { item: { include: { exercise: true } } },
    orderBy: { item: { position: "asc" } },
  });
  return gradeAttempt(
    entries.map(({ key, points, dropped, item }) => {
      const answer = attempt.answers.find((one) => one.itemId === item.id);
      const { judgement } = attempt.assignment;
      const { kind, settings } = item.exercise;
      const counts = countsSureness(jsonObjectSchema.parse(settings));
      return {
        dropped,
        points: answer ? markResponse({ kind, key, weight: points, countsSureness: counts }, answer.response, judgement).points : null,
      };
    }),
  );
}
