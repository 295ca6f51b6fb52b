import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { changesLesson } from "@/lib/domain/draft-publication";
import type { DraftFacts } from "@/lib/domain/lesson-draft";
import type { ReviewDraft } from "./review-draft";
import type { PublishAnswer } from "./review-sends";

/** Why a draft is not published: the server's refusal, or that its last changes are not on the server. */
export type PublishRefusal = Extract<PublishAnswer, { ok: false }>["reason"] | "unsaved" | "conflicts" | "failed";

/** What publishing makes, in a sentence. */
export function publicationWords(draft: ReviewDraft, facts: DraftFacts, claims: readonly WorkingClaim[]): string {
  const { scope, base, baseVersion, nextKey } = draft;
  if (scope === "key") {
    return `This makes key version ${nextKey} of lesson version ${baseVersion}, your own. The lesson and its claims stay as they are, and running assignments keep the key they have.`;
  }
  if (!base) return "This makes the first version of the lesson, with its first key. After that you can assign it.";
  if (draft.glossary.differs || changesLesson(base.content, facts, claims)) {
    return `This makes lesson version ${base.number + 1}, with key version 1. Running assignments keep lesson version ${base.number}.`;
  }
  return `Only the key is changed, so this makes key version ${nextKey} of lesson version ${base.number}. Running assignments keep the key they have until you apply this one.`;
}

export function refusalWords(reason: PublishRefusal): string {
  switch (reason) {
    case "unreviewed":
      return "Somebody changed a claim meanwhile, and nobody has looked at it yet. Close this, look at the queue, then publish.";
    case "faulty-items":
      return "Some questions of the exercises are not whole yet. Open the exercises: each one says what it lacks.";
    case "no-claims":
      return "There is no claim that students are asked about.";
    case "nothing-counts":
      return "No claim counts a point. Give at least one of them points.";
    case "nothing-changed":
      return "Nothing has changed since the last version, so there is nothing to publish.";
    case "too-many":
      return "There are more than 500 claims. Merge or remove some.";
    case "gone":
      return "This draft was published or discarded meanwhile.";
    case "invalid":
      return "The title or the summary is too long or empty. Look at them again.";
    case "unsaved":
      return "Your last changes are not saved yet, so nothing was published. They are kept in this window: try again in a moment.";
    case "conflicts":
      return "Somebody else changed the same claims. Decide whose change stands, then publish.";
    case "failed":
      return "The server could not be reached. Nothing is published; try again in a moment.";
  }
}
