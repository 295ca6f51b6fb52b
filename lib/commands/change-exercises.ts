import { getDraftText, listDraftClaims, lockDraft, moveAskedIn, updateDraftFacts } from "@/lib/db/lesson-drafts";
import { inTransaction } from "@/lib/db/transaction";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import type { ChangeExercises, DraftExercise, ItemFault } from "@/lib/domain/lesson-draft";
import type { DraftEditor } from "@/lib/domain/proof";
import { sameJson } from "@/lib/domain/same-json";
import { draftFaults } from "@/lib/exercises/draft-faults";
import { exerciseKind } from "@/lib/exercises/registry";

type Changed =
  | { ok: true; revision: number; faults: ItemFault[] }
  | { ok: false; reason: "changed-meanwhile"; theirs: { revision: number; exercises: DraftExercise[] } }
  | { ok: false; reason: "cuts-fixed" | "gone" };

/**
 * Changes the exercises of a draft: which there are, their order, their items and keys. Claims that an exercise asks about by their label
 * follow it to its new place; one that is new and has no items asks about every claim that some exercise asked about, or about all where
 * none did. Refuses where somebody changed the draft after it was read (with what it says now), and in the draft of a key all but keys. `faults`: what would stand against publishing.
 */
export const changeExercises = (editor: DraftEditor, input: ChangeExercises, now: Date): Promise<Changed> =>
  inTransaction(async (tx) => {
    const draft = await lockDraft(tx, editor);
    if (!draft) return { ok: false, reason: "gone" };
    if (input.revision !== draft.revision) {
      return { ok: false, reason: "changed-meanwhile", theirs: { revision: draft.revision, exercises: draft.exercises } };
    }
    const exercises = input.exercises.map(({ was: _, ...exercise }) => ({
      ...exercise,
      kind: exerciseKind(exercise.kind).name,
      title: cleanLine(exercise.title) || exerciseKind(exercise.kind).title,
      instructions: cleanText(exercise.instructions),
      items: exercise.items.map((item) => ({ ...item, explanation: cleanText(item.explanation) })),
    }));
    if (editor.scope === "key" && !sameJson(exercises.map(withoutKeys), draft.exercises.map(withoutKeys))) {
      return { ok: false, reason: "cuts-fixed" };
    }
    const { title, summary, instructions } = draft;
    const revision = await updateDraftFacts(tx, editor, { facts: { title, summary, instructions, exercises }, now });
    if (editor.scope === "lesson") await moveAskedIn(tx, editor, placesOf(input.exercises));
    const [article, claims] = await Promise.all([getDraftText(tx, editor), listDraftClaims(editor, tx)]);
    return { ok: true, revision, faults: draftFaults({ scope: editor.scope, exercises, claims, article }) };
  });

/** What an exercise is beside what its key says. */
const withoutKeys = ({ items, ...exercise }: DraftExercise) => ({
  ...exercise,
  items: items.map(({ id, claimId, content }) => ({ id, claimId, content })),
});

/** For each new place the place that the exercise had; null where it asks about all claims from now on. New ones with items are left out. */
const placesOf = (exercises: ChangeExercises["exercises"]) =>
  exercises.flatMap(({ was, items, kind }, place) =>
    was === null && (items.length > 0 || exerciseKind(kind).classes === null) ? [] : [{ place, was }],
  );
