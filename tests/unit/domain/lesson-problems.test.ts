import { expect, test } from "vitest";
import { indexText, spanOf } from "@/lib/domain/lesson-places";
import {
  ARTICLE,
  afterKey,
  afterLesson,
  at,
  first,
  LORRIES,
  makeEntry,
  makeLesson,
  OPEN,
  problemsOf,
  shifted,
} from "../../factories/lesson-files";

test.each([
  ["Windows line ends", ARTICLE.replaceAll("\n", "\r\n"), /LF line ends/],
  ["letters not in NFC", `${ARTICLE}Cafe\u0301`, /NFC/],
  ["a byte order mark", `\uFEFF${ARTICLE}`, /byte order mark/],
  ["a NUL", `${ARTICLE}\0`, /control characters/],
  ["half a surrogate pair", `${ARTICLE}\uD83C`, /broken characters/],
  ["nothing but white space", " \n", /empty/],
])("an article with %s is refused, without a flood of wrong offsets", (_name, article, reason) => {
  expect(problemsOf({ article })).toEqual([{ file: "article.txt", reason: expect.stringMatching(reason) }]);
});

test.each([1, -1])("a claim that is off by %i says what stands there and where the words are", (by) => {
  const place = shifted(OPEN, by);
  const problems = afterLesson((lesson) => lesson.claims.splice(1, 1, { id: "open", ranges: [place] }));
  expect(problems).toHaveLength(1);
  const problem = first(problems);
  const there = [...ARTICLE].slice(place.start, place.end).join("").replace("\n", "⏎");
  expect(problem).toMatchObject({ file: "lesson.json", claim: "open" });
  expect(problem.reason).toContain(`“${there}”, not “${OPEN}”`);
  expect(problem.reason).toContain(`these words stand at ${at(OPEN).start} to ${at(OPEN).end}`);
});

test("offsets counted in code units after an emoji are refused as off by one", () => {
  const unit = ARTICLE.indexOf(OPEN);
  const problems = afterLesson((lesson) =>
    lesson.claims.splice(1, 1, { id: "open", ranges: [{ start: unit, end: unit + OPEN.length, text: OPEN }] }),
  );
  expect(problems[0]?.reason).toContain(`these words stand at ${unit - 1}`);
});

test.each([
  ["words that stand twice", { start: 0, end: 2, text: "or" }, /more than one place/],
  ["words that are nowhere", { start: 0, end: 3, text: "Foo" }, /nowhere in article\.txt/],
  [
    "a place past the end",
    { start: 70, end: 900, text: LORRIES },
    /lies outside article\.txt, which has 80 characters; these words stand at 66 to 79/,
  ],
  ["a place that ends before it starts", { start: 9, end: 9, text: "x" }, /must end after it starts/],
  ["words not in NFC", { start: 0, end: 3, text: "e\u0301" }, /NFC/],
])("a place with %s says so", (_name, range, reason) => {
  const problems = afterLesson((lesson) => lesson.claims.splice(2, 1, { id: "lorries", ranges: [range] }));
  expect(problems).toEqual([{ file: "lesson.json", claim: "lorries", reason: expect.stringMatching(reason) }]);
});

test("words that begin alike are shown from where they differ", () => {
  const long = "Dock workers at the second-largest port of the country walked off the job, leaving 1,400 lorries waiting.";
  const place = { start: 0, end: long.length, text: long.replace("1,400", "9,999") };
  expect(spanOf(indexText(long), place)).toMatchObject({
    reason: expect.stringContaining("stands “…job, leaving 1,400 lorries waiting.”, not “…job, leaving 9,999 lorries waiting.”"),
  });
});

test("wrong evidence names the key's file and the claim, and the claim does not count as missing", () => {
  const problems = afterKey((key) => key.entries.splice(0, 1, makeEntry("shut", [shifted("is shut", -1)])));
  expect(problems).toEqual([
    { file: "key.json", claim: "shut", reason: expect.stringMatching(/^Evidence: At 12 to 19 stands .* at 13 to 20\.$/) },
  ]);
});

