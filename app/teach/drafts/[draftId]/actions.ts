"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { draftEditor } from "@/lib/access/proofs";
import { changeClaims } from "@/lib/commands/change-claims";
import { changeDraftFacts } from "@/lib/commands/change-draft-facts";
import { changeExercises } from "@/lib/commands/change-exercises";
import { proposeExercise } from "@/lib/commands/propose-exercise";
import { publishDraft } from "@/lib/commands/publish-draft";
import {
  changeClaimsSchema,
  changeDraftFactsSchema,
  changeExercisesSchema,
  proposeExerciseSchema,
  publishDraftSchema,
} from "@/lib/domain/lesson-draft";

export const changeClaimsAction = action(changeClaimsSchema, async (input) =>
  changeClaims(await draftEditor(input.draftId), input, new Date()),
);

export const changeDraftFactsAction = action(changeDraftFactsSchema, async (input) =>
  changeDraftFacts(await draftEditor(input.draftId), input, new Date()),
);

export const changeExercisesAction = action(changeExercisesSchema, async (input) =>
  changeExercises(await draftEditor(input.draftId), input, new Date()),
);

export const proposeExerciseAction = action(proposeExerciseSchema, async (input) =>
  proposeExercise(await draftEditor(input.draftId), input),
);

export const publishDraftAction = action(publishDraftSchema, async (input) => {
  const published = await publishDraft(await draftEditor(input.draftId), input, new Date());
  if (published.ok) revalidatePath("/teach/lessons", "layout");
  return published;
});
