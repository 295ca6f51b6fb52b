"use server";

import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { markAnswers } from "@/lib/commands/mark-answers";
import { markAnswersSchema } from "@/lib/domain/marking";

/** The page is not drawn anew: its groups stay in their order until the teacher leaves. */
export const markAnswersAction = action(markAnswersSchema, async (input) =>
  markAnswers(await assignmentEditor(input.assignmentId), input, new Date()),
);
