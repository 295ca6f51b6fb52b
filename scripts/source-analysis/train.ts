// npx tsx --tsconfig tsconfig.json scripts/source-analysis/train.ts [--holdout N FILE]: trains the tagger on ../shared/corpora and
// writes its weights; with --holdout, on all articles but the fifth that starts at N, into FILE.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { CONTEXT_FEATURES, contextFeaturesOf } from "@/lib/source-analysis/context-features";
import { believe } from "@/lib/source-analysis/crf";
import { sumUp } from "@/lib/source-analysis/first-pass";
import { sequencesOf } from "@/lib/source-analysis/tag-segments";
import { FEATURES, featuresOf } from "@/lib/source-analysis/tagger-features";
import { LABEL_COUNT } from "@/lib/source-analysis/tagger-labels";
import { calibrate } from "./calibrate";
import { type Article, commonWords, type Example, exampleOf, readSplit } from "./corpus";
import { scoresOf, type TrainedChain, type TrainingText, trainChain } from "./crf-trainer";
import { countFeatures, indexFeatures, numberFeatures, type RawText, strongest } from "./feature-index";
import { packModel } from "./pack-model";

const VOCABULARY = 3500;
const PARTS = 4;
/** Enough to see which features matter. */
const ROUGH_EPOCHS = 3;
const CUTOFF = 4;
const FIRST = { size: LABEL_COUNT, width: FEATURES, epochs: 6, rate: 0.015, l1: 0.5, l2: 0.01 };
const SECOND = { ...FIRST, width: FEATURES + CONTEXT_FEATURES };
/** Features that each pass keeps: many more would not fit into a megabyte. */
const MOST = { first: 130_000, second: 160_000 };
const weightsFile = resolve(import.meta.dirname, "../../lib/source-analysis/tagger-weights.json");

type Pass = TrainedChain & { readonly keys: Int32Array; readonly indexes: Int32Array; readonly counts: Int32Array };
type Settings = typeof FIRST;

const started = Date.now();
const say = (what: string) => console.log(`${Math.round((Date.now() - started) / 1000)} s  ${what}`);

function train(articles: readonly Article[]) {
  const vocabulary = commonWords(articles, VOCABULARY);
  const examples = articles.map((article) => exampleOf(article, new Set(vocabulary)));
  const firstTexts = examples.map(rawOf);
  say(`${articles.length} articles, ${firstTexts.reduce((sum, { labels }) => sum + labels.length, 0)} tokens`);
  const first = pruned(firstTexts, FIRST, MOST.first);
  const beliefs = jackknifed(firstTexts, first);
  const secondTexts = examples.map((example, at) =>
    withContext(example, firstTexts[at] ?? rawOf(example), beliefs[at] ?? new Float32Array(0)),
  );
  const second = pruned(secondTexts, SECOND, MOST.second);
  const calibration = calibrate(examples, heldOut(secondTexts, second));
  say(`calibration ${calibration}`);
  const counts = first.counts.slice();
  for (const key of second.keys) counts[key] = second.counts[key] ?? 0;
  return packModel({ vocabulary, passes: [first, second], counts, calibration });
}

function rawOf({ reading, labels }: Example): RawText {
  const features = new Int32Array(reading.tokens.length * FEATURES);
  featuresOf(reading, 0, reading.tokens.length, features);
  return { features, labels, sequences: sequencesOf(reading) };
}

/** Trains with all features, keeps those that say most, and trains again with them alone. */
function pruned(texts: readonly RawText[], settings: Settings, most: number): Pass {
  const counts = countFeatures(texts);
  const all = indexFeatures(counts, CUTOFF);
  const rough = fitChain(texts, all.indexes, all.keys.length, { ...settings, epochs: ROUGH_EPOCHS });
  const wanted = strongest(rough.weights, all.keys, counts, settings.size, most);
  const { indexes, keys } = indexFeatures(counts, CUTOFF, wanted);
  const kept = fitChain(texts, indexes, keys.length, settings);
  say(`${keys.length} of ${all.keys.length} features kept`);
  return { ...kept, keys, indexes, counts };
}

const fitChain = (texts: readonly RawText[], indexes: Int32Array, featureCount: number, settings: Settings): TrainedChain =>
  trainChain(
    texts.map((text): TrainingText => ({ ...text, features: numberFeatures(text, indexes) })),
    { ...settings, featureCount },
  );

/** What a chain of the same features believes of each text that has not seen the text. */
function jackknifed(texts: readonly RawText[], { indexes, keys }: Pass): Float32Array[] {
  const beliefs: Float32Array[] = [];
  for (let part = 0; part < PARTS; part++) {
    const others = texts.filter((_, at) => at % PARTS !== part);
    const trained = fitChain(others, indexes, keys.length, FIRST);
    texts.forEach((text, at) => {
      if (at % PARTS === part) beliefs[at] = tagged(text, indexes, trained, FIRST).chances;
    });
    say(`first pass without part ${part + 1} of ${PARTS}`);
  }
  return beliefs;
}

/** The second pass on the first part of the texts, trained on the others. */
function heldOut(texts: readonly RawText[], { indexes, keys }: Pass) {
  const trained = fitChain(
    texts.filter((_, at) => at % PARTS !== 0),
    indexes,
    keys.length,
    SECOND,
  );
  return texts.map((text, at) => (at % PARTS === 0 ? tagged(text, indexes, trained, SECOND) : null));
}

/** What a chain believes of all tokens of a text, as `Tags` has it. */
function tagged(text: RawText, indexes: Int32Array, { weights, chain }: TrainedChain, settings: Settings) {
  const features = numberFeatures(text, indexes);
  const chances = new Float32Array(text.labels.length * LABEL_COUNT);
  const stays = new Float32Array(text.labels.length * LABEL_COUNT);
  for (const [from, to] of text.sequences) {
    const scores = scoresOf(weights, features.subarray(from * settings.width, to * settings.width), settings);
    const believed = believe(chain, scores, to - from);
    chances.set(believed.nodes, from * LABEL_COUNT);
    stays.set(believed.stays, from * LABEL_COUNT);
  }
  return { chances, stays, labels: text.labels };
}

function withContext({ reading }: Example, raw: RawText, beliefs: Float32Array): RawText {
  const size = reading.tokens.length;
  const context = new Int32Array(size * CONTEXT_FEATURES);
  contextFeaturesOf(reading, sumUp(reading, beliefs), 0, size, context);
  const features = new Int32Array(size * SECOND.width);
  for (let at = 0; at < size; at++) {
    features.set(raw.features.subarray(at * FEATURES, (at + 1) * FEATURES), at * SECOND.width);
    features.set(context.subarray(at * CONTEXT_FEATURES, (at + 1) * CONTEXT_FEATURES), at * SECOND.width + FEATURES);
  }
  return { ...raw, features };
}

const [option, fold, file = weightsFile] = process.argv.slice(2);
const articles = readSplit("train").filter((_, at) => option !== "--holdout" || at % 5 !== Number(fold));
const json = JSON.stringify(train(articles), null, 2);
writeFileSync(file, `${json}\n`);
say(`${file}: ${json.length} bytes`);
