import { COLUMNS, type Features, STEPS } from "./feature-stream";
import { LABEL_COUNT } from "./tagger-labels";

/**
 * A chain asks only how far the scores of a token lie apart. So those of one label are 0, and its weights are taken off the others': the
 * label from which the others lie least far.
 */
export const ZERO = 5;
const OTHERS = Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => label !== ZERO);
// So many labels share a number of 32 bits: four numbers add up all of them at once.
const SHARING = 2;
const SECOND = 2 ** 16;
/** How many numbers hold the weights of all labels for one pass. */
export const PASS = OTHERS.length / SHARING;

/**
 * The weights of features: `PASS` numbers for the second pass, then, of those that begin before `wholeEnd`, `PASS` for the first. What
 * the first pass never sees has none there. Features that weigh the same share their place.
 */
export type WeightRows = { readonly weights: Int32Array; readonly wholeEnd: number };

/** What the sum of one number of many rows says of its two labels. */
const firstOf = (sum: number): number => (sum << 16) >> 16;
const secondOf = (sum: number): number => (sum - firstOf(sum)) >> 16;

/** Scores by token and label from sums of rows, `PASS` numbers a token; written into `scores`, which it returns. */
export function scoresOf(sums: Int32Array, scale: number, scores: Float32Array): Float32Array {
  for (let at = 0, row = 0; at < sums.length; row += LABEL_COUNT) {
    scores[row + ZERO] = 0;
    for (let other = 0; other < OTHERS.length; other += SHARING) {
      const sum = sums[at++] ?? 0;
      scores[row + (OTHERS[other] ?? 0)] = firstOf(sum) * scale;
      scores[row + (OTHERS[other + 1] ?? 0)] = secondOf(sum) * scale;
    }
  }
  return scores;
}

/**
 * Lays out the weights of features, and says by feature where they begin. Weights are whole numbers; the sums for a token
 * stay below 2^15 either way (a test reckons with the model's greatest).
 */
export function weightRowsOf({ fineness, codes }: Pick<Features, "fineness" | "codes">): { rows: WeightRows; places: Int32Array } {
  const count = fineness.length;
  const weights = new Int32Array(count * 2 * PASS);
  const places = new Int32Array(count);
  const row = new Int32Array(2 * PASS);
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
function read(row: Int32Array, codes: Int8Array, from: number, step: number): void {
  for (let cell = 0; cell < row.length; cell++) {
    const pass = from + (cell < PASS ? LABEL_COUNT : 0);
    const other = (cell % PASS) * SHARING;
    row[cell] = step * (apart(codes, pass, OTHERS[other]) + apart(codes, pass, OTHERS[other + 1]) * SECOND);
  }
}

/** How far a label's code lies from the one that all are measured from. */
const apart = (codes: Int8Array, pass: number, label = ZERO): number => (codes[pass + label] ?? 0) - (codes[pass + ZERO] ?? 0);

/** Keeps rows of one width, each once. */
class Pool {
  readonly #weights: Int32Array;
  readonly #slots: Int32Array;
  start = 0;
  end = 0;

  constructor(weights: Int32Array, count: number) {
    this.#weights = weights;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  }

  /** What comes next is compared with nothing that came before. */
  startAnew(): void {
    this.#slots.fill(0);
    this.start = this.end;
  }

  /** Where a row stands, or stands from now on. */
  place(row: Int32Array, width: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(row, width) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known === -1) return this.#add(row, width, slot);
      if (this.#same(known, row, width)) return known;
    }
  }

  #add(row: Int32Array, width: number, slot: number): number {
    const place = this.end;
    for (let cell = 0; cell < width; cell++) this.#weights[place + cell] = row[cell] ?? 0;
    this.#slots[slot] = place + 1;
    this.end += width;
    return place;
  }

  #same(place: number, row: Int32Array, width: number): boolean {
    for (let cell = 0; cell < width; cell++) if (this.#weights[place + cell] !== row[cell]) return false;
    return true;
  }
}

function hashOf(row: Int32Array, width: number): number {
  let hash = 0;
  for (let cell = 0; cell < width; cell++) {
    hash = Math.imul(hash ^ (row[cell] ?? 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  }
  return hash ^ (hash >>> 16);
}
