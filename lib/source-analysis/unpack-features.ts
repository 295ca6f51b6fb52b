import { type BitCoder, COLUMNS, CONTEXTS, codeFeatures, type Features } from "./feature-stream";

/** Chances of the decisions in 2^15ths: of a no, how fast they learn, and the least that they come to. */
const CHANCE_BITS = 15;
const LEARN_BITS = 6;

/** The chance of a no under each context, even at first. */
export const evenChances = (): Uint16Array => new Uint16Array(CONTEXTS).fill(1 << (CHANCE_BITS - 1));

/** Splits a range of whole numbers by a context's chance of a no. */
export const boundOf = (range: number, chance: number): number => (range >>> CHANCE_BITS) * chance;

/** The chance of a no once more after `bit`: it stays between 2^-9 and 1 - 2^-9. */
export const learnt = (chance: number, bit: number): number =>
  bit === 1 ? chance - (chance >> LEARN_BITS) : chance + (((1 << CHANCE_BITS) - chance) >> LEARN_BITS);

/** A range narrower than this is widened by a byte. */
export const NARROW = 2 ** 24;

/** Characters that stand in JSON as they are; two of them hold 13 bits. */
export const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((char) => !"\"'\\".includes(char))
  .join("");
export const PAIR_BITS = 13;

/** Reads features as `packFeatures` writes them. */
export function unpackFeatures(packed: string, count: number): Features {
  const features = { keys: new Int32Array(count), fineness: new Uint8Array(count), codes: new Int8Array(count * COLUMNS) };
  codeFeatures(reader(bytesOf(packed)), features);
  return features;
}

function bytesOf(packed: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < ALPHABET.length; value++) values[ALPHABET.charCodeAt(value)] = value;
  const bytes = new Uint8Array((packed.length / 2) * (PAIR_BITS / 8));
  let [held, have, size] = [0, 0, 0];
  for (let at = 0; at < packed.length; at += 2) {
    const pair = (values[packed.charCodeAt(at)] ?? 0) * ALPHABET.length + (values[packed.charCodeAt(at + 1)] ?? 0);
    held = (held << PAIR_BITS) | pair;
    have += PAIR_BITS;
    for (; have >= 8; have -= 8) bytes[size++] = held >> (have - 8);
    held &= (1 << have) - 1;
  }
  return bytes;
}

/** A range decoder (G. N. N. Martin 1979, as in LZMA). Its state stands in an array: variables of 32 bits would be boxed at every step. */
function reader(bytes: Uint8Array): BitCoder {
  const chances = evenChances();
  const state = Uint32Array.of(0, 0xffffffff);
  let at = 1;
  for (let first = 0; first < 4; first++) state[0] = ((state[0] ?? 0) << 8) | (bytes[at++] ?? 0);
  return {
    bit: (context) => {
      const chance = chances[context] ?? 0;
      let code = state[0] ?? 0;
      let range = state[1] ?? 0;
      const bound = boundOf(range, chance);
      const bit = code < bound ? 0 : 1;
      code -= bit === 0 ? 0 : bound;
      range = bit === 0 ? bound : range - bound;
      chances[context] = learnt(chance, bit);
      for (; range < NARROW; range *= 256) code = code * 256 + (bytes[at++] ?? 0);
      state[0] = code;
      state[1] = range;
      return bit;
    },
  };
}
