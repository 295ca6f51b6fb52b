import { COLUMNS, type Features, LARGEST_WEIGHT, STEPS } from "@/lib/source-analysis/feature-stream";

/** Weights of a pass, nine a key. */
type Weighed = { readonly keys: Int32Array; readonly weights: Float32Array };

/** A weight is rounded towards nothing unless it comes so near to the next step: what says little costs much. */
const ROUND_UP = 0.35;
/** How much the error of the sums, over all tokens, must shrink for the weights of a feature to be worth their place, in squares of `scale`. */
const WORTH = 10_000;

/** How finely the weights of a feature are kept that occurs `count` times: half the step for sixteen times the count. */
const finenessOf = (count: number): number => Math.max(0, Math.min(STEPS.length - 1, Math.floor((Math.log2(count) - 2) / 2)));

/**
 * Rounds the weights of two passes to steps of `scale`; `counts` says by key how often a feature occurs in the training texts. To add the
 * same number to all labels changes nothing: the middle one of a feature's weights is made nothing.
 */
export function roundFeatures(passes: readonly Weighed[], counts: Int32Array, scale: number): Features {
  const size = COLUMNS / passes.length;
  const rows = new Map<number, { fineness: number; codes: Int8Array }>();
  passes.forEach(({ keys, weights }, pass) => {
    keys.forEach((key, index) => {
      const count = counts[key] ?? 0;
      const fineness = finenessOf(count);
      const codes = roundRow(weights.subarray(index * size, (index + 1) * size), { scale, fineness, count });
      if (!codes) return;
      const row = rows.get(key) ?? { fineness, codes: new Int8Array(COLUMNS) };
      row.codes.set(codes, pass * size);
      rows.set(key, row);
    });
  });
  const keys = Int32Array.from(rows.keys()).sort();
  const features = { keys, fineness: new Uint8Array(keys.length), codes: new Int8Array(keys.length * COLUMNS) };
  keys.forEach((key, index) => {
    const row = rows.get(key);
    if (!row) return;
    features.fineness[index] = row.fineness;
    features.codes.set(row.codes, index * COLUMNS);
  });
  return features;
}

type Grid = { readonly scale: number; readonly fineness: number; readonly count: number };

/** Numbers of steps; null where they are worth nothing. */
function roundRow(weights: Float32Array, { scale, fineness, count }: Grid): number[] | null {
  const units = STEPS[fineness] ?? 1;
  const most = Math.floor(LARGEST_WEIGHT / units);
  const middle = Float32Array.from(weights).sort()[weights.length >> 1] ?? 0;
  let gain = 0;
  const codes = Array.from(weights, (weight) => {
    const wanted = (weight - middle) / (scale * units);
    const code = Math.sign(wanted) * Math.min(most, Math.floor(Math.abs(wanted) + ROUND_UP));
    gain += (wanted ** 2 - (wanted - code) ** 2) * units ** 2;
    return code;
  });
  return gain * count > WORTH ? codes : null;
}
