import { insertAdjustment, lockAttemptsOf } from "@/lib/db/adjustments";
import { listMarkable } from "@/lib/db/reports/waiting-marks";
import { inTransaction } from "@/lib/db/transaction";
import type { MarkAnswers } from "@/lib/domain/marking";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { LEVEL_NAMES } from "@/lib/domain/rubric";
import { exerciseKind } from "@/lib/exercises/registry";
import { pointsOf } from "@/lib/grading/grade-attempt";

type Marked = { ok: true; marked: number } | { ok: false; reason: "nothing-waits" };

/**
 * Marks the answers of several attempts to one item by a level of its rubric. Each mark is an adjustment of its attempt. Left out
 * are attempts that have no answer to mark there and, unless they are to be marked `again`, those that somebody has marked; where none
 * is left, it is refused.
 */
export const markAnswers = (
  editor: AssignmentEditor,
  { itemId, attemptIds, level, comment, again = false }: MarkAnswers,
  now: Date,
): Promise<Marked> =>
  inTransaction(async (tx) => {
    const { assignmentId, userId } = editor;
    await lockAttemptsOf(tx, assignmentId);
    const markable = await listMarkable(tx, editor, { itemId, attemptIds, again });
    let marked = 0;
    for (const { attemptId, kind, key, breakdown, weight } of markable) {
      const credit = exerciseKind(kind).afterMark?.(key, breakdown, level);
      if (credit === undefined) continue;
      const decision = { kind: "rubric-mark", itemId, points: pointsOf(credit, weight), reason: LEVEL_NAMES[level], comment } as const;
      await insertAdjustment(tx, { assignmentId, attemptId, madeById: userId, ...decision }, now);
      marked += 1;
    }
    return marked > 0 ? { ok: true, marked } : { ok: false, reason: "nothing-waits" };
  });
