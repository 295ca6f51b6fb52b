import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "@/lib/reading-in/detect-language";
import { findDay, findFacts, keptAddress, NOTHING_SAID } from "@/lib/reading-in/find-facts";
import { isLeftover } from "@/lib/reading-in/leftover";
import { proposeBlocks, rawBlocksOfText } from "@/lib/reading-in/text-blocks";

const blocksOf = (text: string) => proposeBlocks(rawBlocksOfText(text));
const kinds = (text: string) => blocksOf(text).map((block) => [block.kind, block.text]);

const LONG = "The council met in the old town hall on Tuesday and talked for three hours about the bridge over the river.";

describe("plain text", () => {
  test("is cut at blank lines", () => {
    expect(kinds(`${LONG}\n\n${LONG}`)).toEqual([
      ["paragraph", LONG],
      ["paragraph", LONG],
    ]);
  });
  test("is cut at single line ends where no line is broken", () => {
    expect(kinds(`${LONG}\n${LONG}`)).toHaveLength(2);
  });
  test("that is broken at a width is joined", () => {
    const wrapped =
      "The council met in the old town hall on Tuesday and\ntalked for three hours about the bridge over the\nriver, which has stood there since the year 1790.\n\nIt will meet again next week to hear what engineers\nhave found, and then decide about the money for it.";
    expect(kinds(wrapped).map(([, text]) => text)).toEqual([
      "The council met in the old town hall on Tuesday and talked for three hours about the bridge over the river, which has stood there since the year 1790.",
      "It will meet again next week to hear what engineers have found, and then decide about the money for it.",
    ]);
  });
  test("has headings and bullets", () => {
    expect(kinds(`What the council said\n${LONG}\n## Next steps\n${LONG}\n• close the bridge\n- ask an engineer\n* wait`)).toEqual([
      ["heading", "What the council said"],
      ["paragraph", LONG],
      ["heading", "Next steps"],
      ["paragraph", LONG],
      ["bullet", "close the bridge"],
      ["bullet", "ask an engineer"],
      ["bullet", "wait"],
    ]);
  });
  test("has Word's bullets, and no heading before nothing", () => {
    expect(kinds("\uf0b7\tclose the bridge\nLast words of it")).toEqual([
      ["bullet", "close the bridge"],
      ["paragraph", "Last words of it"],
    ]);
  });
  test("has no heading where somebody speaks, or a stop of another script ends a sentence", () => {
    const CHINESE = "谈判破裂后，港口工人周二罢工。工会表示，罢工预计至少持续到周四。";
    for (const line of ['"We will not go back!"', "“It is over.”", CHINESE])
      expect(kinds(`${line}\n\n${LONG}`)[0]).toEqual(["paragraph", line]);
    expect(findFacts(NOTHING_SAID, blocksOf(`${CHINESE}\n\n${LONG}`)).facts.title).toBe("");
  });
  test("keeps a dash that is not a bullet", () => {
    expect(kinds(`NEW YORK – ${LONG}`)).toEqual([["paragraph", `NEW YORK – ${LONG}`]]);
  });
});

test.each([
  "Advertisement",
  "Read more: the bridge in pictures",
  "Share this article",
  "Sign up for our newsletter",
  "Getty Images",
  "Photo: Jo Bloggs",
  "5 min read",
  "© 2024 Valley Post. All rights reserved.",
  "Skip to content",
  "Related articles",
])("%s is a leftover", (line) => {
  expect(blocksOf(`${LONG}\n\n${line}\n\n${LONG}`).filter(({ leftover }) => leftover)).toHaveLength(line.startsWith("Read more:") ? 0 : 1);
});

test.each(["The council said no.", "Sharing is what the mayor calls it.", "More people than ever came to the bridge on Tuesday.", LONG])(
  "%s is no leftover",
  (line) => {
    expect(isLeftover(line)).toBe(false);
  },
);

describe("facts from the text", () => {
  const facts = (text: string) => findFacts(NOTHING_SAID, blocksOf(text));

  test("stand above it and are struck out there", () => {
    const found = facts(`Bridge may close\nBy Dara Whitlock\nPublished 18 November 2024\n${LONG}\n${LONG}`);
    expect(found.facts).toMatchObject({ title: "Bridge may close", byline: "Dara Whitlock", publishedOn: "2024-11-18" });
    expect(found.blocks.map(({ leftover }) => leftover)).toEqual([true, true, true, false, false]);
  });
  test("are not made from a sentence", () => {
    const found = facts(`${LONG}\nIt opened on 18 November 2024.\n${LONG}`);
    expect(found.facts).toMatchObject({ title: "", byline: "", publishedOn: null });
    expect(found.blocks.some(({ leftover }) => leftover)).toBe(false);
  });
  test("leave a text of one line alone", () => {
    expect(facts("Bridge may close").blocks).toEqual([{ kind: "paragraph", text: "Bridge may close", leftover: false }]);
  });
});

