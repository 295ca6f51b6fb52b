import type { ClaimClass } from "@/lib/domain/label";
import type { ClaimResult } from "@/lib/domain/results";

/** Key × answer. `cells[key][chosen]` counts answers; blanks are counted beside them, and claims without a class left out. */
export type ConfusionMatrix = {
  readonly classes: readonly ClaimClass[];
  readonly cells: Readonly<Record<ClaimClass, Readonly<Record<ClaimClass, number>>>>;
  readonly answers: number;
  readonly agreeing: number;
  readonly blank: number;
};

const emptyRow = (): Record<ClaimClass, number> => ({ "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 });

/** Counts, for each class that the key gives, how often each class was chosen. `classes` are the rows and columns to show. */
export function confusionMatrix(
  claims: readonly Pick<ClaimResult, "keyClass" | "chosen" | "blank">[],
  classes: readonly ClaimClass[],
): ConfusionMatrix {
  const cells = { "reported-fact": emptyRow(), attribution: emptyRow(), speculation: emptyRow(), judgement: emptyRow() };
  const sums = { answers: 0, agreeing: 0, blank: 0 };
  for (const claim of claims) {
    if (!claim.keyClass) continue;
    sums.blank += claim.blank;
    for (const chosen of classes) {
      cells[claim.keyClass][chosen] += claim.chosen[chosen];
      sums.answers += claim.chosen[chosen];
      if (chosen === claim.keyClass) sums.agreeing += claim.chosen[chosen];
    }
  }
  return { classes, cells, ...sums };
}

/** How many labels were given to claims of this class. */
export const rowTotal = ({ classes, cells }: ConfusionMatrix, key: ClaimClass): number =>
  classes.reduce((sum, name) => sum + cells[key][name], 0);
