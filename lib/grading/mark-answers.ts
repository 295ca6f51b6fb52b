import type { FeedbackItem } from "@/lib/domain/feedback";
import type { SavedAnswers } from "@/lib/domain/reading";
import { type KeyedItem, markResponse } from "./mark-response";

/** An item with its key, before anybody has answered it. */
export type UnansweredItem = Pick<
  FeedbackItem,
  "itemId" | "kind" | "claim" | "ranges" | "content" | "key" | "evidence" | "explanation" | "skill" | "chain" | "weight"
> &
  Pick<KeyedItem, "countsSureness">;

/** Marks answers that nobody hands in, as a preview shows them: each item with what its answer would earn. */
export const markAnswers = (items: readonly UnansweredItem[], answers: SavedAnswers, options: { judgement: boolean }): FeedbackItem[] =>
  items.map((item) => {
    const response = answers[item.itemId] ?? null;
    const mark = response && markResponse(item, response, options.judgement);
    return {
      ...item,
      response,
      breakdown: mark?.breakdown ?? null,
      marked: mark?.points ?? null,
      points: mark?.points ?? 0,
      answers: null,
    };
  });
