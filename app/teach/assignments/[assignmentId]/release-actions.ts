"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/access/action";
import { assignmentEditor } from "@/lib/access/proofs";
import { announce } from "@/lib/db/notify";
import { holdGrades, releaseGrades } from "@/lib/db/release";
import type { AssignmentEditor } from "@/lib/domain/proof";

const releaseSchema = z.object({ assignmentId: z.uuid() });

function changed({ assignmentId, classId }: AssignmentEditor): void {
  announce(assignmentId);
  revalidatePath(`/teach/assignments/${assignmentId}`, "layout");
  revalidatePath(`/teach/classes/${classId}`, "layout");
}

export const holdGradesAction = action(releaseSchema, async ({ assignmentId }) => {
  const editor = await assignmentEditor(assignmentId);
  await holdGrades(editor);
  changed(editor);
  return { ok: true as const };
});

export const releaseGradesAction = action(releaseSchema, async ({ assignmentId }) => {
  const editor = await assignmentEditor(assignmentId);
  await releaseGrades(editor);
  changed(editor);
  return { ok: true as const };
});
