import { chooseSpans } from "./choose-spans";
import { CONTEXT_FEATURES, contextFeaturesOf } from "./context-features";
import { believe } from "./crf";
import { rowOf } from "./feature-table";
import { sumUp } from "./first-pass";
import type { Reading } from "./reading";
import { FEATURES, featuresOf } from "./tagger-features";
import { LABEL_COUNT } from "./tagger-labels";
import { firstOf, secondOf, type TaggerModel } from "./tagger-model";

/** Labels by token, and by token and label what the chain believes (see `Beliefs`). */
export type Tags = { readonly labels: Uint8Array; readonly chances: Float32Array; readonly stays: Float32Array };

/** A paragraph longer than this many tokens is decoded in pieces. */
const LONGEST_SEQUENCE = 1200;

/** The stretches of tokens that are decoded as one sequence each: paragraphs, cut where they are too long. */
export function sequencesOf({ tokens, paragraphEnd }: Reading): [from: number, to: number][] {
  const sequences: [number, number][] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = Math.min(paragraphEnd[from] ?? tokens.length, from + LONGEST_SEQUENCE);
    sequences.push([from, to]);
    from = to;
  }
  return sequences;
}

/** Tags a reading in two passes: the second sees what the first believes of the whole text. */
export function tagReading(reading: Reading, model: TaggerModel): Tags {
  const size = reading.tokens.length;
  const sequences = sequencesOf(reading);
  const longest = sequences.reduce((most, [from, to]) => Math.max(most, to - from), 0);
  const features = new Uint32Array(longest * Math.max(FEATURES, CONTEXT_FEATURES));
  const sums = new Int32Array(size * LABEL_COUNT);
  const first = new Float32Array(size * LABEL_COUNT);
  const tags = { labels: new Uint8Array(size), chances: new Float32Array(size * LABEL_COUNT), stays: new Float32Array(size * LABEL_COUNT) };
  for (const [from, to] of sequences) {
    featuresOf(reading, from, to, features);
    const part = sums.subarray(from * LABEL_COUNT, to * LABEL_COUNT);
    addRows(model, features, FEATURES, part);
    const scores = new Float32Array(part.length);
    for (let cell = 0; cell < scores.length; cell++) scores[cell] = firstOf(part[cell] ?? 0) * model.scale;
    first.set(believe(model.chains[0], scores, to - from).nodes, from * LABEL_COUNT);
  }
  const pass = sumUp(reading, first);
  for (const [from, to] of sequences) {
    contextFeaturesOf(reading, pass, from, to, features);
    const part = sums.subarray(from * LABEL_COUNT, to * LABEL_COUNT);
    addRows(model, features, CONTEXT_FEATURES, part);
    const scores = new Float32Array(part.length);
    for (let cell = 0; cell < scores.length; cell++) scores[cell] = secondOf(part[cell] ?? 0) * model.scale;
    const believed = believe(model.chains[1], scores, to - from);
    chooseSpans(believed, tags.labels.subarray(from, to));
    tags.chances.set(believed.nodes, from * LABEL_COUNT);
    tags.stays.set(believed.stays, from * LABEL_COUNT);
  }
  return tags;
}

/**
 * Adds the rows of the features of each token to its sums. The nine sums are variables of their own: as cells of an array they take
 * three times as long, and most of the tagger's time is spent here.
 */
function addRows({ table, rows }: TaggerModel, features: Uint32Array, width: number, sums: Int32Array): void {
  const length = sums.length / LABEL_COUNT;
  for (let at = 0; at < length; at++) {
    const cell = at * LABEL_COUNT;
    let [s0, s1, s2, s3, s4, s5, s6, s7, s8] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let slot = at * width; slot < (at + 1) * width; slot++) {
      const feature = features[slot] ?? 0;
      const row = feature === 0 ? -1 : rowOf(table, feature) * LABEL_COUNT;
      if (row < 0) continue;
      s0 = (s0 + (rows[row] ?? 0)) | 0;
      s1 = (s1 + (rows[row + 1] ?? 0)) | 0;
      s2 = (s2 + (rows[row + 2] ?? 0)) | 0;
      s3 = (s3 + (rows[row + 3] ?? 0)) | 0;
      s4 = (s4 + (rows[row + 4] ?? 0)) | 0;
      s5 = (s5 + (rows[row + 5] ?? 0)) | 0;
      s6 = (s6 + (rows[row + 6] ?? 0)) | 0;
      s7 = (s7 + (rows[row + 7] ?? 0)) | 0;
      s8 = (s8 + (rows[row + 8] ?? 0)) | 0;
    }
    sums[cell] = (sums[cell] ?? 0) + s0;
    sums[cell + 1] = (sums[cell + 1] ?? 0) + s1;
    sums[cell + 2] = (sums[cell + 2] ?? 0) + s2;
    sums[cell + 3] = (sums[cell + 3] ?? 0) + s3;
    sums[cell + 4] = (sums[cell + 4] ?? 0) + s4;
    sums[cell + 5] = (sums[cell + 5] ?? 0) + s5;
    sums[cell + 6] = (sums[cell + 6] ?? 0) + s6;
    sums[cell + 7] = (sums[cell + 7] ?? 0) + s7;
    sums[cell + 8] = (sums[cell + 8] ?? 0) + s8;
  }
}
