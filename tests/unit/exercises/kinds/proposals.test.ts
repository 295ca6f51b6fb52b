import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LessonText } from "@/lib/domain/lesson-text";
import { itemProblems } from "@/lib/exercises/kind-problems";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";
import { analyse } from "@/lib/source-analysis/analyse";
import { readLessonFolder } from "@/scripts/read-lesson-folder";

// What the source analysis suggests for the articles of the starter lessons, cut into their claims.

const ROOT = join(import.meta.dirname, "../../../../prisma/lessons");
/** Questions about what an article says are the teacher’s to ask. */
const ASKS_FOR_ITSELF = ["multiple-choice", "short-answer"];
/** More than these would be too much to look over for one exercise. */
const MOST = 30;

const lessons = readdirSync(ROOT)
  .filter((slug) => !slug.endsWith("-in-depth"))
  .map((slug) => {
    const read = readLessonFolder(join(ROOT, slug));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { text, blocks, claims } = read.lesson;
    const lesson: LessonText = { text, blocks, claims: claims.map(({ ranges }) => ranges) };
    return { slug, lesson, analysis: analyse(text, blocks) };
  });
const kinds = [...EXERCISE_KINDS.values()];

describe.each(lessons)("$slug", ({ lesson, analysis }) => {
  test.each(kinds.map((kind) => [kind.name, kind] as const))("%s: every proposal can be published as it is", (_name, kind) => {
    const proposals = kind.propose(analysis, lesson);
    expect(proposals.length).toBeLessThanOrEqual(MOST);
    for (const { claim, content, key, evidence } of proposals) {
      expect(itemProblems(kind, { content, key }, { lesson, claim })).toEqual([]);
      expect(kind.describeKey({ content, key }, { lesson, claim })).not.toBe("");
      for (const [start, end] of evidence) expect(lesson.text.slice(start, end).trim()).not.toBe("");
    }
    const claims = proposals.map(({ claim }) => claim ?? -1);
    expect(claims).toEqual(claims.toSorted((a, b) => a - b));
    expect(kind.propose(analysis, lesson)).toEqual(proposals);
  });
});

test.each(kinds.map((kind) => [kind.name, kind] as const))("%s: proposes something for some article, where it can at all", (name, kind) => {
  const counts = lessons.map(({ lesson, analysis }) => kind.propose(analysis, lesson).length);
  if (ASKS_FOR_ITSELF.includes(name)) expect(Math.max(...counts)).toBe(0);
  // drift is found in one of the two articles that have it; every other kind finds something in each
  else if (name === "spot-the-drift") expect(Math.max(...counts)).toBe(1);
  else expect(Math.min(...counts)).toBeGreaterThan(0);
});

test("an article without a word of English proposes nothing that is wrong", () => {
  for (const text of ["", "Lorem ipsum dolor sit amet.", "7 + 7 = 14.", "— — —"]) {
    const blocks = text === "" ? [] : [{ kind: "paragraph" as const, range: [0, text.length] as [number, number] }];
    const lesson: LessonText = { text, blocks, claims: text === "" ? [] : [[[0, text.length]]] };
    for (const kind of kinds) {
      for (const { claim, content, key } of kind.propose(analyse(text, blocks), lesson)) {
        expect(itemProblems(kind, { content, key }, { lesson, claim })).toEqual([]);
      }
    }
  }
});
