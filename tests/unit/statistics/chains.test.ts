import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChainLink } from "@/lib/domain/item-analysis";
import { chainAnalysis } from "@/lib/statistics/chains";

const KEY: ChainLink[] = [
  [0, 1],
  [1, 2],
  [2, 3],
];

test("the key itself is all right", () => {
  const one = { value: 1 };
  expect(chainAnalysis(KEY, [{ links: KEY, answers: 3 }])).toEqual({
    answers: 3,
    names: { precision: one, recall: one, f1: one },
    steps: { precision: one, recall: one, f1: one },
  });
});

test("counted by hand: a reversed step is half, a step of other names nothing", () => {
  const links: ChainLink[] = [
    [0, 1],
    [2, 1],
    [4, 3],
  ];
  // steps: 1 + ½ of three given and three wanted; names: 0 to 3 of five given and four wanted
  expect(chainAnalysis(KEY, [{ links, answers: 2 }])).toEqual({
    answers: 2,
    names: { precision: { value: 4 / 5 }, recall: { value: 1 }, f1: { value: 8 / 9 } },
    steps: { precision: { value: 1.5 / 3 }, recall: { value: 1.5 / 3 }, f1: { value: 3 / 6 } },
  });
});

test("a step given both ways is right once", () => {
  const links: ChainLink[] = [
    [0, 1],
    [1, 0],
  ];
  expect(chainAnalysis([[0, 1]], [{ links, answers: 1 }]).steps).toEqual({
    precision: { value: 0.5 },
    recall: { value: 1 },
    f1: { value: 2 / 3 },
  });
});

test("words where nobody built anything", () => {
  const { steps } = chainAnalysis(KEY, []);
  expect(steps).toEqual({ precision: { undefined: "no-answers" }, recall: { undefined: "no-answers" }, f1: { undefined: "no-answers" } });
  expect(chainAnalysis(KEY, [{ links: [], answers: 2 }]).steps).toEqual({
    precision: { undefined: "nobody-marked" },
    recall: { value: 0 },
    f1: { value: 0 },
  });
});

test("shares stay shares, and turning every chain round halves what was right of the steps", () => {
  const link = fc.tuple(fc.nat(5), fc.nat(5)).map(([from, to]): ChainLink => [from, to]);
  fc.assert(
    fc.property(fc.array(fc.array(link, { maxLength: 5 }), { maxLength: 5 }), (chains) => {
      const found = chainAnalysis(
        KEY,
        chains.map((links) => ({ links, answers: 1 })),
      );
      for (const figure of [...Object.values(found.names), ...Object.values(found.steps)]) {
        if ("undefined" in figure) continue;
        expect(figure.value).toBeGreaterThanOrEqual(0);
        expect(figure.value).toBeLessThanOrEqual(1);
      }
    }),
  );
  const turned = KEY.map(([from, to]): ChainLink => [to, from]);
  expect(chainAnalysis(KEY, [{ links: turned, answers: 1 }])).toMatchObject({ steps: { f1: { value: 0.5 } }, names: { f1: { value: 1 } } });
});
