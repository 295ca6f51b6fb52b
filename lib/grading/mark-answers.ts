import type { FeedbackItem } from "@/lib/domain/feedback";
import type { SavedAnswers } from "@/lib/domain/reading";
import { exerciseKind } from "@/lib/exercises/registry";
import { pointsOf } from "./grade-attempt";

/** An item with its key, before anybody has answered it. */
export type UnansweredItem = Pick<
  FeedbackItem,
  "itemId" | "kind" | "claim" | "ranges" | "content" | "key" | "evidence" | "explanation" | "skill" | "chain" | "weight"
>;

/** Marks answers that nobody hands in, as a preview shows them: each item with what its answer would earn. */
export const markAnswers = (items: readonly UnansweredItem[], answers: SavedAnswers, options: { judgement: boolean }): FeedbackItem[] =>
  items.map((item) => {
    const response = answers[item.itemId] ?? null;
    const breakdown = response && exerciseKind(item.kind).grade(item.key, response, options);
    const marked = breakdown && pointsOf(breakdown.credit, item.weight);
    return { ...item, response, breakdown, marked, points: marked ?? 0, answers: null };
  });
