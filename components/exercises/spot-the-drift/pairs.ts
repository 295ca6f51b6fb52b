import type { JsonObject } from "@/lib/domain/json";
import { pairsOf } from "@/lib/domain/json-parts";

// No zod here: the student's page imports this file.

type Pair = [earlier: number, later: number];

/** The pairs of an answer or a key. */
export const pairsIn = (saved: JsonObject | null): Pair[] => pairsOf(saved?.pairs);

/** The pairs with one more, each once and in order; one that is no pair is left out. */
export function withPair(pairs: readonly Pair[], [earlier, later]: Pair): Pair[] {
  const others = pairs.filter(([a, b]) => a !== earlier || b !== later).map(([a, b]): Pair => [a, b]);
  return (earlier < later ? [...others, [earlier, later] satisfies Pair] : others).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
