import { answerAppeals, listAppealedKeys, lockOpenAppeals } from "@/lib/db/appeals";
import type { Transaction } from "@/lib/db/transaction";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { exerciseKind } from "@/lib/exercises/registry";

/**
 * Answers the open appeals that a key version settles, in the transaction that applies it to everybody's work: those whose answer earns
 * more by it than by the key of their grade. `answer` is what those students read. Returns how many there were.
 */
export async function settleAppeals(
  tx: Transaction,
  editor: AssignmentEditor,
  { keyVersionId, answer, now }: { keyVersionId: string; answer: string; now: Date },
): Promise<number> {
  const open = await lockOpenAppeals(tx, editor, "all");
  if (open.length === 0) return 0;
  const ids = open.map(({ appealId }) => appealId);
  const settled = (await listAppealedKeys(tx, ids, keyVersionId)).filter(({ kind: name, response, judgement, before, after }) => {
    const kind = exerciseKind(name);
    const credit = (key: unknown) => kind.grade(key, response, { judgement }).credit;
    return credit(after) > credit(before);
  });
  if (settled.length === 0) return 0;
  const settledIds = settled.map(({ appealId }) => appealId);
  await answerAppeals(tx, settledIds, { decision: "accepted-for-all", answer, decidedById: editor.userId }, now);
  return settled.length;
}
