import { z } from "zod";
import { beforeGrace } from "@/lib/domain/attempt-clock";
import type { Operation } from "@/lib/domain/operation";
import { stopsAt, withAccommodation } from "./attempt-clock";
import { db, prepared, sql } from "./client";
import { queryRow } from "./query-rows";
import type { Transaction } from "./transaction";

/** An operation with the names of the exercise kinds that its response would do for: lib/commands/apply-operations.ts adds them. */
export type CheckedOperation = Operation & { readonly kinds: readonly string[] };

const outcomeRow = z.object({ open: z.boolean(), unknown: z.boolean() });

/**
 * Writes operations to an open attempt, each id once, and brings its answers to what they say, in the order given: all in one
 * statement, which locks the attempt against a submit at the same time. `open` is false where the attempt is submitted or has ended
 * longer ago than the grace, `unknown` true where an item is not of this lesson version or a response not of the item's kind; either
 * way nothing is written.
 *
 * An operation that clears must run in a transaction that holds the lock already: a DELETE does not see the answer that
 * another save put in while this statement waited for the lock. An upsert does.
 */
export async function writeOperations(
  tx: Transaction | null,
  {
    attemptId,
    lessonVersionId,
    operations,
    now,
  }: { attemptId: string; lessonVersionId: string; operations: readonly CheckedOperation[]; now: Date },
): Promise<{ open: boolean; unknown: boolean }> {
  const clears = operations.some((operation) => operation.response === null);
  const outcome = await queryRow(
    outcomeRow,
    sql`${prepared}
      WITH attempt AS MATERIALIZED (
        SELECT x.id FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation}
        WHERE x.id = ${attemptId}::uuid AND x.submitted_at IS NULL AND coalesce(${stopsAt}, 'infinity') > ${beforeGrace(now)}
        FOR NO KEY UPDATE OF x
      ), sent AS MATERIALIZED (
        SELECT (o.value->>'id')::uuid AS id, i.id AS item_id, NULLIF(o.value->'response', 'null') AS response, o.n
        FROM jsonb_array_elements(${JSON.stringify(operations)}::jsonb) WITH ORDINALITY o(value, n)
        LEFT JOIN (items i JOIN exercises e ON e.id = i.exercise_id)
          ON i.id = (o.value->>'itemId')::uuid AND i.lesson_version_id = ${lessonVersionId}::uuid
          AND (o.value->'response' = 'null' OR o.value->'kinds' @> to_jsonb(e.kind))
      ), added AS (
        INSERT INTO operations (attempt_id, id, item_id, response, received_at)
        SELECT a.id, s.id, s.item_id, s.response, ${now} FROM sent s CROSS JOIN attempt a
        WHERE NOT EXISTS (SELECT FROM sent WHERE item_id IS NULL)
        ORDER BY s.n
        ON CONFLICT DO NOTHING RETURNING id
      ), newest AS MATERIALIZED (
        SELECT DISTINCT ON (s.item_id) s.item_id, s.id, s.response FROM sent s JOIN added USING (id) ORDER BY s.item_id, s.n DESC
      ), kept AS (
        INSERT INTO answers (attempt_id, item_id, response, operation_id, saved_at)
        SELECT ${attemptId}::uuid, n.item_id, n.response, n.id, ${now} FROM newest n WHERE n.response IS NOT NULL
        ON CONFLICT (attempt_id, item_id) DO UPDATE
          SET response = EXCLUDED.response, operation_id = EXCLUDED.operation_id, saved_at = EXCLUDED.saved_at
      )${clears ? clearing(attemptId) : sql``}
      SELECT EXISTS (SELECT FROM attempt) AS open, EXISTS (SELECT FROM sent WHERE item_id IS NULL) AS unknown`,
    tx ?? db(),
  );
  if (!outcome) throw new Error("one row expected, none found");
  return outcome;
}

/** The part of the statement that clears; planning it costs time, and few saves need it. */
const clearing = (attemptId: string) => sql`, cleared AS (
        DELETE FROM answers w USING newest n WHERE w.attempt_id = ${attemptId}::uuid AND w.item_id = n.item_id AND n.response IS NULL
      )`;

/** Locks an attempt until the transaction ends, so that saving, handing in and closing go one after the other. */
export const lockAttempt = (tx: Transaction, attemptId: string) =>
  queryRow(z.object({ id: z.string() }), sql`SELECT id FROM attempts WHERE id = ${attemptId}::uuid FOR NO KEY UPDATE`, tx);
