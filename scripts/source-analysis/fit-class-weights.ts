// Fits the confidence of the classes on the development half: `npx tsx scripts/source-analysis/fit-class-weights.ts` writes class-weights.ts.
import { writeFileSync } from "node:fs";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { CLASS_FEATURES, classFeatures } from "@/lib/source-analysis/class-features";
import { classChances } from "@/lib/source-analysis/confidence";
import { readText } from "@/lib/source-analysis/read-text";
import type { Signals } from "@/lib/source-analysis/signals";
import { strengthsOf } from "@/lib/source-analysis/suggest-label";
import { readClaims } from "./claims-corpus";

// The lexicons were written with these sentences in view and know their words. Of words never seen they miss some, so every sentence is
// shown several times with signs left out by chance: a sentence without a sign must not look surer than it will be.
const COPIES = 20;
const MISSED = { hedge: 0.12, judgement: 0.35, report: 0.15 };
const PENALTY = 0.002;
const ROUNDS = 3000;
const STEP = 0.5;
const SEED = 7;
const FILE = "lib/source-analysis/class-weights.ts";

type Example = { readonly features: readonly number[]; readonly class: number };

let state = SEED;
/** A small generator of its own (Park and Miller), so that every run fits the same weights. */
function chance(): number {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

function blurred(signals: Signals): Signals {
  return {
    ...signals,
    told: signals.told.filter(() => chance() >= MISSED.report),
    ownHedges: signals.ownHedges.filter(() => chance() >= MISSED.hedge),
    ownJudgements: signals.ownJudgements.filter(() => chance() >= MISSED.judgement),
  };
}

const examples: Example[] = readClaims("development").flatMap(({ text, class: name }) => {
  const signals = readText(text).signals.find(({ sentence }) => sentence.kind !== "heading");
  if (!signals) return [];
  return Array.from({ length: COPIES }, () => {
    const seen = blurred(signals);
    return { features: classFeatures(seen, strengthsOf(seen)), class: CLAIM_CLASSES.indexOf(name) };
  });
});

/** Gradient descent on the log loss with an L2 penalty; the bias is not penalised. */
function fittedWeights(): number[][] {
  const weights = CLAIM_CLASSES.map(() => CLASS_FEATURES.map(() => 0));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((row) => row.map((weight, at) => (at === 0 ? 0 : PENALTY * weight)));
    for (const { features, class: gold } of examples) {
      classChances(features, weights).forEach((likely, index) => {
        const error = (likely - (index === gold ? 1 : 0)) / examples.length;
        const row = slopes[index];
        if (row)
          features.forEach((value, at) => {
            row[at] = (row[at] ?? 0) + error * value;
          });
      });
    }
    weights.forEach((row, index) => {
      row.forEach((weight, at) => {
        row[at] = weight - STEP * (slopes[index]?.[at] ?? 0);
      });
    });
  }
  return weights;
}

const rows = fittedWeights().map((row) => `  [${row.map((weight) => weight.toFixed(3)).join(", ")}],`);
writeFileSync(
  FILE,
  `// Written by scripts/source-analysis/fit-class-weights.ts: do not edit by hand.

/** Weights of the confidence, a row a class in the order of \`CLAIM_CLASSES\`, a column a feature in that of \`CLASS_FEATURES\`. */
export const CLASS_WEIGHTS: readonly (readonly number[])[] = [
${rows.join("\n")}
];
`,
);
console.log(`${examples.length} examples; ${FILE} is written.`);