test("more evidence than a key entry may hold is refused", () => {
  const many = makeEntry(
    "shut",
    Array.from({ length: 21 }, () => at("is shut")),
  );
  expect(afterKey((key) => key.entries.splice(0, 1, many))[0]).toMatchObject({ file: "key.json", claim: "shut" });
});

test.each([
  [
    "an unknown voucher",
    { label: { voucher: "expert", certainty: "asserted" } },
    /entries\[1\]\.label\.voucher is “expert”\. It must be one of own-voice, named-person/,
  ],
  ["an unknown certainty", { label: { voucher: "own-voice", certainty: "sure" } }, /label\.certainty is “sure”/],
  ["no label", { label: undefined }, /label is missing/],
  ["an unknown skill", { skill: "magic" }, /skill is “magic”\. It must be one of plain-fact/],
  [
    "an unknown class accepted",
    { accepted: [{ class: "fact", credit: 1 }] },
    /accepted\[0\]\.class is “fact”\. It must be one of reported-fact/,
  ],
  ["an unknown voucher accepted", { accepted: [{ voucher: "me", credit: 1 }] }, /accepted\[0\]\.voucher is “me”/],
  ["an accepted label on no axis", { accepted: [{ credit: 1 }] }, /accepted\[0\]/],
  ["a credit above 1", { accepted: [{ class: "judgement", credit: 2 }] }, /accepted\[0\]\.credit is 2\. It must be at most 1\./],
  ["a weight as words", { weight: "much" }, /weight is “much”\. It must be a number/],
  ["a name that the format does not know", { colour: "red" }, /“colour”, which the format does not know/],
  ["a credit of none", { accepted: [{ class: "judgement", credit: 0 }] }, /accepted\[0\]\.credit is 0\. It must be more than 0\./],
  ["an accepted label that is no object", { accepted: [null] }, /accepted\[0\] is null\. It must be an object/],
  ["a weight below nothing", { weight: -1 }, /weight is -1\. It must be at least 0\./],
  ["an explanation with a NUL", { explanation: "Said\0flatly" }, /explanation has control characters/],
])("a key entry with %s names file, claim and reason", (_name, change, reason) => {
  const problems = problemsOf({
    key: { format: 1, entries: [makeEntry("shut"), { ...makeEntry("open"), ...change }, makeEntry("lorries")] },
  });
  expect(problems).toContainEqual({ file: "key.json", claim: "open", reason: expect.stringMatching(reason) });
});

test.each([
  ["no object", 7, /^The file is 7\. It must be an object/],
  ["nothing", undefined, /^The file is no JSON value/],
  ["a later format", { ...makeLesson(), format: 2 }, /^format is 2\. It must be 1\./],
  ["a bad slug", { ...makeLesson(), slug: "../etc" }, /^slug is “\.\.\/etc”: lower-case words/],
  ["an address that is none", { ...makeLesson(), article: { title: "x", address: "here" } }, /^article\.address is “here”/],
  ["no claims", { ...makeLesson(), claims: [] }, /^claims is a list. It must hold at least 1\./],
])("a lesson.json that is %s says what is wrong", (_name, lesson, reason) => {
  expect(problemsOf({ lesson })).toContainEqual({ file: "lesson.json", reason: expect.stringMatching(reason) });
});

test("a fault in a claim's shape names the claim", () => {
  const lesson = { ...makeLesson(), claims: [{ id: "shut", ranges: [] }] };
  expect(problemsOf({ lesson })[0]).toMatchObject({ file: "lesson.json", claim: "shut" });
});

test("problems of both files are told at once", () => {
  const lesson = makeLesson();
  lesson.claims.splice(1, 1, { id: "open", ranges: [shifted(OPEN, 1)] });
  const files = problemsOf({ lesson, key: { format: 1, entries: "none" } }).map(({ file }) => file);
  expect(new Set(files)).toEqual(new Set(["lesson.json", "key.json"]));
});
