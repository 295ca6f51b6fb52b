import { expect, test } from "vitest";
import { readLesson } from "@/lib/domain/lesson-folder";
import { kindProblems } from "@/lib/exercises/kind-problems";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";
import { ARTICLE, first, makeKey, makeLesson } from "@/tests/factories/lesson-files";

function read(change: (lesson: ReturnType<typeof makeLesson>) => void = () => {}) {
  const lesson = makeLesson();
  change(lesson);
  const result = readLesson({ article: ARTICLE, lesson, key: makeKey() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.lesson;
}

test("a lesson of known kinds has no problem", () => {
  expect(kindProblems(read())).toEqual([]);
});

test("an unknown kind is named with those that exist", () => {
  const lesson = read((files) => {
    first(files.exercises).kind = "guess-the-claims";
  });
  expect(kindProblems(lesson)).toEqual([{ file: "lesson.json", reason: expect.stringMatching(/“guess-the-claims”.*sort-the-claims/) }]);
});

test("a key that its kind can't read is named by its claim", () => {
  const lesson = read();
  const entry = lesson.key.get("open");
  if (!entry) throw new Error("no entry");
  // not as a literal: the type of a key would not let the stray field in
  const stray = { extra: true };
  const broken = { ...lesson, key: new Map(lesson.key).set("open", { ...entry, key: Object.assign({}, entry.key, stray) }) };
  expect(kindProblems(broken)).toEqual([{ file: "key.json", claim: "open", reason: expect.stringContaining("extra") }]);
});

test("certainty counts only where no teacher marks", () => {
  const { exercises, ...lesson } = read();
  for (const [name, { asksSureness, afterMark }] of EXERCISE_KINDS) {
    const counting = exercises.map((exercise) => ({ ...exercise, kind: name, settings: { sureness: "counts" }, items: [] }));
    const refused = counting.map(() => ({ file: "lesson.json", reason: expect.stringContaining(name) }));
    expect(kindProblems({ ...lesson, exercises: counting }), name).toEqual(asksSureness && !afterMark ? [] : refused);
  }
});
