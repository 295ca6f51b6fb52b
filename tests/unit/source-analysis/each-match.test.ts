import fc from "fast-check";
import { expect, test } from "vitest";
import { eachMatch } from "@/lib/source-analysis/each-match";

const PATTERN = /\p{L}+(?:-\p{L}+)*|\d+(?:[.,]\d+)*|\S/gu;

function found(text: string): [string, number][] {
  const matches: [string, number][] = [];
  eachMatch(PATTERN, text, (match, at) => matches.push([match, at]));
  return matches;
}

test("tells of what matchAll finds, and of where it stands", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom(" ", "\n", "\u2028", "\ufeff", "\u00a0", "\ud83d", "é-x", "1,5"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(found(text)).toEqual([...text.matchAll(PATTERN)].map((match) => [match[0], match.index]));
    }),
  );
  expect(found("  Ruiz said so. ")).toEqual([
    ["Ruiz", 2],
    ["said", 7],
    ["so", 12],
    [".", 14],
  ]);
});
