import { COLUMNS, type Features, STEPS } from "./feature-stream";
import { LABEL_COUNT } from "./tagger-labels";

// Three labels share a number: their weights, and sums of them, stand 2^16 apart, so that three numbers add up nine labels at once.
const SHARING = 3;
const [SECOND, THIRD] = [2 ** 16, 2 ** 32];
/** How many numbers hold the weights of all labels for one pass. */
export const PASS = LABEL_COUNT / SHARING;

/**
 * The weights of features: `PASS` numbers for the second pass, then, of those that begin before `wholeEnd`, `PASS` for the first. What
 * the first pass never sees has none there. Features that weigh the same share their place.
 */
export type WeightRows = { readonly weights: Float64Array; readonly wholeEnd: number };

/** What the sum of one number of many rows says of its three labels. */
export const firstOf = (sum: number): number => ((sum | 0) << 16) >> 16;
export const secondOf = (sum: number): number => ((sum | 0) - firstOf(sum)) >> 16;
export const thirdOf = (sum: number): number => (sum - (sum | 0)) / THIRD;

/**
 * Lays out the weights of features, and says by feature where they begin. Weights are whole numbers, below 2^15 either way even when
 * those of all features of a token are summed.
 */
export function weightRowsOf({ fineness, codes }: Pick<Features, "fineness" | "codes">): { rows: WeightRows; places: Int32Array } {
  const count = fineness.length;
  const weights = new Float64Array(count * 2 * PASS);
  const places = new Int32Array(count);
  const row = new Float64Array(2 * PASS);
  const pool = new Pool(weights, count);
  for (const whole of [true, false]) {
    const width = whole ? 2 * PASS : PASS;
    for (let index = 0; index < count; index++) {
      if (whole !== hasFirst(codes, index * COLUMNS)) continue;
      read(row, codes, index * COLUMNS, STEPS[fineness[index] ?? 0] ?? 1);
      places[index] = pool.place(row, width);
    }
    if (whole) pool.startAnew();
  }
  return { rows: { weights: weights.slice(0, pool.end), wholeEnd: pool.start }, places };
}

/** True where the first pass gives the feature any weight. */
function hasFirst(codes: Int8Array, from: number): boolean {
  for (let at = from; at < from + LABEL_COUNT; at++) if (codes[at] !== 0) return true;
  return false;
}

/** One feature's weights; its codes stand by pass and label, the first pass first. */
function read(row: Float64Array, codes: Int8Array, from: number, step: number): void {
  for (let cell = 0; cell < row.length; cell++) {
    const at = from + (cell < PASS ? LABEL_COUNT + cell * SHARING : (cell - PASS) * SHARING);
    row[cell] = step * ((codes[at] ?? 0) + (codes[at + 1] ?? 0) * SECOND + (codes[at + 2] ?? 0) * THIRD);
  }
}

/** Keeps rows of one width, each once. */
class Pool {
  readonly #weights: Float64Array;
  readonly #slots: Int32Array;
  start = 0;
  end = 0;

  constructor(weights: Float64Array, count: number) {
    this.#weights = weights;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  }

  /** What comes next is compared with nothing that came before. */
  startAnew(): void {
    this.#slots.fill(0);
    this.start = this.end;
  }

  /** Where a row stands, or stands from now on. */
  place(row: Float64Array, width: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(row, width) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known === -1) return this.#add(row, width, slot);
      if (this.#same(known, row, width)) return known;
    }
  }

  #add(row: Float64Array, width: number, slot: number): number {
    const place = this.end;
    for (let cell = 0; cell < width; cell++) this.#weights[place + cell] = row[cell] ?? 0;
    this.#slots[slot] = place + 1;
    this.end += width;
    return place;
  }

  #same(place: number, row: Float64Array, width: number): boolean {
    for (let cell = 0; cell < width; cell++) if (this.#weights[place + cell] !== row[cell]) return false;
    return true;
  }
}

function hashOf(row: Float64Array, width: number): number {
  let hash = 0;
  for (let cell = 0; cell < width; cell++) {
    const number = row[cell] ?? 0;
    hash = Math.imul(hash ^ (number | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ ((number / THIRD) | 0), 0xc2b2ae35);
  }
  return hash ^ (hash >>> 16);
}
