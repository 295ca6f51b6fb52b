import { lockAssignment, updateRule } from "@/lib/db/assignments";
import { scheduleClosing } from "@/lib/db/jobs";
import { inTransaction } from "@/lib/db/transaction";
import { type AssignmentRule, type RuleProblems, ruleProblems } from "@/lib/domain/assignment-rule";
import type { AssignmentEditor } from "@/lib/domain/proof";

/**
 * Changes the rule of an assignment and moves its closing. A closing time that has passed closes it at once; work that was handed in
 * at an earlier closing stays handed in. Once somebody has started, judgement stays as it was, and hidden names stay hidden until the
 * grades are released.
 */
export async function changeAssignment(
  editor: AssignmentEditor,
  rule: AssignmentRule,
): Promise<
  | { ok: true }
  | { ok: false; reason: "judgement-fixed" | "anonymity-fixed" | "gone" }
  | { ok: false; reason: "bad-times"; fields: RuleProblems }
> {
  const fields = ruleProblems(rule);
  if (Object.keys(fields).length > 0) return { ok: false, reason: "bad-times", fields };
  return inTransaction(async (tx) => {
    const assignment = await lockAssignment(tx, editor);
    if (!assignment) return { ok: false, reason: "gone" };
    if (assignment.started && assignment.judgement !== rule.judgement) return { ok: false, reason: "judgement-fixed" };
    if (assignment.started && assignment.anonymous && rule.gradesHeld && !rule.anonymous) return { ok: false, reason: "anonymity-fixed" };
    await updateRule(tx, editor, rule);
    await scheduleClosing(tx, editor.assignmentId, rule.closesAt);
    return { ok: true };
  });
}
