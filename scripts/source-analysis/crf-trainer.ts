import { believe, type Chain, chainOf } from "@/lib/source-analysis/crf";

/** Sequences of one text: features by token as indexes into the weights (-1: none), `width` a token. */
export type TrainingText = {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly sequences: readonly (readonly [number, number])[];
};

export type TrainingSettings = {
  readonly size: number;
  readonly width: number;
  readonly featureCount: number;
  readonly epochs: number;
  readonly rate: number;
  /** Penalties of the sum of weights and of their squares, applied after every epoch. */
  readonly l1: number;
  readonly l2: number;
};

/** A linear chain: weights by feature and label, transitions. */
export type TrainedChain = { readonly weights: Float32Array; readonly chain: Chain };

type State = {
  readonly weights: Float32Array;
  /** Sums of squared steps: of a feature, of a transition (AdaGrad: what was moved often moves less). */
  readonly moved: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionsMoved: Float32Array;
};

/** A token whose label the chain is so sure of teaches nothing. */
const SURE = 0.995;

/**
 * Fits a chain by stochastic gradient steps on the conditional likelihood (AdaGrad, one rate a feature), a paragraph at a time, and
 * returns the mean of its states after the later half of the epochs. The order is shuffled by a fixed seed: the same data give the
 * same chain.
 */
export function trainChain(texts: readonly TrainingText[], settings: TrainingSettings): TrainedChain {
  const { size, featureCount, epochs } = settings;
  const edges = size * size + size;
  const state: State = {
    weights: new Float32Array(featureCount * size),
    moved: new Float32Array(featureCount).fill(0.01),
    transitions: new Float32Array(edges),
    transitionsMoved: new Float32Array(edges).fill(1),
  };
  const mean = { weights: new Float32Array(featureCount * size), transitions: new Float32Array(edges) };
  const order = texts.flatMap((text) => text.sequences.map((sequence) => ({ text, sequence })));
  const random = randomFrom(12345);
  const kept = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { text, sequence } of order) learn(state, text, sequence, settings);
    shrink(state, settings);
    if (epoch < epochs - kept) continue;
    add(mean.weights, state.weights, 1 / kept);
    add(mean.transitions, state.transitions, 1 / kept);
  }
  return { weights: mean.weights, chain: chainOf(size, mean.transitions) };
}

function learn(state: State, text: TrainingText, [from, to]: readonly [number, number], settings: TrainingSettings) {
  const { size, width, rate } = settings;
  const { transitions, transitionsMoved } = state;
  const scores = scoresOf(state.weights, text.features.subarray(from * width, to * width), settings);
  const pairs = new Float64Array(size * size);
  const { nodes } = believe(chainOf(size, transitions), scores, to - from, { pairs });
  for (let at = from; at < to; at++) teachToken(state, text, at, nodes.subarray((at - from) * size, (at - from + 1) * size), settings);
  for (let at = from + 1; at < to; at++) {
    const pair = (text.labels[at - 1] ?? 0) * size + (text.labels[at] ?? 0);
    pairs[pair] = (pairs[pair] ?? 0) - 1;
  }
  const move = (edge: number, gradient: number) => {
    transitionsMoved[edge] = (transitionsMoved[edge] ?? 0) + gradient * gradient;
    transitions[edge] = (transitions[edge] ?? 0) + (rate * gradient) / Math.sqrt(transitionsMoved[edge] ?? 1);
  };
  for (let pair = 0; pair < size * size; pair++) move(pair, -(pairs[pair] ?? 0));
  for (let label = 0; label < size; label++) move(size * size + label, (label === text.labels[from] ? 1 : 0) - (nodes[label] ?? 0));
}

function teachToken(state: State, text: TrainingText, at: number, chances: Float32Array, { size, width, rate }: TrainingSettings) {
  const { weights, moved } = state;
  const right = text.labels[at] ?? 0;
  if ((chances[right] ?? 0) > SURE) return;
  let square = 0;
  for (let label = 0; label < size; label++) {
    const gradient = (label === right ? 1 : 0) - (chances[label] ?? 0);
    chances[label] = gradient;
    square += gradient * gradient;
  }
  for (let slot = at * width; slot < (at + 1) * width; slot++) {
    const feature = text.features[slot] ?? -1;
    if (feature < 0) continue;
    const sum = (moved[feature] ?? 0) + square;
    moved[feature] = sum;
    const step = rate / Math.sqrt(sum);
    const row = feature * size;
    for (let label = 0; label < size; label++) weights[row + label] = (weights[row + label] ?? 0) + step * (chances[label] ?? 0);
  }
}

/** Scores by token and label of a stretch of features. */
export function scoresOf(
  weights: Float32Array,
  features: Int32Array,
  { size, width }: Pick<TrainingSettings, "size" | "width">,
): Float32Array {
  const length = features.length / width;
  const scores = new Float32Array(length * size);
  for (let at = 0; at < length; at++) {
    for (let slot = at * width; slot < (at + 1) * width; slot++) {
      const feature = features[slot] ?? -1;
      if (feature < 0) continue;
      for (let label = 0; label < size; label++) {
        const cell = at * size + label;
        scores[cell] = (scores[cell] ?? 0) + (weights[feature * size + label] ?? 0);
      }
    }
  }
  return scores;
}

function shrink({ weights, moved }: State, { size, rate, l1, l2 }: TrainingSettings) {
  moved.forEach((sum, feature) => {
    const step = rate / Math.sqrt(sum);
    const factor = 1 - Math.min(0.5, l2 * step);
    for (let cell = feature * size; cell < (feature + 1) * size; cell++) {
      const weight = (weights[cell] ?? 0) * factor;
      weights[cell] = Math.sign(weight) * Math.max(0, Math.abs(weight) - l1 * step);
    }
  });
}

function add(to: Float32Array, from: Float32Array, share: number) {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + share * (from[at] ?? 0);
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<Item>(items: Item[], random: () => number) {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const item = items[at];
    const swapped = items[other];
    if (item === undefined || swapped === undefined) continue;
    items[at] = swapped;
    items[other] = item;
  }
}
