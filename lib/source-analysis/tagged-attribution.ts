import type { Range } from "@/lib/domain/range";

/** One attribution as the tagger found it; ranges in UTF-16 code units, in order. An empty list: the part is not in the text. */
export type TaggedAttribution = {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** 0 to 1. */
  readonly confidence: number;
};
