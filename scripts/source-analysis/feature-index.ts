import { FEATURE_BITS } from "@/lib/source-analysis/feature-table";

/** The features of all tokens of a text, `width` a token; 0: none. */
export type RawText = {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly sequences: readonly (readonly [number, number])[];
};

const KEYS = 1 << FEATURE_BITS;

/** The key of a feature: the bits of its hash that the weights are filed under. */
const keyOf = (feature: number): number => feature >>> (32 - FEATURE_BITS);

/** How often each feature occurs, by key. */
export function countFeatures(texts: readonly RawText[]): Int32Array {
  const counts = new Int32Array(KEYS);
  for (const { features } of texts)
    for (const feature of features) if (feature !== 0) counts[keyOf(feature)] = (counts[keyOf(feature)] ?? 0) + 1;
  return counts;
}

/** Numbers the features that occur at least `cutoff` times and are `wanted`; -1 for the others. */
export function indexFeatures(counts: Int32Array, cutoff: number, wanted?: ReadonlySet<number>): { indexes: Int32Array; keys: Int32Array } {
  const indexes = new Int32Array(KEYS).fill(-1);
  const keys: number[] = [];
  counts.forEach((count, key) => {
    if (count < cutoff || (wanted && !wanted.has(key))) return;
    indexes[key] = keys.length;
    keys.push(key);
  });
  return { indexes, keys: Int32Array.from(keys) };
}

/** The text's features by their numbers. */
export const numberFeatures = ({ features }: RawText, indexes: Int32Array): Int32Array =>
  Int32Array.from(features, (feature) => (feature === 0 ? -1 : (indexes[keyOf(feature)] ?? -1)));

/** The keys of the features that say most: the greatest weight times the root of how often they occur. */
export function strongest(weights: Float32Array, keys: Int32Array, counts: Int32Array, size: number, most: number): Set<number> {
  const scored = Array.from(keys, (key, index) => {
    let top = 0;
    for (let cell = index * size; cell < (index + 1) * size; cell++) top = Math.max(top, Math.abs(weights[cell] ?? 0));
    return { key, score: top * Math.sqrt(counts[key] ?? 0) };
  });
  scored.sort((a, b) => b.score - a.score);
  return new Set(
    scored
      .slice(0, most)
      .filter(({ score }) => score > 0)
      .map(({ key }) => key),
  );
}
