import type { Range } from "@/lib/domain/range";

/** Who says or shows something, by which words. `sureness` 0 to 1; `group`: it stands beside whatever else the sentence reports. */
export type Report = {
  readonly source: readonly Range[];
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly sureness: number;
  readonly group: boolean;
};
