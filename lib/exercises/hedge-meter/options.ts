import { CERTAINTY_LEVELS, LEVEL_WORDS } from "@/lib/domain/certainty-level";
import type { AskedItem, ItemOptions } from "@/lib/exercises/exercise-kind";
import { gradeHedges } from "./grade";
import type { HedgeMeterKey } from "./key";
import type { HedgeMeterResponse } from "./response";

/** The levels, each with what it adds to the credit. The hedge words are free, so there is no chance to hit them. */
export function levelOptions({ key }: AskedItem<Record<string, never>, HedgeMeterKey>): ItemOptions<HedgeMeterResponse> {
  const without = gradeHedges(key, { hedges: [], level: null }).credit;
  return {
    options: CERTAINTY_LEVELS.map((level) => ({
      part: "How certain",
      words: LEVEL_WORDS[level].name,
      credit: gradeHedges(key, { hedges: [], level }).credit - without,
    })),
    guess: null,
    chosen: ({ level }) => (level ? [CERTAINTY_LEVELS.indexOf(level)] : []),
  };
}
