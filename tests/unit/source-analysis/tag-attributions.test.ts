import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range } from "@/lib/domain/range";
import { segmentText } from "@/lib/source-analysis/segment-text";
import { tagAttributions } from "@/lib/source-analysis/tag-attributions";

const tag = (text: string) => tagAttributions(text, segmentText(text));
const words = (text: string, ranges: readonly Range[]) => ranges.map(([start, end]) => text.slice(start, end)).join(" | ");
const found = (text: string) =>
  tag(text).attributions.map(({ source, cue, content }) => [source, cue, content].map((ranges) => words(text, ranges)));

describe("plain cases", () => {
  test.each([
    ["The mayor said the bridge would close in June.", [["The mayor", "said", "the bridge would close in June"]]],
    ["“We will rebuild the school,” Ms. Larsen said.", [["Ms. Larsen", "said", "“We will rebuild the school,”"]]],
    ["The pool opened in 1962 and has two slides.", []],
    [
      "“It was loud,” said Peter Holm, who lives next door. “The windows shook.”",
      [["Peter Holm, who lives next door", "said", "“It was loud,” | “The windows shook.”"]],
    ],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("by segment, a chance: high where somebody speaks, low where nobody does", () => {
    const { chances } = tag("Officials said that the dam was safe. The dam was built in 1931.");
    expect(chances[0]).toBeGreaterThan(0.9);
    expect(chances[1]).toBeLessThan(0.3);
  });
});

const pieces = [
  "said ",
  "The mayor ",
  "“",
  "”",
  '"',
  "''",
  "'",
  ", ",
  ". ",
  "\n",
  "that ",
  "according to ",
  "😀",
  "\ud83d",
  "كلمة ",
  "報告 ",
  "(",
  ")",
  "$5 ",
  "U.S. ",
];

describe("any text", () => {
  test("gives ranges inside the text, in order, on borders of code points, and a chance for each segment", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const segments = segmentText(text);
          const { attributions, chances } = tagAttributions(text, segments);
          expect(chances).toHaveLength(segments.length);
          expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
          for (const { source, cue, content, confidence } of attributions) {
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            for (const [start, end] of [...source, ...cue, ...content]) {
              expect(start).toBeLessThan(end);
              expect(segments.some(({ range }) => range[0] <= start)).toBe(true);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(splitsCodePoint(text, start) || splitsCodePoint(text, end)).toBe(false);
            }
          }
        },
      ),
    );
  });

  test.each([
    ["quotation marks", '"'.repeat(100_000)],
    ["opening marks", "“".repeat(100_000)],
    ["one sentence without a stop", "the mayor said that ".repeat(10_000)],
    ["one word", "x".repeat(1_000_000)],
    ["lines of one word", "no\n".repeat(50_000)],
    ["emoji", "😀".repeat(100_000)],
  ])("a flood of %s is read to its end", (_, flood) => {
    const segments = segmentText(flood);
    expect(tagAttributions(flood, segments).chances).toHaveLength(segments.length);
  });
});

const splitsCodePoint = (text: string, at: number) =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
