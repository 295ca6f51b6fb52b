"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { classEditor } from "@/lib/access/proofs";
import { changeAccommodations } from "@/lib/commands/change-accommodations";
import { changeAccommodationsSchema } from "@/lib/domain/accommodation-form";

export const changeAccommodationsAction = action(changeAccommodationsSchema, async ({ classId, ...input }) => {
  const editor = await classEditor(classId);
  const changed = await changeAccommodations(editor, input);
  if (changed.ok) revalidatePath(`/teach/classes/${editor.classId}/accommodations`);
  return changed;
});
