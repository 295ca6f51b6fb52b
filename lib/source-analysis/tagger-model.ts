import type { Chain } from "./crf";
import { COLUMNS, STEPS } from "./feature-stream";
import { type FeatureTable, tableOf } from "./feature-table";
import { LABEL_COUNT } from "./tagger-labels";
import weights from "./tagger-weights.json" with { type: "json" };
import { unpackFeatures } from "./unpack-features";

/** Two chains that share their features. */
export type TaggerModel = {
  readonly vocabulary: ReadonlySet<string>;
  readonly table: FeatureTable;
  /**
   * `LABEL_COUNT` numbers a feature, in steps of `scale`: the weight of the second pass times 2^16 plus that of the first, so that one
   * sum adds up both.
   */
  readonly rows: Int32Array;
  readonly scale: number;
  readonly chains: readonly [Chain, Chain];
  /** Of the log-odds that a segment contains an attribution: slope and intercept. */
  readonly calibration: readonly [number, number];
};

/** What a sum of rows says of the first pass and of the second. */
export const firstOf = (sum: number): number => (sum << 16) >> 16;
export const secondOf = (sum: number): number => (sum - firstOf(sum)) >> 16;

let model: TaggerModel | undefined;

/** The tagger's weights, unpacked when they are first asked for. */
export function taggerModel(): TaggerModel {
  model ??= unpack();
  return model;
}

function unpack(): TaggerModel {
  const { keys, fineness, codes } = unpackFeatures(weights.features, weights.count);
  const chain = (scores: number[]): Chain => ({ size: LABEL_COUNT, scores: Float32Array.from(scores) });
  const rows = new Int32Array(weights.count * LABEL_COUNT);
  for (let index = 0; index < weights.count; index++) {
    const step = STEPS[fineness[index] ?? 0] ?? 1;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = index * COLUMNS + label;
      rows[index * LABEL_COUNT + label] = step * ((codes[at] ?? 0) + (codes[at + LABEL_COUNT] ?? 0) * 65_536);
    }
  }
  return {
    ...{ vocabulary: new Set(weights.vocabulary.split(" ")), table: tableOf(keys), rows, scale: weights.scale },
    ...{ chains: [chain(weights.first), chain(weights.second)], calibration: [weights.calibration[0] ?? 1, weights.calibration[1] ?? 0] },
  };
}
