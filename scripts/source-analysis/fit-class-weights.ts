// npx tsx scripts/source-analysis/fit-class-weights.ts: fits the confidence of the suggested class to our own sentences, prints what
// cross-validation says of each penalty, and writes lib/source-analysis/class-weights.ts with the best.
import { writeFileSync } from "node:fs";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { CLASS_FEATURES, classFeatures } from "@/lib/source-analysis/class-features";
import { classChances, weighedLabel } from "@/lib/source-analysis/confidence";
import { readText } from "@/lib/source-analysis/read-text";
import type { Signals } from "@/lib/source-analysis/signals";
import { strengthsOf } from "@/lib/source-analysis/suggest-label";
import { type CLAIM_CORPORA, readClaims } from "./claims-corpus";

const FILE = "lib/source-analysis/class-weights.ts";
/** The rules know the words of the development sentences: they count, but less than those of the calibration set. */
const KNOWN_WEIGHT = 0.3;
const PENALTIES = [0.0005, 0.001, 0.0015, 0.002, 0.003, 0.005];
const FOLDS = 10;
const ROUNDS = 400;
const STEP = 0.25;
/** Weights are written in thousandths. */
const UNIT = 1000;
const HIGH = 0.9;
/** The share that must reach `HIGH`: half, and a margin for sentences harder than ours. */
const COVERED = 0.55;

type Example = {
  readonly signals: Signals;
  readonly features: readonly number[];
  /** Where `features` are not 0. */
  readonly filled: readonly number[];
  readonly class: number;
  readonly weight: number;
};
type Weights = readonly Float64Array[];

const examplesOf = (corpus: keyof typeof CLAIM_CORPORA, weight: number): Example[] =>
  readClaims(corpus).flatMap(({ text, class: name }) => {
    const signals = readText(text).signals.find(({ sentence }) => sentence.kind !== "heading");
    if (!signals) return [];
    const features = classFeatures(signals, strengthsOf(signals));
    const filled = features.flatMap((value, at) => (value === 0 ? [] : [at]));
    return [{ signals, features, filled, class: CLAIM_CLASSES.indexOf(name), weight }];
  });

/** Accelerated gradient descent (Nesterov 1983) on the log loss with an L2 penalty; the bias is not penalised. */
function fittedWeights(examples: readonly Example[], penalty: number): Weights {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const zeros = () => CLAIM_CLASSES.map(() => new Float64Array(CLASS_FEATURES.length));
  let weights = zeros();
  let ahead = zeros();
  for (let round = 1; round <= ROUNDS; round++) {
    const slopes = ahead.map((row) => row.map((weight, at) => (at === 0 ? 0 : penalty * weight)));
    for (const { filled, features, class: gold, weight } of examples) {
      classChances(features, ahead).forEach((likely, index) => {
        const error = (weight * (likely - (index === gold ? 1 : 0))) / total;
        const row = slopes[index];
        if (row) for (const at of filled) row[at] = (row[at] ?? 0) + error * (features[at] ?? 0);
      });
    }
    const before = weights;
    weights = ahead.map((row, index) => row.map((weight, at) => weight - STEP * (slopes[index]?.[at] ?? 0)));
    const pace = (round - 1) / (round + 2);
    ahead = weights.map((row, index) => row.map((weight, at) => weight + pace * (weight - (before[index]?.[at] ?? 0))));
  }
  return weights;
}

/** Each calibration sentence judged by weights that were fitted without its fold. */
function crossValidated(penalty: number) {
  let [loss, right, sure, sureRight] = [0, 0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fittedWeights([...known, ...fresh.filter((_, at) => at % FOLDS !== fold)], penalty);
    for (const { signals, features, class: gold } of fresh.filter((_, at) => at % FOLDS === fold)) {
      const { class: name, confidence } = weighedLabel(signals, weights);
      const hit = CLAIM_CLASSES.indexOf(name) === gold;
      loss -= Math.log(Math.max(1e-9, classChances(features, weights)[gold] ?? 0));
      right += hit ? 1 : 0;
      sure += confidence >= HIGH ? 1 : 0;
      sureRight += hit && confidence >= HIGH ? 1 : 0;
    }
  }
  const count = fresh.length;
  return { penalty, loss: loss / count, right: right / count, covered: sure / count, sureRight: sureRight / Math.max(1, sure) };
}

const known = examplesOf("development", KNOWN_WEIGHT);
const fresh = examplesOf("calibration", 1);
const tried = PENALTIES.map(crossValidated);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
for (const { penalty, loss, right, sureRight, covered } of tried)
  console.log(
    `penalty ${String(penalty).padEnd(7)} loss ${loss.toFixed(3)}  right ${percent(right)}  ≥ ${HIGH}: ${percent(sureRight)} right, covering ${percent(covered)}`,
  );
// What is pre-accepted must be right: of the penalties that leave enough pre-accepted, the one that is right most often there.
const enough = tried.filter(({ covered }) => covered >= COVERED);
const best = (enough.length > 0 ? enough : tried).reduce((a, b) => (b.sureRight > a.sureRight ? b : a));
const rows = fittedWeights([...known, ...fresh], best.penalty).map(
  (row) => `  [${Array.from(row, (weight) => Math.round(weight * UNIT)).join(", ")}],`,
);
writeFileSync(
  FILE,
  `// Written by scripts/source-analysis/fit-class-weights.ts: do not edit by hand.

/** Weights of the confidence in thousandths: a row a class in the order of \`CLAIM_CLASSES\`, a column a feature in that of \`CLASS_FEATURES\`. */
export const CLASS_WEIGHTS: readonly (readonly number[])[] = [
${rows.join("\n")}
];
`,
);
console.log(`${known.length} and ${fresh.length} sentences, penalty ${best.penalty}; ${FILE} is written.`);
