import type { Draft, ItemFault } from "@/lib/domain/lesson-draft";
import type { LessonText } from "@/lib/domain/lesson-text";
import { itemProblems } from "./kind-problems";
import { EXERCISE_KINDS } from "./registry";

type Faulty = Pick<Draft, "exercises" | "claims"> & { readonly article: Pick<Draft["article"], "text" | "blocks"> };

/** The text of a draft with its claims in the order of the text, as kinds read it. */
export const draftText = ({ article: { text, blocks }, claims }: Omit<Faulty, "exercises">): LessonText => ({
  text,
  blocks,
  claims: claims.map(({ ranges }) => ranges),
});

/** What stands against publishing the items of a draft, as sentences; items whose claim has gone are left out, as publishing does. */
export function draftFaults(draft: Faulty): ItemFault[] {
  const lesson = draftText(draft);
  return draft.exercises.flatMap(({ kind: name, items }, exercise) => {
    const kind = EXERCISE_KINDS.get(name);
    if (!kind) return [];
    return items.flatMap(({ id, claimId, content, key }) => {
      const claim = claimId === null ? null : draft.claims.findIndex((one) => one.id === claimId);
      if (claim === -1) return [];
      return itemProblems(kind, { content, key }, { lesson, claim }).map(({ reason }) => ({ exercise, itemId: id, reason }));
    });
  });
}
