import type { JsonObject } from "@/lib/domain/json";
import { pairsOf } from "@/lib/domain/json-parts";
import { claimText, type LessonText } from "@/lib/domain/lesson-text";

// No zod here: the student's page imports this file.

export const MOST_PAIRS = 20;

type Pair = readonly [earlier: number, later: number];

/** The pairs of an answer or a key. */
export const pairsIn = (saved: JsonObject | null): [number, number][] => pairsOf(saved?.pairs);

/** Pairs as they are sent: each once and in order; one whose second sentence is not the later one is left out. */
export function tidyPairs(pairs: readonly Pair[]): [number, number][] {
  const sorted = pairs.flatMap(([a, b]): [number, number][] => (a < b ? [[a, b]] : [])).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([a, b], at) => at === 0 || a !== sorted[at - 1]?.[0] || b !== sorted[at - 1]?.[1]);
}

const LONGEST = 70;

/** A sentence of the lesson, shortened. */
export function shortSentence(lesson: LessonText, claim: number): string {
  const words = claimText(lesson, claim);
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
