"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { endForAll } from "@/lib/commands/end-for-all";
import { announce } from "@/lib/db/notify";
import { nudgeStudents } from "@/lib/db/nudges";
import { endForAllSchema, nudgeSchema } from "@/lib/domain/live-acts";

export const nudgeAction = action(nudgeSchema, async (input) => {
  const editor = await assignmentEditor(input.assignmentId);
  const students = await nudgeStudents(editor, input, new Date());
  if (students === 0) return { ok: false as const, reason: "nobody" as const };
  announce(editor.assignmentId, "everybody");
  return { ok: true as const, students };
});

export const endForAllAction = action(endForAllSchema, async (input) => {
  const editor = await assignmentEditor(input.assignmentId);
  const ended = await endForAll(editor, new Date());
  announce(editor.assignmentId, "everybody");
  revalidatePath(`/teach/assignments/${editor.assignmentId}`, "layout");
  return ended;
});
