import fc from "fast-check";
import { expect, test } from "vitest";
import { articleBlocks } from "@/lib/domain/article-parts";
import type { Range } from "@/lib/domain/range";

const text = "Head\nOne two. Three four.";
const blocks = [
  { kind: "heading" as const, range: [0, 4] as [number, number] },
  { kind: "paragraph" as const, range: [5, 25] as [number, number] },
];

test("a block is cut where a claim or a ring begins or ends", () => {
  expect(articleBlocks(text, blocks, [[[5, 13]], [[14, 25]]], [[9, 12]])).toEqual([
    { kind: "heading", start: 0, parts: [{ text: "Head", claim: null, ringed: false }] },
    {
      kind: "paragraph",
      start: 5,
      parts: [
        { text: "One ", claim: 0, ringed: false },
        { text: "two", claim: 0, ringed: true },
        { text: ".", claim: 0, ringed: false },
        { text: " ", claim: null, ringed: false },
        { text: "Three four.", claim: 1, ringed: false },
      ],
    },
  ]);
});

test("whatever the claims and rings, the parts of a block spell the block", () => {
  const range = fc
    .tuple(fc.nat(24), fc.integer({ min: 1, max: 10 }))
    .map(([start, length]): Range => [start, Math.min(25, start + length)]);
  fc.assert(
    fc.property(
      fc.array(fc.array(range, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      fc.array(range, { maxLength: 4 }),
      (claims, rings) => {
        const spelt = articleBlocks(text, blocks, claims, rings).map(({ parts }) => parts.map((part) => part.text).join(""));
        expect(spelt).toEqual(["Head", "One two. Three four."]);
      },
    ),
  );
});