test.each([
  ["By Ines Moura, March 4, 2025", "Ines Moura", "2025-03-04"],
  ["BY INES MOURA | 4 March 2025", "INES MOURA", "2025-03-04"],
  ["By Ines Moura and Teddy Brandt in Halvik", "Ines Moura and Teddy Brandt in Halvik", null],
  ["By Dr. J. R. Moura, political correspondent", "Dr. J. R. Moura, political correspondent", null],
  ["Written by Ines Moura", "Ines Moura", null],
  ["Von Ines Moura", "Ines Moura", null],
  ["Par Ines Moura, le 4 mars 2025", "Ines Moura", "2025-03-04"],
  ["March 4, 2025 10:31 AM GMT+1 Updated 2 hours ago", "", "2025-03-04"],
  ["By Friday it will be too late", "", null],
  ["By the numbers: what a bridge costs", "", null],
])("above the text, %s is the byline %s and the day %s", (line, byline, publishedOn) => {
  const { facts, blocks } = findFacts(NOTHING_SAID, blocksOf(`Bridge shut after frost\n${line}\n\n${LONG}\n\n${LONG}`));
  expect(facts).toMatchObject({ title: "Bridge shut after frost", byline, publishedOn });
  expect(blocks[1]?.leftover).toBe(byline !== "" || publishedOn !== null);
});

test("who wrote it is no title", () => {
  expect(findFacts(NOTHING_SAID, blocksOf(`By Ines Moura, Valley Post\n\n${LONG}`)).facts).toMatchObject({
    title: "",
    byline: "Ines Moura, Valley Post",
  });
});

test.each([
  ["2024-11-18T10:00:00Z", "2024-11-18"],
  ["Mon, Nov. 18, 2024", "2024-11-18"],
  ["18th November, 2024", "2024-11-18"],
  ["31 February 2024", null],
  ["2024", null],
])("the day of %s", (text, day) => {
  expect(findDay(text)).toBe(day);
});

test.each([
  ["https://news.example/a?utm_source=x&id=7&fbclid=y#part", "https://news.example/a?id=7"],
  ["javascript:alert(1)", null],
  ["https://me:secret@news.example/", null],
  ["not an address", null],
])("the address %s is kept as %s", (address, keptAs) => {
  expect(keptAddress(address)).toBe(keptAs);
});

describe("the language", () => {
  test("is heard where the text is long enough", () => {
    expect(detectLanguage(LONG.repeat(2), null)).toEqual({ language: "en", direction: "ltr" });
    const german = "Der Rat hat am Dienstag beschlossen, die Brücke vor dem Winter zu schließen, wie die Stadt am Abend mitteilte. ".repeat(
      2,
    );
    expect(detectLanguage(german, "en")).toEqual({ language: "de", direction: "ltr" });
  });
  test("of a short text is English where that is nearly the likeliest", () => {
    for (const text of ["Critics fear that the dam may break.", "The mayor lied, critics say. He denies it."])
      expect(detectLanguage(text, null).language).toBe("en");
    for (const text of ["Der Rat schließt die Brücke vor dem Winter", "Le pont est fermé depuis mardi matin"])
      expect(detectLanguage(text, null).language).not.toBe("en");
  });
  test("has the region that the page says", () => {
    expect(detectLanguage(LONG.repeat(2), "en_GB").language).toBe("en-GB");
    expect(detectLanguage("Short.", "fr").language).toBe("fr");
    expect(detectLanguage("Short.", "no such language!").language).toBe("en");
  });
  test("says its direction", () => {
    const arabic = "أعلن مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم قبل حلول فصل الشتاء بسبب الأضرار التي لحقت به";
    expect(detectLanguage(arabic, null)).toEqual({ language: "ar", direction: "rtl" });
  });
});

test("any text becomes blocks with words in them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const found = findFacts(NOTHING_SAID, blocksOf(text));
      for (const block of found.blocks) expect(block.text).toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
