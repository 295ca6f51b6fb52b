/**
 * Mixes numbers into one of 32 bits: the identity of a feature. The first argument names its template. Signed, like all hashes here: an
 * unsigned number may be too large for the engine to keep without a box of its own.
 */
export function mix(template: number, a: number): number {
  let hash = Math.imul(Math.imul(template + 1, 0x9e3779b1) ^ a, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

export const mix2 = (template: number, a: number, b: number): number =>
  mix(template, (Math.imul(a, 0x01000193) ^ Math.imul(b + 0x51ed, 0x2545f491)) | 0);

export const mix3 = (template: number, a: number, b: number, c: number): number =>
  mix2(template, mix(a & 63, b), c ^ Math.imul(a, 0x1b873593));

/** A hash of a string's UTF-16 code units from `from` on. */
export function hashOf(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
