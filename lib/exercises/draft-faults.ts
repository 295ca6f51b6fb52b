import type { Draft, ItemFault } from "@/lib/domain/lesson-draft";
import type { LessonText } from "@/lib/domain/lesson-text";
import { inEditor, itemProblems } from "./kind-problems";
import { EXERCISE_KINDS } from "./registry";

type Faulty = Pick<Draft, "scope" | "exercises" | "claims"> & { readonly article: Pick<Draft["article"], "text" | "blocks"> };

/** The text of a draft with its claims in the order of the text, as kinds read it. */
export const draftText = ({ article: { text, blocks }, claims }: Pick<Faulty, "article" | "claims">): LessonText => ({
  text,
  blocks,
  claims: claims.map(({ ranges }) => ranges),
});

/** As the teacher reads it beside the exercise. */
const ASKS_NOTHING = "This exercise asks nothing yet. Add a question, or remove the exercise.";

/**
 * What stands against publishing the exercises of a draft and their items, as sentences; items whose claim has gone are left out, as
 * publishing does. In the draft of a key the exercises stand as they are published.
 */
export function draftFaults(draft: Faulty): ItemFault[] {
  const lesson = draftText(draft);
  return draft.exercises.flatMap(({ kind: name, items }, exercise): ItemFault[] => {
    const kind = EXERCISE_KINDS.get(name);
    if (!kind) return [];
    const stands = ({ claimId }: { claimId: string | null }) => claimId === null || draft.claims.some(({ id }) => id === claimId);
    const asks = items.some(stands) || draft.claims.some(({ askedIn }) => askedIn.includes(exercise));
    if (!asks && draft.scope === "lesson") return [{ exercise, itemId: null, reason: ASKS_NOTHING }];
    return items.flatMap(({ id, claimId, content, key }) => {
      const claim = claimId === null ? null : draft.claims.findIndex((one) => one.id === claimId);
      if (claim === -1) return [];
      const reasons = new Set(itemProblems(kind, { content, key }, { lesson, claim }).map(inEditor));
      return [...reasons].map((reason) => ({ exercise, itemId: id, reason }));
    });
  });
}
