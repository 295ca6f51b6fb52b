import { countMoves } from "@/lib/db/regrade-moves";
import { findOfferedKey } from "@/lib/db/regrades";
import { inTransaction } from "@/lib/db/transaction";
import type { AssignmentEditor } from "@/lib/domain/proof";
import type { RegradePreview } from "@/lib/domain/regrade";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { markForRegrade } from "./mark-for-regrade";

/**
 * What applying a key version to all attempts of the assignment would do. Writes nothing. Null where there is no such key version, or the
 * teacher may not apply it.
 */
export async function previewRegrade(editor: AssignmentEditor, { keyVersionId }: { keyVersionId: string }): Promise<RegradePreview | null> {
  return inTransaction(async (tx) => {
    if (!(await findOfferedKey(editor, keyVersionId, tx))) return null;
    const wanted = { assignmentId: editor.assignmentId, keyVersionId, graderVersion: GRADER_VERSION };
    const { marking } = await markForRegrade(tx, wanted);
    return { keyVersionId, ...(await countMoves(tx, editor, marking)) };
  });
}
