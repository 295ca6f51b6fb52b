import type { Chain } from "@/lib/source-analysis/crf";
import { packFeatures } from "./pack-features";
import { roundFeatures } from "./round-features";

/** What training gives: two passes, and by key how often a feature occurs. */
type Trained = {
  readonly vocabulary: readonly string[];
  readonly passes: readonly { readonly keys: Int32Array; readonly weights: Float32Array; readonly chain: Chain }[];
  readonly counts: Int32Array;
  readonly calibration: readonly number[];
};

const LARGEST = 968_000;
/** The scale is looked for between these, so many times halving the ratio. */
const SCALES = { finest: 0.0008, coarsest: 0.004, rounds: 8 };

/** The model as it stands in tagger-weights.json: weights in the finest steps with which the features fit into `LARGEST` characters. */
export function packModel({ vocabulary, passes, counts, calibration }: Trained) {
  let { finest, coarsest } = SCALES;
  for (let round = 0; round < SCALES.rounds; round++) {
    const scale = Math.sqrt(finest * coarsest);
    if (packFeatures(roundFeatures(passes, counts, scale)).length > LARGEST) finest = scale;
    else coarsest = scale;
  }
  const rounded = roundFeatures(passes, counts, coarsest);
  const [first = [], second = []] = passes.map(({ chain }) => Array.from(chain.scores, (score) => Math.round(score * 1000) / 1000));
  return {
    ...{ vocabulary: vocabulary.join(" "), scale: coarsest, calibration, first, second },
    ...{ count: rounded.keys.length, features: packFeatures(rounded) },
  };
}
