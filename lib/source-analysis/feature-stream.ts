// The weights as they stand in tagger-weights.json: yes-or-no decisions, arithmetically coded. For each feature, by rising key: how far
// its key lies behind the one before, how fine its steps are, which of the two passes have weights, and those as small whole numbers.
// Reading and writing go through the same code, so that they can't come apart.

/** Codes a decision under a context that learns how often it is taken: a writer codes `bit`, a reader answers with what was written. */
export type BitCoder = { readonly bit: (context: number, bit: number) => number };

/** Features by rising key: how fine the steps of their weights are, and `COLUMNS` numbers of steps each. */
export type Features = { readonly keys: Int32Array; readonly fineness: Uint8Array; readonly codes: Int8Array };

/** Weights of a feature in each pass. */
const GROUP = 9;
export const COLUMNS = 2 * GROUP;
/** A step of a weight in units of the model's scale, by fineness: features that occur often have finer ones. */
export const STEPS = [16, 11, 8, 6, 4, 3, 2] as const;
/** A weight in units of the scale, at most: sums of 140 of them fit into 16 bits. */
export const LARGEST_WEIGHT = 234;

const GAP_BITS = 6;
const LONGEST_RUN = 7;
const GAP_CONTEXTS = 100;
const FINENESS_CONTEXTS = 180;
const PASS_CONTEXTS = 190;
const ROW_CONTEXTS = 220;
const SIGNS = 108;
const SIZES = 135;
const CONTEXTS_A_ROW = 280;
export const CONTEXTS = ROW_CONTEXTS + 2 * STEPS.length * CONTEXTS_A_ROW;

/** Codes all features, one after the other, into or out of the arrays. */
export function codeFeatures(coder: BitCoder, { keys, fineness, codes }: Features): void {
  let before = -1;
  for (let index = 0; index < keys.length; index++) {
    before += 1 + codeGap(coder, (keys[index] ?? 0) - before - 1);
    keys[index] = before;
    fineness[index] = codeRun(coder, FINENESS_CONTEXTS, fineness[index] ?? 0, STEPS.length - 1);
    codePasses(coder, codes, index * COLUMNS, fineness[index] ?? 0);
  }
}

/** The high part of a distance as a run of ones, its low bits one by one. */
function codeGap(coder: BitCoder, gap: number): number {
  let high = 0;
  while (coder.bit(GAP_CONTEXTS + Math.min(high, LONGEST_RUN), gap >> GAP_BITS > high ? 1 : 0) === 1) high++;
  let value = high;
  for (let low = GAP_BITS - 1; low >= 0; low--) value = value * 2 + coder.bit(low, (gap >> low) & 1);
  return value;
}

/** A number from 0 to `most` as a run of ones. */
function codeRun(coder: BitCoder, context: number, value: number, most: number): number {
  let run = 0;
  while (run < most && coder.bit(context + run, value > run ? 1 : 0) === 1) run++;
  return run;
}

function codePasses(coder: BitCoder, codes: Int8Array, from: number, fineness: number): void {
  const context = PASS_CONTEXTS + fineness * 2;
  const first = coder.bit(context, isFilled(codes, from));
  const second = first === 0 ? 1 : coder.bit(context + 1, isFilled(codes, from + GROUP));
  const row = ROW_CONTEXTS + fineness * 2 * CONTEXTS_A_ROW;
  if (first === 1) codeRow(coder, codes, from, row);
  if (second === 1) codeRow(coder, codes, from + GROUP, row + CONTEXTS_A_ROW);
}

function isFilled(codes: Int8Array, from: number): number {
  for (let at = from; at < from + GROUP; at++) if (codes[at] !== 0) return 1;
  return 0;
}

/** Nine weights: whether there is one, its sign, its size, each by what stood before it in the row. */
function codeRow(coder: BitCoder, codes: Int8Array, from: number, context: number): void {
  let [some, before, sum] = [0, 0, 0];
  for (let label = 0; label < GROUP; label++) {
    const code = codes[from + label] ?? 0;
    const around = Math.min(before, 2) * 4 + Math.min(some, 3);
    before = 0;
    if (coder.bit(context + label * 12 + around, code === 0 ? 0 : 1) === 0) continue;
    const negative = coder.bit(context + SIGNS + label * 3 + (sum === 0 ? 0 : sum > 0 ? 1 : 2), code < 0 ? 1 : 0);
    const size = codeSize(coder, Math.abs(code), context + SIZES + around);
    codes[from + label] = negative === 1 ? -size : size;
    sum += negative === 1 ? -size : size;
    before = size;
    some++;
  }
}

/** A size of 1 or more: a run of ones, whose contexts stand twelve apart. */
function codeSize(coder: BitCoder, size: number, context: number): number {
  let run = 1;
  while (coder.bit(context + Math.min(run - 1, 11) * 12, size > run ? 1 : 0) === 1) run++;
  return run;
}
