import fc from "fast-check";
import { expect, test } from "vitest";
import { readLesson } from "@/lib/domain/lesson-folder";
import {
  ARTICLE,
  afterKey,
  afterLesson,
  at,
  first,
  LORRIES,
  makeEntry,
  makeKey,
  makeLesson,
  OPEN,
  place,
  SHUT,
  shifted,
} from "../../factories/lesson-files";

test("a good folder gives a lesson with ranges in code units, whatever stands before them", () => {
  const read = readLesson({ article: ARTICLE, lesson: makeLesson(), key: makeKey() });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { lesson } = read;
  expect(lesson.claims.map(({ ranges }) => ranges.map(([start, end]) => ARTICLE.slice(start, end)))).toEqual([[SHUT], [OPEN], [LORRIES]]);
  expect(lesson.claims[1]?.ranges[0]?.[0]).toBe(at(OPEN).start + 1);
  expect(lesson.blocks.map(({ kind, range }) => [kind, ARTICLE.slice(...range)])).toEqual([
    ["paragraph", SHUT],
    ["heading", "Traffic"],
    ["paragraph", OPEN],
    ["bullet", LORRIES],
  ]);
  expect(lesson.key.get("open")).toEqual({
    key: { label: { voucher: "own-voice", certainty: "asserted" }, accepted: [] },
    evidence: [[ARTICLE.indexOf("the mayor said"), ARTICLE.indexOf("the mayor said") + 14]],
    explanation: "Said flatly.",
    skill: "plain-fact",
    weight: 1,
    chain: [{ name: "this article" }],
    dropped: false,
  });
  expect(lesson.article).toMatchObject({ title: "Bridge shut", language: "en", direction: "ltr", publishedOn: null });
  expect(lesson).toMatchObject({
    slug: "bridge",
    title: "The bridge",
    summary: "A bridge is shut.",
    instructions: "Read it.",
    text: ARTICLE,
  });
  expect(lesson.exercises).toEqual(
    makeLesson().exercises.map(({ claims, ...exercise }) => ({
      ...exercise,
      instructions: "",
      settings: {},
      items: claims.map((claim) => ({ claim, content: {}, entry: claim })),
    })),
  );
});

test("a claim of two ranges keeps both, and another claim may stand between them", () => {
  const lesson = makeLesson();
  lesson.claims = [
    { id: "shut", ranges: [at("The bridge"), at("shut.")] },
    { id: "open", ranges: [at("🌉 is")] },
    { id: "lorries", ranges: [at(LORRIES)] },
  ];
  const read = readLesson({ article: ARTICLE, lesson, key: makeKey() });
  expect(read.ok && read.lesson.claims[0]?.ranges).toEqual([
    [0, 10],
    [17, 22],
  ]);
  expect(read.ok && read.lesson.claims[1]?.ranges).toEqual([[11, 16]]);
});

test("right-to-left text with marks and astral letters is placed by code points", () => {
  const article = "\u200Fקר 𐤀𐤁 היום.\nמחר יהיה חם, אמר ראש העיר.\n";
  const words = "מחר יהיה חם, אמר ראש העיר.";
  const lesson = {
    ...makeLesson(),
    article: { title: "מזג אוויר", language: "he", direction: "rtl" },
    blocks: article
      .trim()
      .split("\n")
      .map((line) => ({ kind: "paragraph", ...place(article, line) })),
    claims: [{ id: "warm", ranges: [place(article, words)] }],
    exercises: [{ kind: "sort-the-claims", title: "מיון", claims: ["warm"] }],
  };
  const read = readLesson({ article, lesson, key: { format: 1, entries: [makeEntry("warm", [place(article, "אמר ראש העיר")])] } });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const span = first(first(read.lesson.claims).ranges);
  expect(article.slice(...span)).toBe(words);
  expect(read.lesson.article.direction).toBe("rtl");
});

test("claims that overlap are refused, naming both", () => {
  const problems = afterLesson((lesson) => lesson.claims.splice(1, 0, { id: "second", ranges: [at("is shut.")] }));
  expect(problems).toEqual([{ file: "lesson.json", claim: "second", reason: expect.stringContaining("overlaps the claim “shut”") }]);
});

test("a claim within a wide one is found even behind a third", () => {
  const problems = afterLesson((lesson) => {
    lesson.claims.splice(1, 0, { id: "a", ranges: [at("bridge")] }, { id: "b", ranges: [at("shut.")] });
  });
  expect(problems.map(({ claim }) => claim)).toEqual(["a", "b"]);
});

test("claims out of order, ranges out of order and double ids are refused", () => {
  expect(
    afterLesson((lesson) => lesson.claims.reverse()).map(({ claim, reason }) => [claim, reason.includes("order of the text")]),
  ).toEqual([
    ["open", true],
    ["shut", true],
  ]);
  const backwards = { id: "shut", ranges: [at("shut."), at("The bridge")] };
  expect(afterLesson((lesson) => lesson.claims.splice(0, 1, backwards))[0]).toMatchObject({
    claim: "shut",
    reason: expect.stringContaining("ranges"),
  });
  const twice = afterLesson((lesson) => lesson.claims.splice(1, 1, { id: "shut", ranges: [at(OPEN)] }));
  expect(twice).toContainEqual({ file: "lesson.json", claim: "shut", reason: "Two claims have this id." });
});

