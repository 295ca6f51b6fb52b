import type { AttemptSnapshot } from "@/components/taking/attempt-session";
import { SAVING_WORDS } from "@/components/taking/saving-words";
import type { ReadingItem, SavedAnswers } from "@/lib/domain/reading";
import { answerTo, spoken } from "./answer";

type AskedClaim = Pick<ReadingItem, "itemId">;

// Every sentence that the player says, whole, so that it can be translated whole.

/** How many claims have a label, of how many. */
export const countWords = (labelled: number, claims: number): string => `${labelled} of ${claims}`;

/** What a screen reader hears of a change, once it is known whether it is saved: "Sentence 7 labelled attribution. 7 of 14. Saved." */
export function changeWords(
  { change, answers, state }: AttemptSnapshot,
  claims: readonly AskedClaim[],
  saving: string = SAVING_WORDS[state],
): string {
  if (!change || state === "saving") return "";
  const count = countWords(labelledCount(claims, answers), claims.length);
  const saved = saving.replace(/[^.]$/, "$&.");
  const places = claims.flatMap((claim, index) => (change.itemIds.includes(claim.itemId) ? [index] : []));
  if (change.by === "device") return `Work kept on this device is back: ${places.length} changed. ${count}. ${saved}`;
  const [place] = places;
  if (place === undefined) return "";
  if (places.length > 1)
    return `Changed in another tab or on another device: sentences ${places.map((index) => index + 1).join(", ")}. ${count}.`;
  const what = placeWords(place, claims, answers);
  switch (change.by) {
    case "label":
      return `${what} ${count}. ${saved}`.trim();
    case "undo":
      return `Undone. ${what} ${count}. ${saved}`.trim();
    case "elsewhere":
      return `Changed in another tab or on another device. ${what} ${count}.`;
  }
}

function placeWords(index: number, claims: readonly AskedClaim[], answers: SavedAnswers): string {
  const answer = answerTo(claims[index]?.itemId ?? "", answers);
  if (!answer) return `Sentence ${index + 1} has no label now.`;
  return `Sentence ${index + 1} labelled ${spoken(answer.class)}.`;
}

/** How many of the claims have a label. */
export const labelledCount = (claims: readonly AskedClaim[], answers: SavedAnswers): number =>
  claims.filter((claim) => answerTo(claim.itemId, answers)).length;

/** The end of a claim's name: its number and its label. */
export const claimName = (index: number, itemId: string, answers: SavedAnswers): string => {
  const answer = answerTo(itemId, answers);
  return answer ? `, claim ${index + 1}, ${spoken(answer.class)} chosen` : `, claim ${index + 1}, no label yet`;
};
