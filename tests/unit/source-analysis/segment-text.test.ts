import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/article";
import { segmentText } from "@/lib/source-analysis/segment-text";

const shown = (text: string, blocks?: readonly Block[]) => segmentText(text, blocks).map(({ kind, range }) => [kind, text.slice(...range)]);
const sentences = (text: string) => segmentText(text).map(({ range }) => text.slice(...range));

describe("sentences", () => {
  test.each([
    ["Mr. Lee met Sen. Ortiz in the U.S. Senate on Jan. 6. They spoke.", 2],
    ["J. R. Mills runs Harbor Foods Inc. in St. Paul.", 1],
    ["She lives in the U.S. The river is near.", 2],
    ["Prices rose 3.5 percent. Rents did not.", 2],
    ["“We are ready.” The mayor left.", 2],
    ["“Are you ready?” Mr. Lee asked. Nobody was.", 2],
    ["“Stop!” she shouted.", 1],
    ["''It is done.'' The vote was close.", 2],
    ["He paused . . . and went on.", 1],
    ["It opened at 9 a.m. on Monday.", 1],
  ])("%s", (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  test("a quotation closes behind its full stop", () => {
    expect(sentences("“It is cold,” he said. “Very cold.” Then he left.")).toEqual([
      "“It is cold,” he said.",
      "“Very cold.”",
      "Then he left.",
    ]);
  });

  test("paragraphs are counted over the lines that hold text", () => {
    const text = "One. Two.\n\n\nThree.\r\nFour.";
    expect(segmentText(text).map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2]);
  });
});

describe("headings and bullets", () => {
  test("a short line without a stop that text follows is a heading", () => {
    expect(shown("A Town Divided\nThe vote was close.\nWhat comes next")).toEqual([
      ["heading", "A Town Divided"],
      ["sentence", "The vote was close."],
      ["sentence", "What comes next"],
    ]);
  });

  test("the mark of a bullet is no part of it", () => {
    expect(shown("The plan:\n- Build a pool.\n• Close the road\n* Plant trees.\n1. Pay for it.")).toEqual([
      ["sentence", "The plan:"],
      ["bullet", "Build a pool."],
      ["bullet", "Close the road"],
      ["bullet", "Plant trees."],
      ["bullet", "Pay for it."],
    ]);
  });

  test("blocks have the last word", () => {
    const text = "The vote was close.\nNobody knows";
    const blocks: Block[] = [
      { kind: "heading", range: [0, 19] },
      { kind: "paragraph", range: [20, 32] },
    ];
    expect(shown(text, blocks)).toEqual([
      ["heading", "The vote was close."],
      ["sentence", "Nobody knows"],
    ]);
  });
});

describe("any text", () => {
  const text = fc.array(
    fc.constantFrom("Mr. ", "a", "A", ". ", "? ", "“", "”", '"', "''", "\n", "\r\n", "- ", "1. ", "\u00a0", "😀", "ش", "…", " "),
  );

  test("is cut into stretches in order, trimmed, that leave out nothing but space and marks of bullets", () => {
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("");
        let end = 0;
        for (const { range, kind } of segmentText(whole)) {
          const between = whole.slice(end, range[0]);
          expect(kind === "bullet" ? between.replace(/[-1.]/gu, "") : between).toMatch(/^\s*$/u);
          expect(range[0]).toBeLessThan(range[1]);
          expect(whole.slice(...range).trim()).toBe(whole.slice(...range));
          end = range[1];
        }
        expect(whole.slice(end).trim()).toBe("");
      }),
    );
  });

  test.each([
    ["quotation marks", '"'.repeat(100_000)],
    ["full stops", ".".repeat(100_000)],
    ["abbreviations", "Mr. ".repeat(50_000)],
    ["questions", "“Why?” ".repeat(50_000)],
    ["line breaks", "\n\r".repeat(100_000)],
    ["a word without end", "a".repeat(1_000_000)],
    ["bullets", "- \n".repeat(100_000)],
  ])("a flood of %s", (_, flood) => {
    expect(segmentText(flood).every(({ range }) => range[0] < range[1])).toBe(true);
  });
});
