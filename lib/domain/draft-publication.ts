import type { WorkingClaim } from "./draft-editing";
import type { LessonPlan, PlannedItem } from "./lesson";
import type { DraftFacts } from "./lesson-draft";

// What publishing a draft would make, so that the teacher knows before. No zod here: the review screen imports this file.

/** The newest published version of a lesson, but for its key. */
export type PublishedContent = Pick<LessonPlan, "title" | "summary" | "instructions" | "claims" | "exercises" | "items">;

/** True where a draft would make the next lesson version: it says or cuts anything otherwise than its key. */
export function changesLesson(base: PublishedContent, facts: DraftFacts, claims: readonly WorkingClaim[]): boolean {
  const items = claims.flatMap(({ askedIn }, claim) => askedIn.map((exercise) => itemName({ exercise, claim, content: {} })));
  const own = facts.exercises.flatMap(({ items }, exercise) =>
    items.flatMap(({ claimId, content }) => {
      const claim = claimId === null ? null : claims.findIndex(({ id }) => id === claimId);
      return claim === -1 ? [] : [itemName({ exercise, claim, content })];
    }),
  );
  const factsOf = ({
    title,
    summary,
    instructions,
    exercises,
  }: Pick<PublishedContent, "title" | "summary" | "instructions" | "exercises">) =>
    JSON.stringify([title, summary, instructions, exercises.map((one) => [one.kind, one.title, one.instructions, one.settings])].map(tidy));
  return (
    factsOf(facts) !== factsOf(base) ||
    JSON.stringify(claims.map(({ ranges }) => ranges)) !== JSON.stringify(base.claims) ||
    JSON.stringify([...items, ...own].sort()) !== JSON.stringify(base.items.map(itemName).sort())
  );
}

/** An item by what makes it the same one; of contents the order of their names does not matter. */
export const itemName = ({ exercise, claim, content }: PlannedItem) => JSON.stringify([exercise, claim, Object.entries(content).sort()]);

const tidy = (part: unknown) => (typeof part === "string" ? part.trim() : part);
