import { type BitCoder, codeFeatures, type Features } from "@/lib/source-analysis/feature-stream";
import { ALPHABET, boundOf, evenChances, learnt, NARROW, PAIR_BITS } from "@/lib/source-analysis/unpack-features";

/** Writes features, by rising key, as `unpackFeatures` reads them. */
export function packFeatures(features: Features): string {
  const { coder, end } = writer();
  codeFeatures(coder, features);
  return textOf(end());
}

/** A range encoder; a byte is held back until no carry can reach it. */
function writer(): { coder: BitCoder; end: () => number[] } {
  const chances = evenChances();
  const bytes: number[] = [];
  let [low, range, cache, waiting] = [0, 0xffffffff, 0, 1];
  const shift = () => {
    if (low < 0xff000000 || low > 0xffffffff) {
      const carry = low > 0xffffffff ? 1 : 0;
      bytes.push((cache + carry) & 255);
      for (; waiting > 1; waiting--) bytes.push((255 + carry) & 255);
      waiting = 0;
      cache = (low >>> 24) & 255;
    }
    waiting++;
    low = (low & 0xffffff) * 256;
  };
  const bit = (context: number, value: number) => {
    const chance = chances[context] ?? 0;
    const bound = boundOf(range, chance);
    if (value === 1) low += bound;
    range = value === 1 ? range - bound : bound;
    chances[context] = learnt(chance, value);
    for (; range < NARROW; range = (range << 8) >>> 0) shift();
    return value;
  };
  const end = () => {
    for (let left = 0; left < 5; left++) shift();
    return bytes;
  };
  return { coder: { bit }, end };
}

function textOf(bytes: readonly number[]): string {
  const parts: string[] = [];
  let [held, have] = [0, 0];
  const put = (byte: number) => {
    held = (held << 8) | byte;
    have += 8;
    if (have < PAIR_BITS) return;
    have -= PAIR_BITS;
    const pair = held >> have;
    parts.push(ALPHABET.charAt(Math.floor(pair / ALPHABET.length)), ALPHABET.charAt(pair % ALPHABET.length));
    held &= (1 << have) - 1;
  };
  // two bytes more, so that the last ones are whole
  for (const byte of [...bytes, 0, 0]) put(byte);
  return parts.join("");
}
