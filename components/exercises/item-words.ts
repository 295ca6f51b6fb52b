import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { SAVING_WORDS } from "@/components/taking/saving-words";

/** What a screen reader hears of a change, once it is known whether it is saved: "Question 3 answered. 3 of 6. Saved." */
export function changeWords({ exercise: { items }, snapshot: { change, answers, state }, quiet }: ExercisePlayerProps): string {
  if (!change || state === "saving") return "";
  const index = items.findIndex(({ itemId }) => change.itemIds.includes(itemId));
  const item = items[index];
  if (!item) return "";
  const count = `${items.filter(({ itemId }) => answers[itemId]).length} of ${items.length}.`;
  const what = answers[item.itemId] ? `Question ${index + 1} answered.` : `Question ${index + 1} has no answer now.`;
  const from = change.by === "elsewhere" ? "Changed in another tab or on another device. " : change.by === "undo" ? "Undone. " : "";
  return `${from}${what} ${count} ${quiet ? "" : SAVING_WORDS[state].replace(/[^.]$/, "$&.")}`.trim();
}
