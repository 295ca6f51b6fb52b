"use server";

import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { giveTime } from "@/lib/commands/give-time";
import { announce } from "@/lib/db/notify";
import { giveTimeSchema } from "@/lib/domain/give-time";

export const giveTimeAction = action(giveTimeSchema, async (input) => {
  const editor = await assignmentEditor(input.assignmentId);
  const given = await giveTime(editor, input);
  announce(editor.assignmentId, "everybody");
  return given;
});
