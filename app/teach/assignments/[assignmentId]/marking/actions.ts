"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { markAnswers } from "@/lib/commands/mark-answers";
import { markAnswersSchema } from "@/lib/domain/marking";

export const markAnswersAction = action(markAnswersSchema, async (input) => {
  const marked = await markAnswers(await assignmentEditor(input.assignmentId), input, new Date());
  revalidatePath(`/teach/assignments/${input.assignmentId}`, "layout");
  return marked;
});
