import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseSpans } from "@/lib/source-analysis/choose-spans";
import { believe, chainOf } from "@/lib/source-analysis/crf";
import { isStart, LABEL_COUNT, labelOf, ROLE, roleOf } from "@/lib/source-analysis/tagger-labels";

const even = chainOf(LABEL_COUNT, new Float32Array(LABEL_COUNT * (LABEL_COUNT + 1)));

/** A chain that is sure of these labels. */
const sureOf = (labels: readonly number[]) =>
  believe(
    even,
    Float32Array.from(labels.flatMap((label) => Array.from({ length: LABEL_COUNT }, (_, other) => (other === label ? 30 : 0)))),
    labels.length,
  );

const choose = (labels: readonly number[]) => {
  const chosen = new Uint8Array(labels.length);
  chooseSpans(sureOf(labels), chosen);
  return [...chosen];
};

test("spans that are certain are chosen as they are", () => {
  const span = fc.tuple(fc.integer({ min: ROLE.none, max: ROLE.right }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
      const labels = spans.flatMap(([role, length]) => Array.from({ length }, (_, at) => labelOf(role, at === 0)));
      expect(choose(labels)).toEqual(labels);
    }),
  );
});

test("whatever the scores, an inside follows its start", () => {
  const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: LABEL_COUNT, maxLength: 20 * LABEL_COUNT });
  fc.assert(
    fc.property(scores, (all) => {
      const length = Math.floor(all.length / LABEL_COUNT);
      const labels = new Uint8Array(length);
      chooseSpans(believe(even, Float32Array.from(all.slice(0, length * LABEL_COUNT)), length), labels);
      labels.forEach((label, at) => {
        if (label > 0 && !isStart(label)) expect(roleOf(labels[at - 1] ?? 0)).toBe(roleOf(label));
      });
    }),
  );
});

test("a span with a fair chance is chosen though no span is likelier than none", () => {
  const row = (chance: number) =>
    Array.from({ length: LABEL_COUNT }, (_, label) => (label === 0 ? Math.log(1 - chance) : label === 3 ? Math.log(chance) : -30));
  const chosen = (chance: number) => {
    const labels = new Uint8Array(1);
    chooseSpans(believe(even, Float32Array.from(row(chance)), 1), labels);
    return labels[0];
  };
  expect([chosen(0.2), chosen(0.45)]).toEqual([0, labelOf(ROLE.cue, true)]);
});
