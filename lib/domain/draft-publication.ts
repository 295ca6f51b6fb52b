import type { WorkingClaim } from "./draft-editing";
import type { LessonPlan } from "./lesson";
import type { DraftFacts } from "./lesson-draft";

// What publishing a draft would make, so that the teacher knows before. No zod here: the review screen imports this file.

/** The newest published version of a lesson, but for its key. */
export type PublishedContent = Pick<LessonPlan, "title" | "summary" | "instructions" | "claims" | "exercises" | "items">;

/** True where a draft would make the next lesson version: it says or cuts anything otherwise than its key. */
export function changesLesson(base: PublishedContent, facts: DraftFacts, claims: readonly WorkingClaim[]): boolean {
  const items = claims.flatMap(({ askedIn }, claim) => askedIn.map((exercise) => `${exercise} ${claim}`));
  const factsOf = ({ title, summary, instructions, exercises }: DraftFacts) =>
    JSON.stringify([title, summary, instructions, exercises.map((one) => [one.kind, one.title, one.instructions])].map(tidy));
  return (
    factsOf(facts) !== factsOf({ ...base, exercises: [...base.exercises] }) ||
    JSON.stringify(claims.map(({ ranges }) => ranges)) !== JSON.stringify(base.claims) ||
    JSON.stringify(items.sort()) !== JSON.stringify(base.items.map(({ exercise, claim }) => `${exercise} ${claim}`).sort())
  );
}

const tidy = (part: unknown) => (typeof part === "string" ? part.trim() : part);
