"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { assignmentEditor, attemptEditor } from "@/lib/access/proofs";
import { acceptLabel } from "@/lib/commands/accept-label";
import { adjustGrade } from "@/lib/commands/adjust-grade";
import { decideAppeals } from "@/lib/commands/decide-appeals";
import { dropItem } from "@/lib/commands/drop-item";
import { excuseStudent } from "@/lib/commands/excuse-student";
import { liftAdjustment } from "@/lib/commands/lift-adjustment";
import { keepKey } from "@/lib/db/appeals";
import { announce } from "@/lib/db/notify";
import { adjustGradeSchema, dropItemSchema, excuseStudentSchema, liftAdjustmentSchema } from "@/lib/domain/adjustment";
import { acceptLabelSchema, decideAppealsSchema, keepKeySchema } from "@/lib/domain/appeal";
import type { AssignmentEditor } from "@/lib/domain/proof";

/** The pages that show grades of an assignment, and those of them that are open. */
function gradesChanged({ assignmentId }: Pick<AssignmentEditor, "assignmentId">) {
  announce(assignmentId);
  revalidatePath("/teach/assignments/[assignmentId]", "layout");
  revalidatePath("/teach/attempts/[attemptId]", "page");
  revalidatePath("/teach/classes/[classId]/gradebook", "page");
}

export const adjustGradeAction = action(adjustGradeSchema, async (input) => {
  const editor = await attemptEditor(input.attemptId);
  const result = await adjustGrade(editor, input, new Date());
  if (result.ok) gradesChanged(editor);
  return result;
});

export const liftAdjustmentAction = action(liftAdjustmentSchema, async (input) => {
  const result = await liftAdjustment(await assignmentEditor(input.assignmentId), input, new Date());
  if (result.ok) gradesChanged(input);
  return result;
});

export const excuseStudentAction = action(excuseStudentSchema, async (input) => {
  const result = await excuseStudent(await assignmentEditor(input.assignmentId), input, new Date());
  if (result.ok) gradesChanged(input);
  return result;
});

export const dropItemAction = action(dropItemSchema, async (input) => {
  const result = await dropItem(await assignmentEditor(input.assignmentId), input, new Date());
  if (result.ok) gradesChanged(input);
  return result;
});

export const keepKeyAction = action(keepKeySchema, async (input) => {
  await keepKey(await assignmentEditor(input.assignmentId), input.itemId, new Date());
  gradesChanged(input);
  return { ok: true as const };
});

export const decideAppealsAction = action(decideAppealsSchema, async (input) => {
  const result = await decideAppeals(await assignmentEditor(input.assignmentId), input, new Date());
  gradesChanged(input);
  return result;
});

/** Drafts the key and leads to the preview of what it would change. */
export const acceptLabelAction = action(acceptLabelSchema, async (input) => {
  const result = await acceptLabel(await assignmentEditor(input.assignmentId), input, new Date());
  if (!result.ok) return result;
  redirect(`/teach/assignments/${input.assignmentId}/key?version=${result.keyVersionId}`);
});
