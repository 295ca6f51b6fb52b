"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { draftEditor } from "@/lib/access/proofs";
import { changeClaims } from "@/lib/commands/change-claims";
import { changeDraftFacts } from "@/lib/commands/change-draft-facts";
import { changeExercises } from "@/lib/commands/change-exercises";
import { proposeExercise } from "@/lib/commands/propose-exercise";
import { publishDraft } from "@/lib/commands/publish-draft";
import { removeWord } from "@/lib/commands/remove-word";
import { setWord } from "@/lib/commands/set-word";
import { removeWordSchema, setWordSchema } from "@/lib/domain/glossary";
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

export const setWordAction = action(setWordSchema, async ({ draftId, ...word }) => {
  const changed = await setWord(await draftEditor(draftId), word, new Date());
  revalidatePath(`/teach/drafts/${draftId}/glossary`);
  return changed;
});

export const removeWordAction = action(removeWordSchema, async ({ draftId, word }) => {
  const changed = await removeWord(await draftEditor(draftId), word, new Date());
  revalidatePath(`/teach/drafts/${draftId}/glossary`);
  return changed;
});

export const proposeExerciseAction = action(proposeExerciseSchema, async (input) =>
  proposeExercise(await draftEditor(input.draftId), input),
);

export const publishDraftAction = action(publishDraftSchema, async (input) => {
  const published = await publishDraft(await draftEditor(input.draftId), input, new Date());
  if (published.ok) revalidatePath("/teach/lessons", "layout");
  return published;
});
