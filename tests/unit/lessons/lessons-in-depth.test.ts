import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import { explainedWords } from "@/lib/domain/explained-words";
import { claimText, type LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import { rewriteHints } from "@/lib/domain/rewrite-hints";
import { highlightKeySchema } from "@/lib/exercises/highlight-the-parts/key";
import { EXERCISE_KINDS, exerciseKind } from "@/lib/exercises/registry";
import { rewriteContentSchema, rewriteKeySchema } from "@/lib/exercises/rewrite/key";
import { runWords } from "@/lib/exercises/run-words";
import { shortAnswerKeySchema } from "@/lib/exercises/short-answer/key";
import { driftKeySchema } from "@/lib/exercises/spot-the-drift/key";
import { readLessonFolder } from "@/scripts/read-lesson-folder";

const ROOT = join(import.meta.dirname, "../../../prisma/lessons");
const SLUGS = readdirSync(ROOT).filter((slug) => slug.endsWith("-in-depth"));

function load(slug: string) {
  const read = readLessonFolder(join(ROOT, slug));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  const { lesson } = read;
  const text: LessonText = { text: lesson.text, blocks: lesson.blocks, claims: lesson.claims.map(({ ranges }) => ranges) };
  const rows = lesson.exercises.flatMap(({ kind, items }) =>
    items.map(({ claim, content, entry }) => {
      const said = lesson.key.get(entry);
      if (!said) throw new Error(`no key for ${entry}`);
      const place = claim === null ? null : lesson.claims.findIndex(({ id }) => id === claim);
      return { id: entry.replace("item ", ""), kind, content, said, setting: { lesson: text, claim: place } };
    }),
  );
  return { lesson, text, rows };
}
const ALL = SLUGS.flatMap((slug) => load(slug).rows.map((row) => ({ slug, ...row })));
const rowsOf = (kind: string) => ALL.filter((row) => row.kind === kind);

test("every starter lesson has one in depth, on the same article and the same claims", () => {
  expect(SLUGS).toEqual(["long-range-missiles-in-depth", "sleep-study-in-depth", "swimming-pool-vote-in-depth"]);
  for (const slug of SLUGS) {
    const first = readLessonFolder(join(ROOT, slug.replace("-in-depth", "")));
    const { lesson } = load(slug);
    expect(first).toMatchObject({ ok: true, lesson: { text: lesson.text, blocks: lesson.blocks, claims: lesson.claims } });
    expect(first).toMatchObject({ lesson: { article: lesson.article } });
    expect(lesson.slug).toBe(slug);
  }
});

test("every kind has a key in every lesson, but drift where nothing drifts", () => {
  const kinds = [...EXERCISE_KINDS.keys()].sort();
  for (const slug of SLUGS) {
    const asked = load(slug).lesson.exercises.map(({ kind }) => kind);
    const drifts = slug !== "swimming-pool-vote-in-depth";
    expect(asked.toSorted(), slug).toEqual(kinds.filter((kind) => drifts || kind !== "spot-the-drift"));
  }
});

test("they explain words that students find in the text", () => {
  for (const slug of SLUGS) {
    const { glossary, text, blocks } = load(slug).lesson;
    const found = new Set(blocks.flatMap(({ range }) => explainedWords(text, range, glossary)).map(({ entry }) => glossary[entry]?.word));
    expect(glossary.length, slug).toBeGreaterThanOrEqual(5);
    expect(
      glossary.map(({ word }) => word).filter((word) => !found.has(word)),
      slug,
    ).toEqual([]);
  }
});

test("they begin with reading, and end with labels on both axes as the first lesson has them", () => {
  for (const slug of SLUGS) {
    const { lesson } = load(slug);
    expect(lesson.exercises[0]?.settings).toEqual({ readFirst: true });
    const sorted = lesson.exercises.at(-1);
    expect(sorted).toMatchObject({ kind: "sort-the-claims", settings: { axes: 2 } });
    const first = readLessonFolder(join(ROOT, slug.replace("-in-depth", "")));
    if (!first.ok) throw new Error("the first lesson is no lesson");
    for (const { entry } of sorted?.items ?? []) {
      const { key } = lesson.key.get(entry) ?? {};
      expect(lesson.key.get(entry), entry).toEqual(first.lesson.key.get(entry));
      expect(exerciseKind("sort-the-claims").grade(key, labelledKeySchema.parse(key).label, { judgement: false }).credit, entry).toBe(1);
    }
  }
});

test.each(ALL)("$slug, $id: the key is whole and reads in words", ({ kind, content, said, setting }) => {
  const { evidence, explanation, skill, weight, key } = said;
  const own = setting.claim === null ? null : (setting.lesson.claims[setting.claim] ?? []);
  expect(evidence.length).toBeGreaterThan(0);
  if (own) expect(evidence.every((range) => own.some((claim) => overlaps(range, claim)))).toBe(true);
  expect(explanation.length).toBeGreaterThan(40);
  expect(explanation.split(/(?<=[.?!]”?) (?=\p{Lu}|“)/u).length).toBeLessThanOrEqual(4);
  expect(skill).not.toBeNull();
  expect([1, 2, 3, 4]).toContain(weight);
  expect(exerciseKind(kind).describeKey({ content, key }, setting)).not.toBe("");
});

describe("marked words", () => {
  // what the indexes in the keys stand for; a claim or a word moved in the article shows here
  const PARTS: Record<string, [string[], string[], string[]]> = {
    "parts-lede": [
      ["The New York Times"],
      ["according to"],
      ["President Joe Biden has let Ukraine fire long-range American missiles at targets on Russian soil"],
    ],
    "parts-kursk": [
      ["The New York Times"],
      ["says"],
      ["Ukraine plans to fire them into the Kursk region of Russia to “help defend its forces” there"],
    ],
    "parts-retaliate": [
      ["the report"],
      ["noted"],
      ["Missiles flying over the border “could prompt” Mr Putin “to retaliate with force” against America and its allies"],
    ],
    "parts-turn-the-war": [["American officials"], ["reportedly do not think"], ["the missiles will turn the war around"]],
    "parts-whole-grade": [
      ["a university", "a press release"],
      ["suggests"],
      ["Teenagers who put their phones away at bedtime could move up a whole grade at school"],
    ],
    "parts-longer": [["the team"], ["reports"], ["That half slept 34 minutes longer on average"]],
    "parts-too-short": [
      ["Dr Kofi Brandtley, a sleep researcher who took no part in it"],
      ["called"],
      ["four weeks “far too short” to tell"],
    ],
    "parts-paid": [["A note on the paper’s last page"], ["states"], ["a maker of alarm clocks paid for the work"]],
    "parts-roof-survey": [
      ["a survey that the council ordered from the engineers Penhale and Ross last autumn"],
      ["according to"],
      ["The roof has “two to three years of safe use left"],
    ],
    "parts-lessons-money": [
      ["Joan Achterby, who chairs the Brackenford Swimming Club"],
      ["said"],
      ["That sum leaves out the 60,000 pounds which the schools pay for lessons"],
    ],
    "parts-minutes": [["Minutes of a committee meeting in March"], ["show"], ["none of them was asked for its view"]],
    "parts-lund-pay": [
      ["Councillor Piotr Lundgarth, who looks after the town’s money"],
      ["said"],
      ["Brackenford “cannot pay for a pool and a library"],
    ],
    "parts-lund-library": [["he"], ["warned"], ["Without the saving", "the library might have to shut on Saturdays"]],
    "parts-bus": [["The county sports office"], ["said"], ["it will pay for a school bus to the pool in Easter Combe from September"]],
  };
  const HEDGES: Record<string, string> = {
    "hedge-beyond-kursk": "Possible; hedge words: “suggests” … “could perhaps” … “may”",
    "hedge-deep-marks": "Probable; hedge words: “likely”",
    "hedge-meant-for": "Certain; hedge words: nothing",
    "hedge-larger-war": "Possible; hedge words: “risks” … “may”",
    "hedge-change-direction": "Possible; hedge words: “could”",
    "hedge-whole-grade": "Possible; hedge words: “could” … “suggests”",
    "hedge-cheapest": "Possible; hedge words: “may”",
    "hedge-own-bedtimes": "Possible; hedge words: “may”",
    "hedge-does-raise": "Certain; hedge words: nothing",
    "hedge-all-schools": "Certain or Probable; hedge words: nothing",
    "hedge-smaller": "Probable; hedge words: “probably”",
    "hedge-roof-cost": "Probable or Possible; hedge words: “would” … “about”",
    "hedge-lund-library": "Possible; hedge words: “might”",
    "hedge-give-up": "Probable; hedge words: “likely”",
    "hedge-last-swim": "Certain; hedge words: nothing",
    "hedge-empty": "Certain or Probable; hedge words: nothing",
  };

  test("source, cue and content are those words, and each way of marking them earns everything", () => {
    const rows = rowsOf("highlight-the-parts");
    const kind = exerciseKind("highlight-the-parts");
    const marked = rows.map(({ id, said, setting }) => {
      const key = highlightKeySchema.parse(said.key);
      for (const { source, cue, content } of [key, ...key.others]) {
        expect(kind.grade(key, { source, cue, content }, { judgement: true }).credit, id).toBe(1);
      }
      return [id, [key.source, key.cue, key.content].map((runs) => runWords(runs, setting))];
    });
    const quoted = (words: string[]) => words.map((one) => `“${one}”`).join(" … ");
    expect(Object.fromEntries(marked)).toEqual(Object.fromEntries(Object.entries(PARTS).map(([id, parts]) => [id, parts.map(quoted)])));
  });

  test("every other way of marking differs from the first by its words", () => {
    const others = rowsOf("highlight-the-parts").flatMap(({ id, said, setting }) =>
      highlightKeySchema
        .parse(said.key)
        .others.map((one) => `${id}: ${[one.source, one.cue].map((runs) => runWords(runs, setting)).join(" + ")}`),
    );
    expect(others).toEqual([
      "parts-lede: “The New York Times, which cites U.S. officials without naming them” + “according to”",
      "parts-lede: “U.S. officials” + “cites”",
      "parts-kursk: “The New York Times” + “says that”",
      "parts-turn-the-war: “American officials” + “do not think”",
      "parts-turn-the-war: “American officials” + “do not think that”",
      "parts-whole-grade: “a university” + “suggests”",
      "parts-whole-grade: “a university” + “suggests in a press release”",
      "parts-longer: “the team” … “the Journal of Young Sleep” + “reports”",
      "parts-longer: “the team” + “reports in the Journal of Young Sleep”",
      "parts-too-short: “Dr Kofi Brandtley” + “called”",
      "parts-paid: “A note on the paper’s last page” + “states that”",
      "parts-roof-survey: “a survey” + “according to”",
      "parts-roof-survey: “a survey” … “the engineers Penhale and Ross” + “according to”",
      "parts-lessons-money: “Joan Achterby” + “said”",
      "parts-minutes: “Minutes of a committee meeting in March” + “show that”",
      "parts-minutes: “Minutes” + “show”",
      "parts-lund-pay: “Councillor Piotr Lundgarth” + “said”",
      "parts-lund-pay: “Councillor Piotr Lundgarth, who looks after the town’s money” + “said that”",
      "parts-lund-pay: “Councillor Piotr Lundgarth” + “said that”",
      "parts-bus: “The county sports office” … “a statement” + “said”",
      "parts-bus: “The county sports office” + “said in a statement”",
      "parts-bus: “The county sports office” + “said in a statement that”",
    ]);
  });

  test("the hedge words are those words", () => {
    const rows = rowsOf("hedge-meter");
    const told = rows.map(({ id, content, said, setting }) => [
      id,
      exerciseKind("hedge-meter").describeKey({ content, key: said.key }, setting),
    ]);
    expect(Object.fromEntries(told)).toEqual(HEDGES);
    expect(told).toHaveLength(Object.keys(HEDGES).length);
  });
});

test("chains lead to this article, and one source is all that any of them has", () => {
  const told = rowsOf("build-the-chain").map(({ id, content, said, setting }) => {
    const kind = exerciseKind("build-the-chain");
    return [id, kind.describeKey({ content, key: said.key }, setting)];
  });
  expect(told.map(([, words]) => words?.endsWith("independent sources: 1"))).not.toContain(false);
  expect(Object.fromEntries(told)).toMatchObject({
    "chain-lede": "The New York Times → this article; U.S. officials → The New York Times; independent sources: 1",
    "chain-satellite-images":
      "South Korea → whoever wrote about them first (not stated); satellite pictures → South Korea; whoever wrote about them first (not stated) → this article; independent sources: 1",
    "chain-longer":
      "the researchers → the Journal of Young Sleep; the Journal of Young Sleep → this article; the pupils, who wrote down their bedtimes → the researchers; independent sources: 1",
    "chain-fight": "a teacher who is not named → this article; independent sources: 1",
    "chain-bus":
      "the county sports office → the statement of the office; the statement of the office → this article; independent sources: 1",
  });
  const kursk = rowsOf("build-the-chain").find(({ id }) => id === "chain-kursk");
  const throughOfficials = {
    links: [
      [0, 2],
      [2, 4],
    ],
    independent: 1,
  };
  expect(exerciseKind("build-the-chain").grade(kursk?.said.key, throughOfficials, { judgement: true }).credit).toBe(1);
});

test("drift goes from what was said or hedged to what stands bare", () => {
  const pairs = Object.fromEntries(
    rowsOf("spot-the-drift").map(({ slug, said, setting }) => [
      slug,
      driftKeySchema
        .parse(said.key)
        .pairs.map((pair) => pair.map((claim) => claimText(setting.lesson, claim).split(" ").slice(0, 5).join(" "))),
    ]),
  );
  expect(pairs).toEqual({
    "long-range-missiles-in-depth": [
      ["In a sharp change of", "The decision breaks with what"],
      ["In a sharp change of", "Mr Biden’s decision to let"],
      ["The decision arrives as North", "Russia and North Korea: The"],
      ["Earlier, satellite pictures that South", "Russia and North Korea: The"],
      ["He also pointed to Russia’s", "Russia and North Korea: The"],
    ],
    "sleep-study-in-depth": [["Teenagers who put their phones", "A phone-free bedroom raises marks"]],
  });
});

test("a sentence that would do passes its own hints, and changes the sentence", () => {
  for (const { id, content, said, setting } of rowsOf("rewrite")) {
    const { task } = rewriteContentSchema.parse(content);
    const { model, rubric } = rewriteKeySchema.parse(said.key);
    const words = setting.claim === null ? "" : claimText(setting.lesson, setting.claim);
    expect(model, id).not.toBe(words);
    expect(model.length, id).toBeGreaterThan(30);
    if (task === "calm-the-verb") expect(rewriteHints(task, model).every(({ ok }) => ok)).toBe(true);
    expect(new Set([rubric.proficient, rubric.emergent, rubric.basic]).size, id).toBe(3);
  }
});

test("short answers are accepted however they are written", () => {
  const kind = exerciseKind("short-answer");
  const credit = (id: string, text: string) =>
    kind.grade(rowsOf("short-answer").find((row) => row.id === id)?.said.key, { text }, { judgement: true });
  for (const { said } of rowsOf("short-answer")) expect(shortAnswerKeySchema.parse(said.key).accepted.length).toBeGreaterThan(1);
  expect(credit("short-newspaper", "new york times.")).toMatchObject({ credit: 1 });
  expect(credit("short-newspaper", "The Post")).toMatchObject({ rule: "waits" });
  expect(credit("short-heading", "“alleged”")).toMatchObject({ credit: 1 });
  expect(credit("short-who-paid", "An alarm-clock maker")).toMatchObject({ credit: 1 });
  expect(credit("short-second-study", "900 Pupils")).toMatchObject({ credit: 1 });
  expect(credit("short-could", "“Could”")).toMatchObject({ credit: 1 });
  expect(credit("short-votes", "9:6")).toMatchObject({ credit: 1 });
  expect(credit("short-votes", "6 to 9")).toMatchObject({ credit: 0, rule: "none" });
  expect(credit("short-library", "councillor lundgarth")).toMatchObject({ credit: 1 });
});
