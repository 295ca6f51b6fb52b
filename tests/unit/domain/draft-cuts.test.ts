import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/article";
import { layOutArticle } from "@/lib/domain/article-layout";
import { cutProblem } from "@/lib/domain/draft-cuts";
import { slugOf } from "@/lib/domain/slug";
import { textOf } from "@/lib/domain/words";

const TEXT = "One 🌉 two.\n\nHead\n\nThree.";
const BLOCKS: Block[] = [
  { kind: "paragraph", range: [0, 11] },
  { kind: "heading", range: [13, 17] },
  { kind: "paragraph", range: [19, 25] },
];
const cut = (ranges: [number, number][], evidence: [number, number][] = []) => ({ ranges, evidence });

test.each([
  ["one a block", [cut([[0, 11]]), cut([[19, 25]])], null],
  ["two side by side", [cut([[0, 3]]), cut([[3, 6]])], null],
  [
    "one broken by another",
    [
      cut([
        [0, 3],
        [7, 11],
      ]),
      cut([[4, 6]]),
    ],
    null,
  ],
  ["evidence in another block", [cut([[0, 3]], [[19, 25]])], null],
  ["over two blocks", [cut([[0, 20]])], "outside-block"],
  [
    "ranges in two blocks",
    [
      cut([
        [0, 3],
        [19, 25],
      ]),
    ],
    "outside-block",
  ],
  ["in a heading", [cut([[13, 17]])], "outside-block"],
  ["beyond the text", [cut([[19, 26]])], "outside-block"],
  ["evidence beyond the text", [cut([[0, 3]], [[20, 26]])], "outside-block"],
  ["half of a character", [cut([[0, 5]])], "outside-block"],
  ["evidence of half a character", [cut([[0, 3]], [[5, 6]])], "outside-block"],
  ["the same words twice", [cut([[0, 3]]), cut([[2, 6]])], "overlap"],
  [
    "ranges out of order",
    [
      cut([
        [7, 11],
        [0, 3],
      ]),
    ],
    "overlap",
  ],
] as const)("cuts: %s", (_what, cuts, problem) => {
  expect(
    cutProblem(
      cuts.map(({ ranges, evidence }) => ({ ranges: [...ranges], evidence: [...evidence] })),
      TEXT,
      BLOCKS,
    ),
  ).toBe(problem);
});

test("an article is laid out from its blocks: an empty line between them, none between bullets", () => {
  const parts = [
    { kind: "paragraph", text: "One." },
    { kind: "bullet", text: "Two" },
    { kind: "bullet", text: "three" },
    { kind: "heading", text: "Four" },
  ] as const;
  const { text, blocks } = layOutArticle(parts);
  expect(text).toBe("One.\n\nTwo\nthree\n\nFour");
  expect(blocks.map(({ kind, range }) => ({ kind, text: textOf(text, [range]) }))).toEqual(parts);
});

test.each([
  ["Señor Dúa’s bridge", "senor-dua-s-bridge"],
  ["  --  ", "lesson"],
  ["桥", "lesson"],
  [`${"long ".repeat(30)}`, "long-long-long-long-long-long-long-long-long-long-long-long"],
])("the name of %j is %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
