/** A feature's key: so many leading bits of its hash. */
export const FEATURE_BITS = 24;

// A slot holds the low bits of a key and above 0 the number of its row: one look at memory tells most features that have no weights.
// The slots that a key may stand in follow its leading bits, so the low ones tell the keys of a neighbourhood apart.
const ROW_BITS = 18;
const ROWS = (1 << ROW_BITS) - 1;
const CHECK_BITS = 14;
const CHECK = (1 << CHECK_BITS) - 1;
const SLOT_BITS = 19;
const SHIFT = FEATURE_BITS - SLOT_BITS;

/** Where the weights of a feature stand. */
export type FeatureTable = Int32Array;

/** A table for features given by their keys, no two alike, fewer than 2^18. */
export function tableOf(keys: Int32Array): FeatureTable {
  const slots = new Int32Array((1 << SLOT_BITS) + keys.length + 1);
  keys.forEach((key, row) => {
    let slot = key >> SHIFT;
    while (slots[slot] !== 0) slot++;
    slots[slot] = ((key & CHECK) << ROW_BITS) | (row + 1);
  });
  return slots;
}

/** The row of a feature given by its whole hash; -1 where it has none. */
export function rowOf(table: FeatureTable, feature: number): number {
  const key = feature >>> (32 - FEATURE_BITS);
  const check = key & CHECK;
  for (let slot = key >> SHIFT; ; slot++) {
    const entry = table[slot] ?? 0;
    if (entry === 0) return -1;
    if (entry >>> ROW_BITS === check) return (entry & ROWS) - 1;
  }
}
