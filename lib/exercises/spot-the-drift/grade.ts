import { type Credit, creditOfParts } from "@/lib/domain/credit";
import type { DriftKey, Pair } from "./key";
import type { DriftResponse } from "./response";

/** Recall and precision of the pairs. */
export function gradeDrift(key: DriftKey, { pairs }: DriftResponse): Credit {
  const wanted = named(key.pairs);
  const found = named(pairs);
  const hits = [...found].filter((pair) => wanted.has(pair)).length;
  return creditOfParts([
    { part: "Pairs found", credit: hits / wanted.size, weight: key.weights.found },
    { part: "Right among yours", credit: found.size === 0 ? 0 : hits / found.size, weight: key.weights.right },
  ]);
}

const named = (pairs: readonly Pair[]) => new Set(pairs.map(([earlier, later]) => `${earlier} ${later}`));
