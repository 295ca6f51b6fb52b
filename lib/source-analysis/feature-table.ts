/** A feature's key: so many leading bits of its hash. */
export const FEATURE_BITS = 24;

// A slot holds the low bits of a key and above 0 where its weights begin: one look at memory tells most features that have none.
// The slots that a key may stand in follow its leading bits, so the low ones tell the keys of a neighbourhood apart.
const PLACE_BITS = 20;
const PLACES = (1 << PLACE_BITS) - 1;
const CHECK_BITS = 12;
const CHECK = (1 << CHECK_BITS) - 1;
const SLOT_BITS = 18;
const SHIFT = FEATURE_BITS - SLOT_BITS;

/** Where the weights of a feature stand. */
export type FeatureTable = Int32Array;

/** A table for features given by their keys, no two alike; `places`: where the weights of each begin, below 2^20 - 1. */
export function tableOf(keys: Int32Array, places: Int32Array): FeatureTable {
  const slots = new Int32Array((1 << SLOT_BITS) + keys.length + 1);
  keys.forEach((key, index) => {
    let slot = key >> SHIFT;
    while (slots[slot] !== 0) slot++;
    slots[slot] = ((key & CHECK) << PLACE_BITS) | ((places[index] ?? 0) + 1);
  });
  return slots;
}

/** Where the weights of a feature begin, which is given by its whole hash; -1 where it has none. */
export function placeOf(table: FeatureTable, feature: number): number {
  const key = feature >>> (32 - FEATURE_BITS);
  const check = key & CHECK;
  for (let slot = key >> SHIFT; ; slot++) {
    const entry = table[slot] ?? 0;
    if (entry === 0) return -1;
    if (entry >>> PLACE_BITS === check) return (entry & PLACES) - 1;
  }
}

/**
 * Writes where the weights of features begin into `places`, which has room for as many as are looked at: those from `from` on. Returns
 * how many have some. Looked up before any is added up, they are fetched from memory side by side.
 */
export function placesOf(table: FeatureTable, features: Int32Array, from: number, places: Int32Array): number {
  let count = 0;
  for (let at = from, end = from + places.length; at < end; at++) {
    const feature = features[at] ?? 0;
    const place = feature === 0 ? -1 : placeOf(table, feature);
    if (place >= 0) places[count++] = place;
  }
  return count;
}
