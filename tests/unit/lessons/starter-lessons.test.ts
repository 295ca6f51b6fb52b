import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import { CLAIM_CLASSES, classOf } from "@/lib/domain/label";
import { readLesson } from "@/lib/domain/lesson-folder";
import { overlaps } from "@/lib/domain/range";
import { SKILLS } from "@/lib/domain/skill";
import { textOf } from "@/lib/domain/words";
import { kindProblems } from "@/lib/exercises/kind-problems";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";

const ROOT = join(import.meta.dirname, "../../../prisma/lessons");
/** Those that ask what kind of claim each claim is; those in depth, on the same articles, have a test of their own. */
const SLUGS = readdirSync(ROOT)
  .filter((slug) => !slug.endsWith("-in-depth"))
  .sort();

function load(slug: string) {
  const file = (name: string) => readFileSync(join(ROOT, slug, name), "utf8");
  const read = readLesson({ article: file("article.txt"), lesson: JSON.parse(file("lesson.json")), key: JSON.parse(file("key.json")) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  const { lesson } = read;
  const rows = lesson.claims.map(({ id, ranges }) => {
    const entry = lesson.key.get(id);
    if (!entry) throw new Error(`no key for ${id}`);
    return { id, ranges, words: textOf(lesson.text, ranges), ...entry, ...labelledKeySchema.parse(entry.key) };
  });
  return { lesson, rows };
}

test("the three starter lessons that sort the claims are here", () => {
  expect(SLUGS).toEqual(["long-range-missiles", "sleep-study", "swimming-pool-vote"]);
});

test.each(SLUGS)("%s: parses, asks about every claim, and its slug is its folder", (slug) => {
  const { lesson } = load(slug);
  expect(lesson.slug).toBe(slug);
  expect(lesson.exercises.map(({ kind, items }) => [kind, items.map(({ claim }) => claim)])).toEqual([
    ["sort-the-claims", lesson.claims.map(({ id }) => id)],
  ]);
  expect(lesson.article.rights).not.toBe("");
});

test.each(SLUGS)("%s: every key entry is whole", (slug) => {
  const { lesson, rows } = load(slug);
  for (const { id, evidence, explanation, weight, chain, label, ranges, accepted } of rows) {
    expect(evidence.length, id).toBeGreaterThan(0);
    expect(
      evidence.every((range) => ranges.some((claim) => overlaps(range, claim))),
      id,
    ).toBe(true);
    expect(explanation.length, id).toBeGreaterThan(40);
    expect(explanation.split(/(?<=[.?!]”?) (?=\p{Lu}|“)/u).length, id).toBeLessThanOrEqual(4);
    expect([1, 2], id).toContain(weight);
    expect(chain.at(-1), id).toEqual({ name: "this article" });
    if (label.voucher !== "own-voice") expect(chain.length, id).toBeGreaterThan(1);
    for (const other of accepted) expect(other, id).not.toMatchObject(label);
    for (const other of accepted) if ("class" in other) expect(other.class, id).not.toBe(classOf(label));
  }
  const shown = new Set(rows.map(({ label }) => classOf(label)));
  expect([...CLAIM_CLASSES].filter((name) => !shown.has(name))).toEqual([]);
  expect(lesson.text.endsWith("\n")).toBe(true);
});

test("long-range-missiles has the length and the shape of the article it retells", () => {
  const { lesson, rows } = load("long-range-missiles");
  const words = lesson.text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  expect(words).toBeGreaterThan(500);
  expect(words).toBeLessThan(600);
  expect(rows.length).toBeGreaterThanOrEqual(24);
  expect(rows.length).toBeLessThanOrEqual(28);
  expect(lesson.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(4);
  expect(lesson.blocks.filter(({ kind }) => kind === "bullet")).toHaveLength(3);
  expect(lesson.article.retells).toMatch(/November 2024/);
  expect(lesson.article.retells).toMatch(/The New York Times/);
});

test("long-range-missiles has the six kinds of sentence and both drift chains", () => {
  const { rows } = load("long-range-missiles");
  const row = (id: string) => {
    const found = rows.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no claim ${id}`);
    return found;
  };
  expect(row("lede")).toMatchObject({ label: { voucher: "unnamed-official", certainty: "asserted" }, chain: { length: 3 } });
  expect(row("range")).toMatchObject({
    label: { voucher: "own-voice", certainty: "asserted" },
    words: expect.stringContaining("190 miles"),
  });
  expect(row("retaliate")).toMatchObject({ label: { voucher: "news-outlet", certainty: "hedged" } });
  expect(row("retaliate").accepted).toContainEqual({ class: "speculation", credit: 0.5 });
  expect(row("escalation")).toMatchObject({ label: { voucher: "own-voice", certainty: "asserted" }, skill: "drift" });
  expect(row("two-sides")).toMatchObject({ label: { voucher: "unnamed-group" } });
  expect(row("bold-move")).toMatchObject({ label: { voucher: "own-voice", certainty: "evaluative" } });
  expect(row("satellite-images").words).toMatch(/allegedly/);
  expect(row("closer-ties")).toMatchObject({ skill: "drift", words: expect.not.stringMatching(/alleged|reported/) });
  expect(row("at-war")).toMatchObject({
    label: { voucher: "named-person" },
    explanation: expect.stringContaining("no day, place or question"),
  });
});

test("the starter lessons together exercise every skill", () => {
  const skills = new Set(SLUGS.flatMap((slug) => load(slug).rows.map(({ skill }) => skill)));
  expect(SKILLS.filter((skill) => !skills.has(skill))).toEqual([]);
});

test.each(["sleep-study", "swimming-pool-vote"])("%s is short, invented and signed", (slug) => {
  const { lesson, rows } = load(slug);
  const words = lesson.text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  expect(words).toBeGreaterThanOrEqual(300);
  expect(words).toBeLessThanOrEqual(420);
  expect(rows.length).toBeGreaterThanOrEqual(14);
  expect(rows.length).toBeLessThanOrEqual(18);
  expect(lesson.article.rights).toMatch(/^Invented/);
  expect(lesson.article.byline).not.toBe("");
  expect(lesson.article.outlet).not.toBe("");
});

/** The fenced blocks of the guide from this heading on. */
function blocksOfGuide(heading: string): string[] {
  const guide = readFileSync(join(ROOT, "../../docs/guides/lesson-format.md"), "utf8");
  return guide
    .slice(guide.indexOf(heading))
    .split("```")
    .filter((_, index) => index % 2 === 1)
    .map((block) => block.replace(/^(json)?\n/, ""));
}

test("the example in the guide is a good lesson, with an item of every other kind too", () => {
  const [article = "", lesson = "", key = ""] = blocksOfGuide("## A small example");
  expect(readLesson({ article, lesson: JSON.parse(lesson), key: JSON.parse(key) })).toMatchObject({ ok: true });
  const items = Object.entries<Record<string, unknown>>(JSON.parse(blocksOfGuide("## Items of other kinds")[0] ?? ""));
  expect(["sort-the-claims", ...items.map(([kind]) => kind)]).toEqual([...EXERCISE_KINDS.keys()]);
  const exercises = items.map(([kind, { key: _, ...item }]) => ({ kind, title: kind, items: [{ id: kind, ...item }] }));
  const keys = items.map(([item, { key: own }]) => ({ item, key: own }));
  const many = readLesson({ article, lesson: { ...JSON.parse(lesson), exercises }, key: { format: 1, items: keys } });
  if (!many.ok) throw new Error(JSON.stringify(many.problems));
  expect(kindProblems(many.lesson)).toEqual([]);
});
