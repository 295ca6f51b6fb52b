import { type Chain, chainOf } from "./crf";
import { type FeatureTable, tableOf } from "./feature-table";
import { LABEL_COUNT } from "./tagger-labels";
import weights from "./tagger-weights.json" with { type: "json" };
import { unpackFeatures } from "./unpack-features";
import { type WeightRows, weightRowsOf } from "./weight-rows";

/** Two chains that share their features. */
export type TaggerModel = {
  readonly vocabulary: ReadonlySet<string>;
  readonly table: FeatureTable;
  /** in steps of `scale` */
  readonly rows: WeightRows;
  readonly scale: number;
  readonly chains: readonly [Chain, Chain];
  /** Of the log-odds that a segment contains an attribution: slope and intercept. */
  readonly calibration: readonly [number, number];
};

let model: TaggerModel | undefined;

/** The tagger's weights, unpacked when they are first asked for. */
export function taggerModel(): TaggerModel {
  model ??= unpack();
  return model;
}

function unpack(): TaggerModel {
  const { keys, fineness, codes } = unpackFeatures(weights.features, weights.count);
  const { rows, places } = weightRowsOf({ fineness, codes });
  return {
    ...{ vocabulary: new Set(weights.vocabulary.split(" ")), table: tableOf(keys, places), rows, scale: weights.scale },
    ...{ chains: [passOf(weights.first), passOf(weights.second)], calibration: [weights.calibration[0] ?? 1, weights.calibration[1] ?? 0] },
  };
}

const passOf = (scores: readonly number[]): Chain => chainOf(LABEL_COUNT, Float32Array.from(scores));
