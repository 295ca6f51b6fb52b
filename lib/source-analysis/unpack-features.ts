// The weights as they stand in tagger-weights.json: a stream of bits. For each feature, by rising key: the distance of its key to the
// one before (Rice code), then for each group of nine weights a bit that says whether any is not nothing, a bit for each of the nine,
// and for each that is not nothing its sign and its level.

export const RICE_BITS = 6;
export const LEVEL_BITS = 3;
export const GROUP = 9;

type Bits = { readonly next: (count: number) => number };

/** Reads keys and signed level numbers, `columns` a feature; a level of n stands for levels[n], level 0 for nothing. */
export function unpackFeatures(packed: string, count: number, columns: number): { keys: Int32Array; codes: Int8Array } {
  const bits = bitsOf(packed);
  const keys = new Int32Array(count);
  const codes = new Int8Array(count * columns);
  let key = -1;
  for (let index = 0; index < count; index++) {
    let high = 0;
    while (bits.next(1) === 1) high++;
    key += 1 + (high << RICE_BITS) + bits.next(RICE_BITS);
    keys[index] = key;
    for (let column = 0; column < columns; column += GROUP) if (bits.next(1) === 1) readGroup(bits, codes, index * columns + column);
  }
  return { keys, codes };
}

function readGroup(bits: Bits, codes: Int8Array, at: number) {
  const present = bits.next(GROUP);
  for (let label = 0; label < GROUP; label++) {
    if (((present >> label) & 1) === 0) continue;
    const sign = bits.next(1) === 1 ? -1 : 1;
    codes[at + label] = sign * (1 + bits.next(LEVEL_BITS));
  }
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function bitsOf(packed: string): Bits {
  const values = new Uint8Array(128);
  for (let value = 0; value < 64; value++) values[ALPHABET.charCodeAt(value)] = value;
  let at = 0;
  let held = 0;
  let have = 0;
  return {
    next: (count) => {
      while (have < count) {
        held = (held << 6) | (values[packed.charCodeAt(at++)] ?? 0);
        have += 6;
      }
      have -= count;
      const value = (held >> have) & ((1 << count) - 1);
      held &= (1 << have) - 1;
      return value;
    },
  };
}
