import { CERTAINTY_LEVELS, type CertaintyLevel } from "@/lib/domain/certainty-level";
import { type Credit, creditOfParts } from "@/lib/domain/credit";
import { wordOverlap } from "@/lib/exercises/overlap";
import type { HedgeMeterKey } from "./key";
import type { HedgeMeterResponse } from "./response";

/** One step beside the key on the scale is half right, two steps are wrong. */
const PER_STEP = 0.5;

const distance = (one: CertaintyLevel, other: CertaintyLevel) => Math.abs(CERTAINTY_LEVELS.indexOf(one) - CERTAINTY_LEVELS.indexOf(other));

/** Token overlap (F1) of the hedge words, and the ordinal distance of the level to the nearest one that the key takes. */
export function gradeHedges(key: HedgeMeterKey, { hedges, level }: HedgeMeterResponse): Credit {
  const steps = level === null ? null : Math.min(...[key.level, ...key.alsoLevels].map((right) => distance(level, right)));
  return creditOfParts([
    { part: "Hedge words", credit: wordOverlap(key.hedges, hedges), weight: key.weights.hedges },
    { part: "How certain", credit: steps === null ? 0 : Math.max(0, 1 - steps * PER_STEP), weight: key.weights.level },
  ]);
}
