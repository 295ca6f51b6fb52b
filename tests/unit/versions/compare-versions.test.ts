import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions } from "@/components/versions/compare-versions";
import { pairsOf, wordChanges } from "@/components/versions/word-changes";
import { planLesson } from "@/lib/domain/lesson";
import { readLesson } from "@/lib/domain/lesson-folder";
import { KINDS, kindsLesson } from "@/tests/factories/kinds-lesson";
import { ARTICLE, makeKey, makeLesson, OPEN, place } from "@/tests/factories/lesson-files";

type Files = { article: string; lesson: ReturnType<typeof makeLesson>; key: ReturnType<typeof makeKey> };

function version(change: (files: Files) => void = () => {}) {
  const files: Files = { article: ARTICLE, lesson: makeLesson(), key: makeKey() };
  change(files);
  const read = readLesson(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const plan = planLesson(read.lesson);
  return { content: plan, entries: plan.entries };
}
const said = (runs: readonly { text: string; where: string }[]) =>
  runs.map(({ text, where }) => (where === "both" ? text : `${where === "later" ? "+" : "-"}[${text}]`)).join("");

test("two versions that say the same differ in nothing", () => {
  expect(compareVersions(version(), version())).toEqual({ facts: [], article: [], claims: [], sameClaims: 3, items: [], sameItems: 0 });
});

test("a key is compared claim by claim: label, accepted, evidence, points, explanation, skill and chain", () => {
  const later = version(({ key }) => {
    Object.assign(key.entries[1] ?? {}, {
      label: { voucher: "named-person", certainty: "hedged" },
      accepted: [{ class: "speculation", credit: 0.5 }],
      evidence: [],
      explanation: "Said carefully.",
      skill: "hedge",
      weight: 2,
      chain: [{ name: "the mayor" }, { name: "this article" }],
    });
  });
  const { claims, sameClaims } = compareVersions(version(), later);
  expect(sameClaims).toBe(2);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({ kind: "key", number: 2, words: OPEN });
  const fields = claims[0]?.kind === "key" ? claims[0].fields.map(({ field, runs }) => [field, said(runs)]) : [];
  expect(fields).toEqual([
    ["Label", "-[Reported fact]+[Attribution]"],
    ["Who vouches for it", expect.stringContaining("+[")],
    ["How it is put", expect.stringContaining("+[")],
    ["Also accepted", "+[Speculation: half credit]"],
    ["Evidence", "-[“the mayor said”]"],
    ["Points", "-[1]+[2]"],
    ["Why", "Said -[flatly]+[carefully]."],
    ["How it came here", expect.stringContaining("+[the mayor")],
    ["Exercises", expect.stringContaining("+[")],
  ]);
});

test("a claim that was cut otherwise goes and comes, the text around it is compared word for word", () => {
  const later = version((files) => {
    files.article = ARTICLE.replace("may open soon", "will open next week");
    const { lesson, key } = files;
    lesson.title = "The bridge again";
    const at = (words: string) => place(files.article, words);
    const text = OPEN.replace("may open soon", "will open next week");
    lesson.blocks = [
      { kind: "paragraph", ...at("The bridge 🌉 is shut.") },
      { kind: "heading", ...at("Traffic") },
      { kind: "paragraph", ...at(text) },
      { kind: "bullet", ...at("Lorries wait.") },
    ];
    lesson.claims[1] = { id: "open", ranges: [at(text)] };
    lesson.claims[2] = { id: "lorries", ranges: [at("Lorries wait.")] };
    for (const entry of key.entries) entry.evidence = [];
    key.entries[0]?.evidence.push(at("is shut"));
  });
  const { facts, article, claims, sameClaims } = compareVersions(version(), later);
  expect(facts.map(({ field, runs }) => [field, said(runs)])).toEqual([["Title", "The bridge+[ again]"]]);
  expect(article.map(said)).toEqual(["It -[may]+[will] open -[soon]+[next week], the mayor said."]);
  expect(claims.map(({ kind, number }) => [kind, number])).toEqual([
    ["cut", 2],
    ["new", 2],
  ]);
  expect(sameClaims).toBe(2);
});

test("what stands in a version comes out of its comparison, word for word", () => {
  const words = fc
    .array(fc.constantFrom("the", "mayor", "said", "🌉", "naïve", " ", "\n", ","), { maxLength: 40 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (earlier, later) => {
      const runs = wordChanges(earlier, later);
      const side = (other: string) =>
        runs
          .filter(({ where }) => where !== other)
          .map(({ text }) => text)
          .join("");
      expect(side("later")).toBe(earlier);
      expect(side("earlier")).toBe(later);
    }),
  );
});

test("texts that differ in everything are shown whole, at once", () => {
  const [earlier, later] = ["a", "b"].map((letter) => Array.from({ length: 5000 }, (_, index) => `${letter}${index}`).join(" "));
  expect(wordChanges(earlier ?? "", later ?? "")).toEqual([
    { text: earlier, where: "earlier" },
    { text: later, where: "later" },
  ]);
});

test("equal things are paired in their order", () => {
  expect(pairsOf(["a", "b", "b", "c"], ["b", "b", "d"])).toEqual([
    { earlier: 0, later: null },
    { earlier: 1, later: 0 },
    { earlier: 2, later: 1 },
    { earlier: 3, later: null },
    { earlier: null, later: 2 },
  ]);
});

test("questions that ask for more than a label are compared by their keys in words", () => {
  const kinds = planLesson(kindsLesson());
  const changed = planLesson(kindsLesson());
  const at = (kind: string) => KINDS.indexOf(kind);
  const entries = changed.entries.map((entry, item) => {
    if (item === at("multiple-choice")) return { ...entry, key: { right: [0] } };
    // the same answer in words, but its parts pay otherwise
    if (item === at("who-is-this-source")) return { ...entry, key: { ...Object(entry.key), weights: { type: 0.1, terms: 0.9 } } };
    return entry;
  });
  const { items, sameItems, claims } = compareVersions({ content: kinds, entries: kinds.entries }, { content: changed, entries });
  expect(claims).toEqual([]);
  expect(sameItems).toBe(KINDS.length - 3);
  expect(items.map(({ kind, number, fields }) => [kind, number, fields.map(({ field }) => field)])).toEqual([
    ["key", at("who-is-this-source") + 1, ["What earns credit"]],
    ["key", at("multiple-choice") + 1, ["The key says"]],
  ]);
  expect(said(items[1]?.fields[0]?.runs ?? [])).toBe("The mayor-[; The Valley Post]");
});

test("a question that only one version asks is new, or no longer asked", () => {
  const [few, more] = [planLesson(kindsLesson(["rewrite"])), planLesson(kindsLesson(["rewrite", "short-answer"]))];
  const versions = [few, more].map((content) => ({ content, entries: content.entries }));
  const [a, b] = versions;
  if (!a || !b) throw new Error("two versions");
  expect(compareVersions(a, b).items).toMatchObject([{ kind: "new", number: 2, exercise: "Short answer", words: "Who said it?" }]);
  expect(compareVersions(b, a).items).toMatchObject([{ kind: "cut", number: 2 }]);
});