test("a claim in a heading, outside the blocks or across two of them is refused", () => {
  const inHeading = { id: "h", ranges: [at("Traffic")] };
  expect(afterLesson((lesson) => lesson.claims.splice(1, 0, inHeading))[0]?.reason).toContain("heading");
  const dash = { id: "lorries", ranges: [at("- Lorries wait.")] };
  expect(afterLesson((lesson) => lesson.claims.splice(2, 1, dash))[0]?.reason).toContain("does not lie inside a block");
  const across = { id: "open", ranges: [at(OPEN), at("Lorries")] };
  expect(afterLesson((lesson) => lesson.claims.splice(1, 2, across))[0]?.reason).toContain("more than one block");
});

test("blocks must stand in order, apart, and hold every word", () => {
  const swapped = afterLesson((lesson) => {
    lesson.blocks.reverse();
  });
  expect(swapped[0]).toMatchObject({ file: "lesson.json", reason: expect.stringMatching(/^blocks\[1\]: .*order of the text/) });
  const overlapping = afterLesson((lesson) => lesson.blocks.splice(1, 1, { kind: "heading", ...at("shut.\nTraffic") }));
  expect(overlapping[0]?.reason).toContain("blocks[1]: the block overlaps the one above it");
  const left = afterLesson((lesson) => lesson.blocks.splice(1, 1));
  expect(left).toEqual([{ file: "lesson.json", reason: "blocks: the words “Traffic” are in no block." }]);
  const wrong = afterLesson((lesson) => lesson.blocks.splice(1, 1, { kind: "heading", ...shifted("Traffic", 1) }));
  expect(wrong).toEqual([{ file: "lesson.json", reason: expect.stringContaining("blocks[1]: at 23 to 30 stands") }]);
});

test("an exercise may only ask about claims that exist, each once", () => {
  const unknown = afterLesson((lesson) => lesson.exercises[0]?.claims.push("ghost"));
  expect(unknown).toEqual([{ file: "lesson.json", claim: "ghost", reason: expect.stringContaining("no claim has this id") }]);
  const twice = afterLesson((lesson) => lesson.exercises[0]?.claims.push("shut"));
  expect(twice).toEqual([{ file: "lesson.json", claim: "shut", reason: expect.stringContaining("twice") }]);
});

test("the key has exactly one entry for each claim that is asked about", () => {
  expect(afterKey((key) => key.entries.pop())).toEqual([
    { file: "key.json", claim: "lorries", reason: expect.stringContaining("no entry") },
  ]);
  expect(afterKey((key) => key.entries.push(makeEntry("shut")))[0]).toMatchObject({
    claim: "shut",
    reason: expect.stringContaining("two entries"),
  });
  expect(afterKey((key) => key.entries.push(makeEntry("ghost")))[0]).toMatchObject({
    claim: "ghost",
    reason: expect.stringContaining("no claim with this id"),
  });
  expect(afterLesson((lesson) => lesson.exercises[0]?.claims.pop())).toEqual([]);
});

test("hostile input never throws", () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), anything, anything, (article, lesson, key) => {
      expect(readLesson({ article, lesson, key }).ok).toBe(false);
    }),
  );
});

test("hostile files of the right shape never throw, and what is accepted holds its own words", () => {
  const text = fc.oneof(
    fc.constantFrom("__proto__", "constructor", "shut", "a", "", "\0", "🌉", "e\u0301"),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const places = fc.array(fc.record({ start: fc.integer({ min: -1, max: 30 }), end: fc.integer({ min: 0, max: 30 }), text }), {
    maxLength: 3,
  });
  const names = fc.constantFrom("a", "b", "constructor");
  const article = fc.string({ unit: "binary", maxLength: 20 });
  const claims = fc.array(fc.record({ id: names, ranges: places }), { maxLength: 3 });
  fc.assert(
    fc.property(article, places, claims, fc.array(names, { maxLength: 3 }), places, (body, blocks, list, asked, evidence) => {
      const words = [...body];
      const honest = (range: { start: number; end: number; text: string }) =>
        range.start % 2 === 0 ? { ...range, text: words.slice(range.start, range.end).join("") } : range;
      const read = readLesson({
        article: body,
        lesson: {
          ...makeLesson(),
          blocks: blocks.map((block) => ({ kind: "paragraph", ...honest(block) })),
          claims: list.map(({ id, ranges }) => ({ id, ranges: ranges.map(honest) })),
          exercises: [{ kind: "sort-the-claims", title: "x", claims: asked }],
        },
        key: { format: 1, entries: asked.map((claim) => makeEntry(claim, evidence.map(honest))) },
      });
      if (read.ok)
        for (const { ranges } of read.lesson.claims) expect(ranges.every(([start, end]) => start < end && end <= body.length)).toBe(true);
      else expect(read.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test("every emoji before a claim moves it by one code point and two code units", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("🌉", "𐤀", "é", "ש", "a", "👩‍🚒"), { maxLength: 12 }), (before) => {
      const prefix = before.join("");
      const article = `${prefix} ${LORRIES}`;
      const claim = place(article, LORRIES);
      const lesson = {
        ...makeLesson(),
        blocks: [{ kind: "paragraph", ...place(article, article) }],
        claims: [{ id: "lorries", ranges: [claim] }],
        exercises: [{ kind: "sort-the-claims", title: "x", claims: ["lorries"] }],
      };
      const read = readLesson({ article, lesson, key: { format: 1, entries: [makeEntry("lorries", [claim])] } });
      expect(read.ok && read.lesson.claims[0]?.ranges).toEqual([[prefix.length + 1, article.length]]);
      expect(read.ok && read.lesson.key.get("lorries")?.evidence).toEqual([[prefix.length + 1, article.length]]);
    }),
  );
});
