import type { AnalysedItem, AnswerTally } from "@/lib/domain/item-analysis";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import type { LabelledCounts } from "./discernment";

/** A claim that asks for a label, with how many of the analysed attempts chose each. */
export type TalliedLabels = LabelledCounts & { readonly number: number };

/** How often each label was chosen, for the items that ask for one. Blanks are nobody's choice. */
export function talliedLabels(items: readonly AnalysedItem[], tallies: readonly AnswerTally[]): TalliedLabels[] {
  const byPosition = new Map(
    items.flatMap((item) => (item.keyClass === null ? [] : [[item.position, { item, chosen: nobody() }] as const])),
  );
  for (const { position, responseId, attempts } of tallies) {
    const found = byPosition.get(position);
    const label = responseId === null ? null : (found?.item.responses.get(responseId)?.label ?? null);
    if (found && label) found.chosen[label] += attempts;
  }
  return [...byPosition.values()].map(({ item: { number, keyClass, accepted }, chosen }) => ({ number, keyClass, accepted, chosen }));
}

const nobody = (): Record<ClaimClass, number> => ({ "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 });

/** The counts in the order of the labels, as agreement takes them. */
export const labelCounts = ({ chosen }: Pick<LabelledCounts, "chosen">): number[] => CLAIM_CLASSES.map((name) => chosen[name]);
