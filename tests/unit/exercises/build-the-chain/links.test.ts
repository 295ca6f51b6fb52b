import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, inOrderOfWay, sortedLinks, unnamedOf, wayOf } from "@/components/exercises/build-the-chain/links";
import { depthOf } from "@/lib/exercises/build-the-chain/grade";
import { chainResponseSchema } from "@/lib/exercises/build-the-chain/response";

const link = fc.tuple(fc.nat(6), fc.nat(6)).filter(([from, to]) => from !== to);
const links = fc.array(link, { maxLength: 8 });
const forward = fc.array(
  link.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  { minLength: 1, maxLength: 8 },
);

test("any steps become ones that an answer may hold", () => {
  fc.assert(
    fc.property(links, (steps) => {
      expect(chainResponseSchema.safeParse({ links: sortedLinks(steps), independent: 1 }).success).toBe(true);
    }),
  );
});

test("a chain stands in columns, a fork in one, and each name once", () => {
  expect(
    columnsOf([
      [2, 3],
      [0, 1],
      [1, 2],
    ]),
  ).toEqual([[0], [1], [2], [3]]);
  expect(
    columnsOf([
      [0, 2],
      [1, 2],
    ]),
  ).toEqual([[0, 1], [2]]);
  expect(columnsOf([])).toEqual([]);
});

test("every name has one column, a ring too", () => {
  fc.assert(
    fc.property(links, (steps) => {
      const names = columnsOf(steps).flat();
      expect(new Set(names)).toEqual(new Set(steps.flat()));
      expect(names).toHaveLength(new Set(names).size);
    }),
  );
});

test("where nobody hears it from themselves, it was passed on as often as marking says", () => {
  fc.assert(
    fc.property(forward, (steps) => {
      expect(wayOf(steps, []).times).toBe(depthOf(steps));
    }),
  );
});

test("steps are shown from the origin on, whatever the order of the names", () => {
  expect(
    inOrderOfWay([
      [0, 3],
      [1, 2],
      [2, 0],
    ]),
  ).toEqual([
    [1, 2],
    [2, 0],
    [0, 3],
  ]);
});

test("who passed it on without a name is counted, who only heard it is not", () => {
  const steps = [
    [0, 1],
    [1, 2],
  ] as const;
  expect(wayOf(steps, [1, 2])).toEqual({ times: 2, withoutName: 1 });
  expect(unnamedOf({ names: ["a", "b", "c"], unnamed: [1] })).toEqual([1]);
  expect(unnamedOf({ names: ["a", "b"] })).toEqual([]);
});
