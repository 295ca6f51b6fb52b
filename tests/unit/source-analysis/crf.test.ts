import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { believe, type Chain, chainOf } from "@/lib/source-analysis/crf";

const SIZE = 3;
const score = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
const chains = fc.array(score, { minLength: SIZE * SIZE + SIZE, maxLength: SIZE * SIZE + SIZE });
const sequences = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 5 });

/** All ways to label a sequence, with their weights: what forward–backward and Viterbi find without trying them all. */
function allPaths({ scores: steps }: Chain, rows: number[][]) {
  let paths = [{ labels: [] as number[], total: 0 }];
  rows.forEach((row, at) => {
    paths = paths.flatMap(({ labels, total }) =>
      row.map((own, label) => {
        const step = at === 0 ? steps[SIZE * SIZE + label] : steps[(labels[at - 1] ?? 0) * SIZE + label];
        return { labels: [...labels, label], total: total + own + (step ?? 0) };
      }),
    );
  });
  const sum = paths.reduce((all, { total }) => all + Math.exp(total), 0);
  return paths.map((path) => ({ ...path, chance: Math.exp(path.total) / sum }));
}

const setUp = (scores: number[], rows: number[][]) => {
  const chain = chainOf(SIZE, Float32Array.from(scores));
  return { chain, paths: allPaths(chain, rows), scores: () => Float32Array.from(rows.flat()) };
};

describe("a linear chain against all of its paths", () => {
  test("chances of labels", () => {
    fc.assert(
      fc.property(chains, sequences, (steps, rows) => {
        const { chain, paths, scores } = setUp(steps, rows);
        const { nodes } = believe(chain, scores(), rows.length);
        rows.forEach((_, at) => {
          for (let label = 0; label < SIZE; label++) {
            const chance = paths.filter(({ labels }) => labels[at] === label).reduce((sum, path) => sum + path.chance, 0);
            expect(nodes[at * SIZE + label]).toBeCloseTo(chance, 4);
          }
        });
      }),
    );
  });

  test("the chance that all stay outside, by the chain rule", () => {
    fc.assert(
      fc.property(chains, sequences, (steps, rows) => {
        const { chain, paths, scores } = setUp(steps, rows);
        const { nodes, stays } = believe(chain, scores(), rows.length);
        const product = rows.slice(1).reduce((all, _, at) => all * (stays[(at + 1) * SIZE] ?? 0), nodes[0] ?? 0);
        expect(product).toBeCloseTo(paths.find(({ labels }) => labels.every((label) => label === 0))?.chance ?? 0, 4);
      }),
    );
  });

  test("the chance that a span stands exactly so: its start, that it goes on, that it ends", () => {
    fc.assert(
      fc.property(chains, sequences, (steps, rows) => {
        const { chain, paths, scores } = setUp(steps, rows);
        const { nodes, stays } = believe(chain, scores(), rows.length);
        for (let end = 1; end <= rows.length; end++) {
          const chance = Array.from({ length: end - 1 }, (_, at) => at + 1).reduce(
            (all, at) => all * (stays[at * SIZE + (at === 1 ? 1 : 2)] ?? 0),
            (nodes[1] ?? 0) * (1 - (end < rows.length ? (stays[end * SIZE + (end === 1 ? 1 : 2)] ?? 0) : 0)),
          );
          const spans = paths.filter(
            ({ labels }) => labels.slice(0, end).every((label, at) => label === (at === 0 ? 1 : 2)) && labels[end] !== 2,
          );
          expect(chance).toBeCloseTo(
            spans.reduce((sum, path) => sum + path.chance, 0),
            4,
          );
        }
      }),
    );
  });

  test("expected transitions", () => {
    fc.assert(
      fc.property(chains, sequences, (steps, rows) => {
        const { chain, paths, scores } = setUp(steps, rows);
        const pairs = new Float64Array(SIZE * SIZE);
        believe(chain, scores(), rows.length, { pairs });
        for (let pair = 0; pair < SIZE * SIZE; pair++) {
          const expected = paths.reduce(
            (sum, { labels, chance }) =>
              sum + chance * labels.filter((label, at) => at > 0 && (labels[at - 1] ?? 0) * SIZE + label === pair).length,
            0,
          );
          expect(pairs[pair]).toBeCloseTo(expected, 3);
        }
      }),
    );
  });
});
