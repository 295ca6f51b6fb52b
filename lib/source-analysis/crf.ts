/** Transitions of a linear chain of `size` labels, from label × to label, then the first label: as scores, and as factors. */
export type Chain = { readonly size: number; readonly scores: Float32Array; readonly steps: Float64Array };

/** A chain by its scores. */
export const chainOf = (size: number, scores: Float32Array): Chain => ({ size, scores, steps: Float64Array.from(scores, Math.exp) });

/** The label that goes on with a span: 0 with 0, a start with its inside, an inside with itself (see tagger-labels.ts). */
const successor = (label: number): number => label + (label & 1);

/**
 * What the chain believes of a sequence. `nodes`: chance by token and label; `stays`: by token and label, the chance that the label's
 * successor stands there given that the label stands at the token before.
 */
export type Beliefs = { readonly nodes: Float32Array; readonly stays: Float32Array };

type Room = { readonly into?: Beliefs; readonly pairs?: Float64Array };

/**
 * Chances of every label at every token (forward–backward, scaled), from scores by token and label, which it overwrites. `into`: where
 * they are written, else into arrays of their own. With `pairs`, adds the expected number of every transition to it.
 */
export function believe(chain: Chain, scores: Float32Array, length: number, { into, pairs }: Room = {}): Beliefs {
  const { size, steps } = chain;
  const { nodes, stays } = into ?? { nodes: new Float32Array(length * size), stays: new Float32Array(length * size) };
  exponentiate(scores, length, size);
  forward(steps, scores, nodes, length, size);
  let after = new Float64Array(size).fill(1);
  let before = new Float64Array(size);
  const seen = new Float64Array(size);
  for (let at = length - 1; at >= 0; at--) {
    const row = at * size;
    for (let to = 0; to < size; to++) seen[to] = (scores[row + to] ?? 0) * (after[to] ?? 0);
    let sum = 0;
    for (let from = 0; from < size; from++) {
      let reached = 0;
      for (let to = 0; to < size; to++) reached += (steps[from * size + to] ?? 0) * (seen[to] ?? 0);
      before[from] = reached;
      sum += reached;
    }
    for (let from = 0; from < size; from++) {
      const to = successor(from);
      stays[row + from] = (before[from] ?? 0) > 0 ? ((steps[from * size + to] ?? 0) * (seen[to] ?? 0)) / (before[from] ?? 0) : 0;
    }
    if (pairs && at > 0) addPairs({ pairs, steps, nodes, seen, before, row: row - size, size });
    settle(nodes, after, row, size);
    for (let from = 0; from < size; from++) before[from] = (before[from] ?? 0) / sum;
    [after, before] = [before, after];
  }
  return { nodes, stays };
}

/** Scores to factors, the greatest of each token 1. */
function exponentiate(scores: Float32Array, length: number, size: number) {
  for (let at = 0; at < length; at++) {
    const row = at * size;
    let top = scores[row] ?? 0;
    for (let label = 1; label < size; label++) top = Math.max(top, scores[row + label] ?? 0);
    for (let label = 0; label < size; label++) scores[row + label] = Math.exp((scores[row + label] ?? 0) - top);
  }
}

function forward(steps: Float64Array, factors: Float32Array, nodes: Float32Array, length: number, size: number) {
  for (let at = 0; at < length; at++) {
    const row = at * size;
    let sum = 0;
    for (let to = 0; to < size; to++) {
      let reached = at === 0 ? (steps[size * size + to] ?? 0) : 0;
      if (at > 0) for (let from = 0; from < size; from++) reached += (nodes[row - size + from] ?? 0) * (steps[from * size + to] ?? 0);
      const value = reached * (factors[row + to] ?? 0);
      nodes[row + to] = value;
      sum += value;
    }
    for (let to = 0; to < size; to++) nodes[row + to] = (nodes[row + to] ?? 0) / sum;
  }
}

/** Forward chances times backward ones, made to add up to 1. */
function settle(nodes: Float32Array, after: Float64Array, row: number, size: number) {
  let sum = 0;
  for (let label = 0; label < size; label++) sum += (nodes[row + label] ?? 0) * (after[label] ?? 0);
  for (let label = 0; label < size; label++) nodes[row + label] = ((nodes[row + label] ?? 0) * (after[label] ?? 0)) / sum;
}

type Step = {
  readonly pairs: Float64Array;
  readonly steps: Float64Array;
  readonly nodes: Float32Array;
  readonly seen: Float64Array;
  readonly before: Float64Array;
  readonly row: number;
  readonly size: number;
};

function addPairs({ pairs, steps, nodes, seen, before, row, size }: Step) {
  let sum = 0;
  for (let from = 0; from < size; from++) sum += (nodes[row + from] ?? 0) * (before[from] ?? 0);
  for (let from = 0; from < size; from++) {
    const share = (nodes[row + from] ?? 0) / sum;
    for (let to = 0; to < size; to++) {
      const at = from * size + to;
      pairs[at] = (pairs[at] ?? 0) + share * (steps[at] ?? 0) * (seen[to] ?? 0);
    }
  }
}
