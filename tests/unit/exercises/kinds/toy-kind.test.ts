import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DraftClaim } from "@/lib/domain/lesson-draft";
import { readLesson } from "@/lib/domain/lesson-folder";
import { draftFaults } from "@/lib/exercises/draft-faults";
import { itemProblems, kindProblems } from "@/lib/exercises/kind-problems";
import { EXERCISE_KINDS, exerciseKind } from "@/lib/exercises/registry";
import { markAnswers } from "@/lib/grading/mark-answers";
import { markResponses } from "@/lib/grading/regrade";
import { reviewItems } from "@/lib/grading/review-items";
import { analyse } from "@/lib/source-analysis/analyse";
import { LESSON } from "@/tests/factories/exercise-answers";
import { ARTICLE, at, makeKey, makeLesson } from "@/tests/factories/lesson-files";
import { registerToy, TOY } from "@/tests/factories/toy-kind";

const OPTIONS = { judgement: true };

describe("a kind that is one line of the registry", () => {
  beforeAll(registerToy);
  const item = { content: { question: "How many?" }, key: { count: 1 } };

  test("is read from a lesson folder, and what is wrong in its items is named", () => {
    const read = (count: unknown) => {
      const exercises = [{ kind: TOY, title: "Count", items: [{ id: "one", claim: "open", content: item.content }] }];
      const key = { format: 1, items: [{ item: "one", key: { count }, evidence: [at("the mayor")] }] };
      const lesson = readLesson({ article: ARTICLE, lesson: { ...makeLesson(), exercises }, key });
      if (!lesson.ok) throw new Error(JSON.stringify(lesson.problems));
      return kindProblems(lesson.lesson);
    };
    expect(read(1)).toEqual([]);
    expect(read("one")).toEqual([{ file: "key.json", claim: "one", reason: expect.stringContaining("count") }]);
    expect(read(9)).toEqual([{ file: "key.json", claim: "one", reason: "The key counts more sources than the claim can hold." }]);
    expect(kindProblems(labelled())).toEqual([]);
  });

  test("is marked, and marked anew under another key", () => {
    const { grade } = exerciseKind(TOY);
    expect([1, 2, 3].map((count) => grade({ count: 1 }, { count }, OPTIONS).credit)).toEqual([1, 0.5, 0]);
    expect(() => grade({ count: 1 }, { class: "attribution" }, OPTIONS)).toThrow();
    const responses = [{ responseId: "7", response: { count: 1 } }];
    const marked = markResponses({ kind: TOY, key: { count: 2 }, weight: 2000, countsSureness: false, responses }, OPTIONS.judgement);
    expect(marked).toMatchObject([{ points: 1000, breakdown: { credit: 0.5, rule: "accepted" } }]);
  });

  test("stands in preview and feedback with its words", () => {
    const unanswered = {
      ...{ itemId: "a", kind: TOY, claim: 0, ranges: LESSON.claims[0] ?? [], ...item, evidence: [] },
      ...{ explanation: "Why.", skill: null, chain: [], weight: 1000, countsSureness: false },
    };
    const items = markAnswers([unanswered], { a: { count: 2 } }, OPTIONS);
    const reviewed = reviewItems({ items, claims: LESSON.claims, judgement: true, article: LESSON });
    expect(reviewed).toMatchObject([
      { kind: TOY, answerWords: "2 of them", keyWords: "1 of them", rule: "accepted", points: 500, share: 0.5 },
    ]);
    expect(reviewed[0]).toMatchObject({ chosen: null, keyClass: null, classChose: null });
  });

  test("is proposed, and holds a draft up where its item does not fit", () => {
    const kind = exerciseKind(TOY);
    const proposals = kind.propose(analyse(LESSON.text, [...LESSON.blocks]), LESSON);
    expect(proposals.length).toBeGreaterThan(0);
    for (const proposal of proposals) expect(itemProblems(kind, proposal, { lesson: LESSON, claim: proposal.claim })).toEqual([]);
    const draft = (count: number) => ({
      scope: "lesson" as const,
      exercises: [{ kind: TOY, title: "", instructions: "", settings: {}, items: [draftItem(count)] }],
      claims: [claim],
      article: { text: LESSON.text, blocks: [] },
    });
    expect(draftFaults(draft(1))).toEqual([]);
    expect(draftFaults(draft(9))).toMatchObject([{ exercise: 0, itemId: "i", reason: expect.stringContaining("more sources") }]);
  });

  const claim: DraftClaim = {
    ...{ id: "c", revision: 1, suggestionId: null, suggested: null, ranges: [[0, 10]], label: null, accepted: [], evidence: [] },
    ...{ explanation: "", skill: null, points: 1000, chain: [], askedIn: [], reviewed: true },
  };
  const draftItem = (count: number) => ({
    ...{ id: "i", claimId: "c", content: item.content, key: { count }, evidence: [], explanation: "", skill: null },
    ...{ points: 1000, reviewed: true },
  });
  const labelled = () => {
    const lesson = readLesson({ article: ARTICLE, lesson: makeLesson(), key: makeKey() });
    if (!lesson.ok) throw new Error("the small lesson is no lesson");
    return lesson.lesson;
  };
});

describe("where a kind is named", () => {
  const ROOT = join(import.meta.dirname, "../../../..");
  const NAMES = [...EXERCISE_KINDS.keys()].filter((name) => name !== TOY);
  const OWN = new RegExp(`^(lib|components)/exercises/(${NAMES.join("|")})/`);
  // a name in quotation marks, as a property, or as a folder of an import
  const naming = (name: string) => new RegExp(`"${name}"|^ *${name}: |exercises/${name}/|"\\./${name}/`, "m");

  function files(folder: string): string[] {
    return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith("lib/db/generated/") && !OWN.test(path));
  }

  /** What names kinds: the lines of the registries, and what the kind that came first has for itself. */
  const NAMED: Readonly<Record<string, readonly string[]>> = {
    "lib/exercises/registry.ts": NAMES,
    "components/exercises/players.tsx": NAMES,
    "components/exercises/key-editors.tsx": NAMES.filter((name) => name !== "sort-the-claims"),
    // its card in the feedback says more than the words of answer and key
    "components/feedback/reviewed-claims.tsx": ["sort-the-claims"],
    // a new lesson begins with it
    "lib/commands/propose-draft.ts": ["sort-the-claims"],
    // the editor of claims moves from claim to claim as its player does
    "components/authoring/review-article.tsx": ["sort-the-claims"],
  };

  test("only the registries know them all, and nothing else asks which kind it is", () => {
    const named = ["app", "components", "lib"].flatMap(files).flatMap((path) => {
      const source = readFileSync(join(ROOT, path), "utf8");
      const kinds = NAMES.filter((name) => naming(name).test(source));
      return kinds.length > 0 ? [[path, kinds] as const] : [];
    });
    expect(Object.fromEntries(named)).toEqual(NAMED);
  });

  test("every kind has its two folders", () => {
    const folders = (path: string) =>
      readdirSync(join(ROOT, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted();
    expect(folders("lib/exercises")).toEqual(NAMES.toSorted());
    expect(folders("components/exercises")).toEqual(NAMES.toSorted());
  });
});
