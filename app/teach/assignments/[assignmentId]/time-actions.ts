"use server";

import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { giveTime } from "@/lib/commands/give-time";
import { giveTimeSchema } from "@/lib/domain/give-time";

export const giveTimeAction = action(giveTimeSchema, async (input) => giveTime(await assignmentEditor(input.assignmentId), input));
