import type { ComparedItem, LessonShares } from "@/lib/domain/comparison";
import type { ClaimClass } from "@/lib/domain/label";
import { exerciseKind } from "@/lib/exercises/registry";

/** How an item went in all classes together. `chosen`: how often each class was, where a label is asked for; null elsewhere. */
export type LessonItem = {
  readonly item: ComparedItem;
  readonly keyClass: ClaimClass | null;
  readonly answers: number;
  readonly full: number;
  readonly blank: number;
  readonly chosen: Readonly<Record<ClaimClass, number>> | null;
};

type Told = {
  readonly items: readonly ComparedItem[];
  readonly shares: Pick<LessonShares, "items" | "judgement">;
  /** what a key says of the items, by their ids */
  readonly keys: ReadonlyMap<string, unknown>;
};

/** The items of a lesson with what was answered; of one that too few have answered the counts are 0. */
export function lessonItems({ items, shares, keys }: Told): LessonItem[] {
  const byItem = new Map(shares.items.map((share) => [share.itemId, share]));
  return items.map((item) => {
    const { classes } = exerciseKind(item.kind);
    const share = byItem.get(item.itemId);
    const { answers = 0, full = 0, blank = 0, responses = [] } = share ?? {};
    const chosen: Record<ClaimClass, number> = { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 };
    if (classes) for (const given of responses) chosen[classes.ofResponse(given.response)] += given.answers;
    const key = keys.get(item.itemId);
    const keyClass = classes && key !== undefined ? classes.ofKey(key, { judgement: shares.judgement }) : null;
    return { item, keyClass, answers, full, blank, chosen: classes ? chosen : null };
  });
}
