import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/article";
import { passageOf } from "@/lib/domain/passage";

/** Paragraphs of these lengths, one after the other with a line between them. */
function blocksOf(lengths: readonly number[]): Block[] {
  let at = 0;
  return lengths.map((length) => {
    const block: Block = { kind: "paragraph", range: [at, at + length] };
    at += length + 1;
    return block;
  });
}
const starts = (blocks: readonly Block[]) => blocks.map(({ range }) => range[0]);

test("the block of the claim, and around it what fits", () => {
  const blocks = blocksOf([10, 10, 10, 10, 10]);
  expect(starts(passageOf(blocks, [[24, 26]], 10))).toEqual([22]);
  expect(starts(passageOf(blocks, [[24, 26]], 25))).toEqual([11, 22]);
  expect(starts(passageOf(blocks, [[24, 26]], 40))).toEqual([0, 11, 22, 33]);
  expect(starts(passageOf(blocks, [[1, 2]], 30))).toEqual([0, 11, 22]);
});

test("a long block next to the claim is left out, and not jumped over", () => {
  expect(starts(passageOf(blocksOf([10, 90, 10, 10]), [[103, 105]], 50))).toEqual([102, 113]);
});

test("a heading is not the end", () => {
  const [first, second, third] = blocksOf([10, 5, 90]);
  if (!first || !second || !third) throw new Error("there are three");
  const blocks: Block[] = [first, { ...second, kind: "heading" }, third];
  expect(starts(passageOf(blocks, [[1, 2]], 30))).toEqual([0]);
  expect(starts(passageOf(blocks, [[12, 13]], 30))).toEqual([0, 11]);
});

test("between two places of a claim nothing is left out, unless that is too long", () => {
  const ranges = [
    [1, 2],
    [24, 26],
  ] as const;
  expect(starts(passageOf(blocksOf([10, 10, 10]), ranges, 40))).toEqual([0, 11, 22]);
  expect(starts(passageOf(blocksOf([10, 10, 10]), ranges, 25))).toEqual([0, 22]);
});

test("without a place in the text there is no passage", () => {
  expect(passageOf(blocksOf([10]), [], 100)).toEqual([]);
});

test("the claim is always in it, and neighbours are added only while they fit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), fc.nat(), fc.nat(300), (lengths, pick, most) => {
      const blocks = blocksOf(lengths);
      const own = blocks[pick % blocks.length];
      if (!own) throw new Error("there is at least one block");
      const passage = passageOf(blocks, [own.range], most);
      const length = passage.reduce((sum, { range: [start, end] }) => sum + end - start, 0);
      expect(passage).toContain(own);
      expect(length <= most || passage.length === 1).toBe(true);
      const first = blocks.findIndex(({ range }) => range[0] === passage[0]?.range[0]);
      expect(blocks.slice(first, first + passage.length)).toEqual(passage);
    }),
  );
});
