"use server";

import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { markAnswers } from "@/lib/commands/mark-answers";
import { announce } from "@/lib/db/notify";
import { markAnswersSchema } from "@/lib/domain/marking";

/** The page is not drawn anew: its groups stay in their order until the teacher leaves. */
export const markAnswersAction = action(markAnswersSchema, async (input) => {
  const editor = await assignmentEditor(input.assignmentId);
  const result = await markAnswers(editor, input, new Date());
  if (result.ok) announce(editor.assignmentId);
  return result;
});
