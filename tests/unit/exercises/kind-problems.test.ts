import { expect, test } from "vitest";
import { readLesson } from "@/lib/domain/lesson-folder";
import { inEditor, itemProblems, kindProblems } from "@/lib/exercises/kind-problems";
import { EXERCISE_KINDS, exerciseKind } from "@/lib/exercises/registry";
import { LESSON } from "@/tests/factories/exercise-answers";
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

const RUBRIC = { proficient: "", emergent: "", basic: "", credit: { proficient: 1, emergent: 0.5, basic: 0.2 } };
/** Items as an editor leaves them when fields are emptied. */
const EMPTIED: readonly (readonly [string, unknown, unknown])[] = [
  ["multiple-choice", { question: " ", options: ["", "B"], several: false }, { right: [] }],
  ["short-answer", { question: "" }, { accepted: [{ text: "", credit: 1 }], othersWait: false }],
  ["who-is-this-source", { source: "" }, { ...key("who-is-this-source"), weights: { type: 0, terms: 0 } }],
  ["build-the-chain", { names: ["", ""] }, { ...key("build-the-chain"), links: [], weights: { steps: 0, depth: 0, independent: 0 } }],
  ["spot-the-drift", {}, { pairs: [], weights: { found: 0, right: 0 } }],
  ["hedge-meter", {}, { ...key("hedge-meter"), weights: { hedges: 0, level: 0 } }],
  ["highlight-the-parts", {}, { ...key("highlight-the-parts"), weights: { source: 0, cue: 0, content: 0 } }],
  [
    "verification-plan",
    {},
    { checkable: [], ways: [], confirmations: [], rubric: RUBRIC, weights: { checkable: 0, ways: 0, confirmation: 0, plan: 0 } },
  ],
];
function key(kind: string): object {
  return Object(exerciseKind(kind).blank.key);
}

test.each(EMPTIED)("%s: what is left empty is said in plain sentences", (kind, content, answerKey) => {
  const reasons = itemProblems(exerciseKind(kind), { content, key: answerKey }, { lesson: LESSON, claim: 0 }).map(inEditor);
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z](?!.*(expected|Too|Invalid|\d)).*[.?]$/);
});
