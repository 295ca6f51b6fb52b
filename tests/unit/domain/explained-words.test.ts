import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainedWords } from "@/lib/domain/explained-words";

const TEXT = "The U.S. allies met. A U.S. missile hit; missiles followed, and the Missile  defence failed.";
const words = (...glossary: string[]) =>
  explainedWords(
    TEXT,
    [0, TEXT.length],
    glossary.map((word) => ({ word })),
  ).map(({ range: [start, end], entry }) => [TEXT.slice(start, end), start, entry]);

describe("a word of a glossary", () => {
  test("is found where it first stands, whatever its capitals, and only as a whole word", () => {
    expect(words("missile")).toEqual([["missile", TEXT.indexOf("missile"), 0]]);
    expect(words("missiles")).toEqual([["missiles", TEXT.indexOf("missiles"), 0]]);
    expect(words("miss", "iss")).toEqual([]);
    expect(words("FAILED")).toEqual([["failed", TEXT.indexOf("failed"), 0]]);
  });

  test("may be several words, and means what it says, not what it would as a pattern", () => {
    expect(words("missile defence")).toEqual([["Missile  defence", TEXT.indexOf("Missile  d"), 0]]);
    expect(words("U.S.")).toEqual([["U.S.", 4, 0]]);
    expect(words("UxS.", "(.*)", "[a-z]+", "$")).toEqual([]);
  });

  test("gives way to a longer one that it is part of, and is found elsewhere", () => {
    expect(words("defence", "missile defence")).toEqual([["Missile  defence", TEXT.indexOf("Missile  d"), 1]]);
    expect(words("missile", "U.S. missile")).toEqual([
      ["U.S. missile", TEXT.indexOf("U.S. m"), 1],
      ["Missile", TEXT.indexOf("Missile"), 0],
    ]);
  });

  test("needs no space around it in a script that has none", () => {
    expect(explainedWords("他们会见了总统。", [0, 8], [{ word: "总统" }])).toEqual([{ range: [5, 7], entry: 0 }]);
  });

  test("is looked for in its stretch only", () => {
    expect(explainedWords(TEXT, [20, 40], [{ word: "allies" }])).toEqual([]);
    expect(explainedWords(TEXT, [20, 40], [{ word: "missile" }])).toEqual([{ range: [28, 35], entry: 0 }]);
  });
});

test("whatever the words, what is found lies in the stretch, in order, once a word and without overlap", () => {
  const word = fc.oneof(fc.constantFrom("the", "missile", "U.S.", "missile defence", "a", "he"), fc.string({ minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.nat(TEXT.length), fc.nat(TEXT.length), (glossary, one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      const found = explainedWords(
        TEXT,
        [start, end],
        glossary.map((each) => ({ word: each })),
      );
      expect(new Set(found.map(({ entry }) => entry)).size).toBe(found.length);
      let last = start;
      for (const { range } of found) {
        expect(range[0]).toBeGreaterThanOrEqual(last);
        expect(range[1]).toBeLessThanOrEqual(end);
        last = range[1];
      }
    }),
  );
});
