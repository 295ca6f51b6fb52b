import type { AnalysedItem, AnalysedResponse } from "@/lib/domain/item-analysis";
import { textAt } from "@/lib/domain/json-parts";
import { countsSureness, surenessOf } from "@/lib/domain/sureness";
import { exerciseKind } from "@/lib/exercises/registry";
import { certaintyShare } from "./certainty-marks";

/** An item of the lesson as the adopted key has it. `worth` in thousandths of a point; `settings` of its exercise. */
type KeyedItem = {
  readonly number: number;
  readonly position: number;
  readonly itemId: string;
  readonly kind: string;
  readonly content: unknown;
  readonly key: unknown;
  readonly worth: number;
  readonly settings: { readonly [name: string]: unknown };
};
/** A response that was given to the item at this position. */
type GivenResponse = { readonly position: number; readonly responseId: string | null; readonly response: unknown };

/** The items as item analysis looks at them, by their exercise kind. Throws where a stored key or response does not fit its kind. */
export function analysedItems(items: readonly KeyedItem[], responses: readonly GivenResponse[], judgement: boolean): AnalysedItem[] {
  const byItem = new Map<number, GivenResponse[]>(items.map(({ position }) => [position, []]));
  for (const given of responses) byItem.get(given.position)?.push(given);
  return items.map((item) => analysedItem(item, byItem.get(item.position) ?? [], judgement));
}

function analysedItem(item: KeyedItem, responses: readonly GivenResponse[], judgement: boolean): AnalysedItem {
  const { number, position, itemId, worth, content, key, settings } = item;
  const { options, spans, chains, classes, asksSureness, afterMark } = exerciseKind(item.kind);
  const marking = { judgement };
  const listed = options?.({ content, key, marking, settings }) ?? null;
  // as the marking has it: what a teacher marks knows no sureness
  const counts = countsSureness(settings) && !afterMark;
  const read = (response: unknown): AnalysedResponse => ({
    chosen: listed?.chosen(response) ?? [],
    marked: spans?.ofResponse(response) ?? [],
    links: chains?.ofResponse(response, key) ?? null,
    label: classes?.ofResponse(response) ?? null,
    sure: asksSureness ? surenessOf(textAt(response, "sure")) : null,
  });
  const guess = listed?.guess ?? null;
  return {
    ...{ number, position, itemId, worth },
    options: listed?.options ?? null,
    guess: guess !== null && counts ? certaintyShare(guess, "guessing") : guess,
    spans: spans?.ofKey(key) ?? [],
    links: chains?.ofKey(key) ?? null,
    keyClass: classes?.ofKey(key, marking) ?? null,
    accepted: classes?.accepted(key, marking).map((entry) => entry.class) ?? [],
    responses: new Map(responses.flatMap(({ responseId, response }) => (responseId === null ? [] : [[responseId, read(response)]]))),
  };
}
