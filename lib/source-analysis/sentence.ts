import type { SegmentKind } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";
import type { FoundHedge } from "./find-hedges";
import type { FoundJudgement } from "./find-judgements";
import type { Quotation } from "./find-quotations";
import type { Word } from "./words";

/** A segment with everything that the rules read from its words. */
export type Sentence = {
  readonly index: number;
  readonly kind: SegmentKind;
  readonly range: Range;
  readonly paragraph: number;
  readonly words: readonly Word[];
  readonly hedges: readonly FoundHedge[];
  readonly judgements: readonly FoundJudgement[];
  readonly quotations: readonly Quotation[];
  /** For each word whether it stands in quotation marks. */
  readonly quoted: readonly boolean[];
  /** The tagger's chance that the segment contains an attribution. */
  readonly chance: number;
};

/** Index of the first item that ends behind the position; the items are in order and do not overlap. */
export function firstBehind<T>(items: readonly T[], endOf: (item: T) => number, position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && endOf(item) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of the ranges holds all of the other. */
export const within = (ranges: readonly Range[], [start, end]: Range): boolean =>
  ranges.some((range) => range[0] <= start && end <= range[1]);

/** The first and last position that the ranges cover. */
export const extent = (ranges: readonly Range[]): Range => [
  ranges.reduce((least, range) => Math.min(least, range[0]), Number.POSITIVE_INFINITY),
  ranges.reduce((most, range) => Math.max(most, range[1]), 0),
];
