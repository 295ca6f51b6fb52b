"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { attemptEditor } from "@/lib/access/proofs";
import { reopenAttempt } from "@/lib/commands/reopen-attempt";
import { takeBackReopening } from "@/lib/commands/take-back-reopening";
import { announce } from "@/lib/db/notify";
import type { AttemptEditor } from "@/lib/domain/proof";
import { reopenSchema } from "@/lib/domain/reopening";

/** The pages that show which work counts. */
function workChanged({ assignmentId }: AttemptEditor) {
  revalidatePath("/teach/assignments/[assignmentId]", "layout");
  revalidatePath("/teach/attempts/[attemptId]", "page");
  revalidatePath("/teach/classes/[classId]/gradebook", "page");
  announce(assignmentId);
}

export const reopenAttemptAction = action(reopenSchema, async (input) => {
  const editor = await attemptEditor(input.attemptId);
  const result = await reopenAttempt(editor, new Date());
  if (result.ok) workChanged(editor);
  return result;
});

export const takeBackReopeningAction = action(reopenSchema, async (input) => {
  const editor = await attemptEditor(input.attemptId);
  const result = await takeBackReopening(editor);
  if (result.ok) workChanged(editor);
  return result;
});
