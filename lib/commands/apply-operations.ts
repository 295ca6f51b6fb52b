import { writeOperations } from "@/lib/db/operations";
import type { Transaction } from "@/lib/db/transaction";
import type { Operation } from "@/lib/domain/operation";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";

/** The kinds whose schema the response passes; the database holds them against the kind of the item. */
const kindsFor = (response: Operation["response"]): string[] =>
  [...EXERCISE_KINDS.values()]
    .filter((kind) => response !== null && kind.responseSchema.safeParse(response).success)
    .map((kind) => kind.name);

/**
 * Applies operations to an open attempt, for saving and for handing in: each id once, in the order given, all or none.
 * Where one of them clears an answer, it must run in a transaction that has locked the attempt; otherwise null will do.
 */
export async function applyOperations(
  tx: Transaction | null,
  { operations, ...attempt }: { attemptId: string; lessonVersionId: string; operations: readonly Operation[]; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-open" | "unknown-item" }> {
  if (operations.length === 0) return { ok: true };
  const checked = operations.map((operation) => ({ ...operation, kinds: kindsFor(operation.response) }));
  const outcome = await writeOperations(tx, { ...attempt, operations: checked });
  if (!outcome.open) return { ok: false, reason: "not-open" };
  return outcome.unknown ? { ok: false, reason: "unknown-item" } : { ok: true };
}
