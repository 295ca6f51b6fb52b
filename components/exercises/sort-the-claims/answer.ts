import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { SavedAnswers } from "@/lib/domain/reading";
import { SURENESS, type Sureness } from "@/lib/domain/sureness";

// No zod here: the student's page imports this file.

/** What the player knows of an answer. */
export type Answer = { readonly class: ClaimClass; readonly sure: Sureness | null };

/** The answer to an item, or null where there is none. */
export function answerTo(itemId: string, answers: SavedAnswers): Answer | null {
  const saved = answers[itemId];
  const name = CLAIM_CLASSES.find((known) => known === saved?.class);
  return name ? { class: name, sure: SURENESS.find((known) => known === saved?.sure) ?? null } : null;
}

/** An answer as it is sent. */
export const responseOf = (answer: Answer | null) => answer && { class: answer.class, ...(answer.sure && { sure: answer.sure }) };

/** The name of a class inside a sentence. */
export const spoken = (name: ClaimClass): string => CLASS_WORDS[name].name.toLowerCase();
