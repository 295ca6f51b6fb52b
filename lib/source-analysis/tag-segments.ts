import { chooseSpans } from "./choose-spans";
import { CONTEXT_FEATURES, contextFeaturesOf } from "./context-features";
import { type Beliefs, believe } from "./crf";
import { placesOf } from "./feature-table";
import { sumUp } from "./first-pass";
import type { Reading } from "./reading";
import { FEATURES, featuresOf } from "./tagger-features";
import { LABEL_COUNT } from "./tagger-labels";
import type { TaggerModel } from "./tagger-model";
import { PASS, scoresOf } from "./weight-rows";

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
  const features = new Int32Array(longest * Math.max(FEATURES, CONTEXT_FEATURES));
  const sums = new Int32Array(size * PASS);
  const own = new Int32Array(longest * PASS);
  const scores = new Float32Array(longest * LABEL_COUNT);
  const first = new Float32Array(size * LABEL_COUNT);
  const tags = { labels: new Uint8Array(size), chances: new Float32Array(size * LABEL_COUNT), stays: new Float32Array(size * LABEL_COUNT) };
  for (const [from, to] of sequences) {
    featuresOf(reading, from, to, features);
    addBoth(model, features, own, sums.subarray(from * PASS, to * PASS));
    believe(model.chains[0], scoresOf(own.subarray(0, (to - from) * PASS), model.scale, scores), to - from, {
      into: part({ ...tags, chances: first }, from, to),
    });
  }
  const pass = sumUp(reading, first);
  for (const [from, to] of sequences) {
    contextFeaturesOf(reading, pass, from, to, features);
    const second = sums.subarray(from * PASS, to * PASS);
    addSecond(model, features, second);
    const into = part(tags, from, to);
    believe(model.chains[1], scoresOf(second, model.scale, scores), to - from, { into });
    chooseSpans(into, tags.labels.subarray(from, to));
  }
  return tags;
}

/** The room for what is believed of the tokens `from` to `to`. */
const part = ({ chances, stays }: Tags, from: number, to: number): Beliefs => ({
  nodes: chances.subarray(from * LABEL_COUNT, to * LABEL_COUNT),
  stays: stays.subarray(from * LABEL_COUNT, to * LABEL_COUNT),
});

/**
 * Adds up the weights of the features of each token, for the first pass into `first` and for the second into `second`. The sums are
 * variables of their own: as cells of an array they take three times as long, and most of the tagger's time is spent here.
 */
function addBoth({ table, rows }: TaggerModel, features: Int32Array, first: Int32Array, second: Int32Array): void {
  const { weights, wholeEnd } = rows;
  const places = new Int32Array(FEATURES);
  for (let cell = 0, slot = 0; cell < second.length; cell += PASS, slot += FEATURES) {
    const count = placesOf(table, features, slot, places);
    let [f0, f1, f2, f3, s0, s1, s2, s3] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      s0 = (s0 + (weights[place] ?? 0)) | 0;
      s1 = (s1 + (weights[place + 1] ?? 0)) | 0;
      s2 = (s2 + (weights[place + 2] ?? 0)) | 0;
      s3 = (s3 + (weights[place + 3] ?? 0)) | 0;
      if (place >= wholeEnd) continue;
      f0 = (f0 + (weights[place + 4] ?? 0)) | 0;
      f1 = (f1 + (weights[place + 5] ?? 0)) | 0;
      f2 = (f2 + (weights[place + 6] ?? 0)) | 0;
      f3 = (f3 + (weights[place + 7] ?? 0)) | 0;
    }
    put(first, cell, f0, f1, f2, f3);
    put(second, cell, s0, s1, s2, s3);
  }
}

/** Adds the weights of the features that only the second pass sees to its sums. */
function addSecond({ table, rows: { weights } }: TaggerModel, features: Int32Array, second: Int32Array): void {
  const places = new Int32Array(CONTEXT_FEATURES);
  for (let cell = 0, slot = 0; cell < second.length; cell += PASS, slot += CONTEXT_FEATURES) {
    const count = placesOf(table, features, slot, places);
    let [s0, s1, s2, s3] = [second[cell] ?? 0, second[cell + 1] ?? 0, second[cell + 2] ?? 0, second[cell + 3] ?? 0];
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      s0 = (s0 + (weights[place] ?? 0)) | 0;
      s1 = (s1 + (weights[place + 1] ?? 0)) | 0;
      s2 = (s2 + (weights[place + 2] ?? 0)) | 0;
      s3 = (s3 + (weights[place + 3] ?? 0)) | 0;
    }
    put(second, cell, s0, s1, s2, s3);
  }
}

function put(sums: Int32Array, cell: number, a: number, b: number, c: number, d: number): void {
  sums[cell] = a;
  sums[cell + 1] = b;
  sums[cell + 2] = c;
  sums[cell + 3] = d;
}
