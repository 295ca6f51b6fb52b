import { insertAssignment, lockClassArchived } from "@/lib/db/assignments";
import { scheduleClosing } from "@/lib/db/jobs";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { isLessonArchived } from "@/lib/db/lessons";
import { inTransaction } from "@/lib/db/transaction";
import { type AssignmentRule, type RuleProblems, ruleProblems } from "@/lib/domain/assignment-rule";
import type { ClassEditor, LessonReader } from "@/lib/domain/proof";

/**
 * Gives a lesson to a class: its newest version with the teacher's own key, or else its owner's, both for life. The closing is set in
 * the same transaction.
 */
export async function assignLesson(
  { lesson, editor }: { lesson: LessonReader; editor: ClassEditor },
  rule: AssignmentRule,
  now: Date,
): Promise<
  | { ok: true; assignmentId: string }
  | { ok: false; reason: "class-archived" | "lesson-archived" }
  | { ok: false; reason: "bad-times"; fields: RuleProblems }
> {
  const fields = ruleProblems(rule);
  if (rule.closesAt && rule.closesAt <= now) fields.closesAt ??= "This time has passed. Give a later one.";
  if (Object.keys(fields).length > 0) return { ok: false, reason: "bad-times", fields };
  return inTransaction(async (tx) => {
    if (await lockClassArchived(tx, editor)) return { ok: false, reason: "class-archived" };
    if (await isLessonArchived(lesson, tx)) return { ok: false, reason: "lesson-archived" };
    const key = await findKeyToAdopt(lesson, tx);
    if (!key) throw new Error("a published lesson version has no published key");
    const assignmentId = await insertAssignment(tx, { lesson, editor, keyVersionId: key.keyVersionId, rule, now });
    await scheduleClosing(tx, assignmentId, rule.closesAt);
    return { ok: true, assignmentId };
  });
}
