import type { Range } from "@/lib/domain/range";

/**
 * An attribution as the rules find it. `own`: its source and content hold, whatever the tagger says, since its corpus has none like it
 * ("is said to", "citing officials"). `lone`: it stands beside whatever else the tagger found in the sentence.
 */
export type RuledAttribution = {
  readonly source: readonly Range[];
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly confidence: number;
  readonly own: boolean;
  readonly lone: boolean;
};
