import { insertMarks } from "@/lib/db/grades";
import { sealSoon } from "@/lib/db/jobs";
import { writeMoves } from "@/lib/db/regrade-moves";
import { endRegrade, lockRegrade, setGraderVersion } from "@/lib/db/regrades";
import { inTransaction } from "@/lib/db/transaction";
import type { AssignmentEditor, System } from "@/lib/domain/proof";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { markForRegrade } from "./mark-for-regrade";

/**
 * Marks what was handed in before a regrade began: all of it in one transaction, so that the current grades are the old ones or the new.
 * Safe to repeat: false where it is done already, or another process is at it. No hash is reckoned here.
 */
export async function continueRegrade(_by: AssignmentEditor | System, { regradeId }: { regradeId: string }, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const regrade = await lockRegrade(tx, regradeId);
    // a newer program began it, and will end it
    if (!regrade || regrade.graderVersion > GRADER_VERSION) return false;
    const { assignmentId, keyVersionId } = regrade;
    if (regrade.graderVersion < GRADER_VERSION) await setGraderVersion(tx, regradeId, GRADER_VERSION);
    const wanted = { assignmentId, keyVersionId, graderVersion: GRADER_VERSION };
    const { marking, fresh, judgement } = await markForRegrade(tx, wanted);
    if (fresh.length > 0) await insertMarks(tx, { ...wanted, judgement }, fresh);
    const counts = await writeMoves(tx, marking, { ...regrade, now });
    await endRegrade(tx, regradeId, counts, now);
    await sealSoon(tx, assignmentId);
    return true;
  });
}
