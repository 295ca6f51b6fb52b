"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/lib/access/action";
import { ruleWithMoments } from "@/lib/access/class-time";
import { assignmentEditor } from "@/lib/access/proofs";
import { changeAssignment } from "@/lib/commands/change-assignment";
import { deleteAssignment } from "@/lib/commands/delete-assignment";
import { announce } from "@/lib/db/notify";
import { changeFormSchema } from "@/lib/domain/assignment";

export const changeAssignmentAction = action(changeFormSchema, async ({ assignmentId, ...form }) => {
  const editor = await assignmentEditor(assignmentId);
  const changed = await changeAssignment(editor, ruleWithMoments(form, editor.timeZone));
  if (changed.ok) {
    revalidatePath(`/teach/assignments/${editor.assignmentId}`);
    announce(editor.assignmentId, "everybody");
  }
  return changed;
});

export const deleteAssignmentAction = action(z.object({ assignmentId: z.uuid() }), async ({ assignmentId }) => {
  const deleted = await deleteAssignment(await assignmentEditor(assignmentId));
  if (!deleted.ok) return deleted;
  redirect("/teach");
});
