import { GROUP, LEVEL_BITS, RICE_BITS } from "@/lib/source-analysis/unpack-features";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Writes rising keys and signed level numbers, `columns` a key, as `unpackFeatures` reads them. */
export function packFeatures(keys: Int32Array, codes: Int8Array, columns: number): string {
  const bits = bitWriter();
  let before = -1;
  keys.forEach((key, index) => {
    const distance = key - before - 1;
    before = key;
    for (let high = distance >> RICE_BITS; high > 0; high--) bits.put(1, 1);
    bits.put(0, 1);
    bits.put(distance & ((1 << RICE_BITS) - 1), RICE_BITS);
    for (let column = 0; column < columns; column += GROUP) {
      const group = codes.subarray(index * columns + column, index * columns + column + GROUP);
      const present = group.reduce((mask, code, label) => (code === 0 ? mask : mask | (1 << label)), 0);
      bits.put(present === 0 ? 0 : 1, 1);
      if (present === 0) continue;
      bits.put(present, GROUP);
      for (const code of group) {
        if (code === 0) continue;
        bits.put(code < 0 ? 1 : 0, 1);
        bits.put(Math.abs(code) - 1, LEVEL_BITS);
      }
    }
  });
  return bits.end();
}

function bitWriter() {
  const parts: string[] = [];
  let held = 0;
  let have = 0;
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1);
      if (++have < 6) continue;
      parts.push(ALPHABET.charAt(held));
      held = 0;
      have = 0;
    }
  };
  const end = () => {
    while (have > 0) put(0, 1);
    return parts.join("");
  };
  return { put, end };
}

/**
 * The sizes that weights are rounded to, nothing first, in whole numbers up to 127 times a scale: those with the least squared error
 * (S. Lloyd 1957), started at even shares of the weights.
 */
export function levelsFor(weights: Float32Array): { scale: number; levels: number[] } {
  const every = Math.max(1, Math.floor(weights.length / 400_000));
  const sizes = weights
    .filter((weight, at) => at % every === 0 && weight !== 0)
    .map(Math.abs)
    .sort();
  const count = 1 << LEVEL_BITS;
  let levels = [0, ...Array.from({ length: count }, (_, index) => sizes[Math.floor((sizes.length * (index + 1)) / (count + 1))] ?? 1)];
  for (let round = 0; round < 60; round++) {
    const sums = levels.map(() => ({ sum: 0, count: 0 }));
    for (const size of sizes) {
      const cell = sums[nearest(levels, size)];
      if (!cell) continue;
      cell.sum += size;
      cell.count++;
    }
    levels = levels.map((level, index) => (index === 0 ? 0 : (sums[index]?.sum ?? 0) / (sums[index]?.count || 1) || level));
  }
  const scale = Math.max(...levels) / 127;
  return { scale, levels: levels.map((level) => Math.round(level / scale)) };
}

/** The index of the nearest of rising levels. */
function nearest(levels: readonly number[], size: number): number {
  let at = 0;
  while (at + 1 < levels.length && (levels[at + 1] ?? 0) - size <= size - (levels[at] ?? 0)) at++;
  return at;
}

/** The number of the nearest level for each weight, with its sign; 0 for a weight below `least` or nearest to nothing. */
export function codesFor(weights: Float32Array, { scale, levels }: { scale: number; levels: readonly number[] }, least: number): Int8Array {
  return Int8Array.from(weights, (weight) => {
    const size = Math.abs(weight);
    return size < least ? 0 : Math.sign(weight) * nearest(levels, size / scale);
  });
}

/** Drops the keys whose weights have all come to nothing. */
export function dropEmpty(keys: Int32Array, codes: Int8Array, columns: number): { keys: Int32Array; codes: Int8Array } {
  const filled = Array.from(keys, (_, index) => index).filter((index) =>
    codes.subarray(index * columns, (index + 1) * columns).some((code) => code !== 0),
  );
  const left = new Int8Array(filled.length * columns);
  filled.forEach((index, at) => {
    left.set(codes.subarray(index * columns, (index + 1) * columns), at * columns);
  });
  return { keys: Int32Array.from(filled, (index) => keys[index] ?? 0), codes: left };
}
