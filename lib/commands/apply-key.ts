import { scheduleRegrade } from "@/lib/db/jobs";
import { publishKey } from "@/lib/db/key-versions";
import { findOfferedKey, hasOtherGrades, insertRegrade, lockForRegrade } from "@/lib/db/regrades";
import { inTransaction } from "@/lib/db/transaction";
import type { AssignmentEditor } from "@/lib/domain/proof";
import type { ApplyKey } from "@/lib/domain/regrade";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { continueRegrade } from "./continue-regrade";
import { settleAppeals } from "./settle-appeals";

/** So many attempts are marked while the teacher waits; more are marked by a job. */
const AT_ONCE = 2000;

/**
 * Has the assignment adopt a key version, and marks by it what was handed in before, as the policy says. Adopting is one moment for
 * everybody: who hands in afterwards is marked by the new key, and a regrade that breaks off goes on by itself. Applying the adopted key
 * again marks what is not marked by it yet, by a newer grader for one. A draft is published by it, and appeals that it settles are answered.
 */
export async function applyKey(
  editor: AssignmentEditor,
  input: ApplyKey,
  now: Date,
): Promise<{ ok: true; regradeId: string; done: boolean } | { ok: false; reason: "unknown-key" | "already-adopted" | "running" }> {
  const begun = await inTransaction(async (tx) => {
    const state = await lockForRegrade(tx, editor);
    const key = state && (await findOfferedKey(editor, input.keyVersionId, tx));
    if (!key) return { ok: false as const, reason: "unknown-key" as const };
    if (state.running) return { ok: false as const, reason: "running" as const };
    const marking = { keyVersionId: input.keyVersionId, graderVersion: GRADER_VERSION };
    if (key.adopted && (input.policy === "future" || !(await hasOtherGrades(tx, editor, marking))))
      return { ok: false as const, reason: "already-adopted" as const };
    await publishKey(tx, input.keyVersionId, now);
    const regrade = { ...input, number: state.last + 1, fromKeyVersionId: state.keyVersionId, graderVersion: GRADER_VERSION };
    const regradeId = await insertRegrade(tx, editor, regrade, now);
    if (input.policy !== "future") await settleAppeals(tx, editor, { keyVersionId: input.keyVersionId, answer: input.reason, now });
    const later = input.policy !== "future" && state.handedIn > AT_ONCE;
    if (later) await scheduleRegrade(tx, regradeId);
    return { ok: true as const, regradeId, done: input.policy === "future", later };
  });
  if (!begun.ok || begun.done || begun.later) return begun.ok ? { ok: true, regradeId: begun.regradeId, done: begun.done } : begun;
  return { ok: true, regradeId: begun.regradeId, done: await continueRegrade(editor, begun, now) };
}
