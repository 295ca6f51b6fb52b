"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { applyKey } from "@/lib/commands/apply-key";
import { announce } from "@/lib/db/notify";
import { applyKeySchema } from "@/lib/domain/regrade";

export const applyKeyAction = action(applyKeySchema.extend({ assignmentId: z.uuid() }), async ({ assignmentId, ...input }) => {
  const applied = await applyKey(await assignmentEditor(assignmentId), input, new Date());
  if (applied.ok) {
    announce(assignmentId);
    revalidatePath("/teach/assignments/[assignmentId]", "layout");
  }
  return applied;
});
