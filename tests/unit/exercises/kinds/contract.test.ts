import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditSchema } from "@/lib/domain/credit";
import { jsonObjectSchema } from "@/lib/domain/json";
import { itemProblems } from "@/lib/exercises/kind-problems";
import { EXERCISE_KINDS, exerciseKind } from "@/lib/exercises/registry";
import { analyse } from "@/lib/source-analysis/analyse";
import { LESSON, TRIED } from "@/tests/factories/exercise-answers";

// What every exercise kind promises, whatever it asks.

const OPTIONS = { judgement: true };
const HOSTILE = [
  null,
  7,
  "x",
  [],
  {},
  { text: "x".repeat(1_000_000) },
  { class: "attribution", __proto__: 1, extra: true },
  { chosen: [-1] },
  { links: [["a", "b"]] },
];

test("every kind is tried", () => {
  expect(Object.keys(TRIED).sort()).toEqual([...EXERCISE_KINDS.keys()].sort());
});

describe.each(Object.entries(TRIED))("%s", (name, { content, key, claim, full, partial, wrong, waits }) => {
  const kind = exerciseKind(name);
  const setting = { lesson: LESSON, claim };
  const grade = (response: unknown) => creditSchema.parse(kind.grade(key, response, OPTIONS));

  test("an item with its key has nothing against it, and reads in words", () => {
    expect(itemProblems(kind, { content, key }, setting)).toEqual([]);
    expect(kind.describeKey({ content, key }, setting)).not.toBe("");
  });

  test("a full answer earns everything the machine gives, a partial one less, a wrong one nothing", () => {
    const best = grade(full);
    if (waits) expect(best.rule).toBe("waits");
    else expect(best.credit).toBe(1);
    if (partial) {
      expect(grade(partial).credit).toBeGreaterThan(0);
      expect(grade(partial).credit).toBeLessThan(waits ? 1 : best.credit);
    }
    if (wrong) expect(grade(wrong).credit).toBe(0);
    expect(kind.describeResponse({ content, response: full }, setting)).not.toBe("");
  });

  test("parts sum to the credit, and their weights to one", () => {
    for (const response of [full, partial, wrong]) {
      const { parts, credit } = response ? grade(response) : { parts: undefined, credit: 0 };
      if (!parts) continue;
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(parts.reduce((sum, part) => sum + part.credit * part.weight, 0)).toBeCloseTo(credit, 9);
    }
  });

  test("what is no answer is refused, and marking never invents one", () => {
    for (const hostile of HOSTILE) {
      if (kind.responseSchema.safeParse(hostile).success) expect(grade(hostile).credit).toBeLessThanOrEqual(1);
      else expect(() => kind.grade(key, hostile, OPTIONS)).toThrow();
    }
    fc.assert(
      fc.property(fc.object(), (any) => {
        if (kind.responseSchema.safeParse(any).success) creditSchema.parse(kind.grade(key, any, OPTIONS));
      }),
    );
  });

  test("a blank item can be kept as a draft, and says what it lacks", () => {
    expect(jsonObjectSchema.safeParse(kind.blank.content).success).toBe(true);
    expect(jsonObjectSchema.safeParse(kind.blank.key).success).toBe(true);
    expect(itemProblems(kind, kind.blank, setting).every(({ reason }) => reason.length > 0)).toBe(true);
  });

  test("every option that can be listed has its words and a share of the credit, and answers choose among them", () => {
    for (const settings of [{}, { axes: 2 }]) {
      const listed = kind.options?.({ content, key, marking: OPTIONS, settings });
      if (!listed) continue;
      for (const { words, credit } of listed.options) {
        expect(words).not.toBe("");
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
      }
      expect(new Set(listed.options.map((one) => `${one.part} ${one.words}`)).size).toBe(listed.options.length);
      if (listed.guess !== null) {
        expect(listed.guess).toBeGreaterThan(0);
        expect(listed.guess).toBeLessThan(1);
      }
      for (const response of [full, partial, wrong]) {
        const chosen = response ? listed.chosen(response) : [];
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const index of chosen) expect(listed.options[index]).toBeDefined();
      }
    }
  });

  test("the right answer chooses what earns most of each question, marks what is wanted and goes the key’s steps", () => {
    const listed = kind.options?.({ content, key, marking: OPTIONS, settings: {} });
    for (const index of listed?.chosen(full) ?? []) {
      const own = listed?.options[index];
      const beside = listed?.options.filter(({ part }) => part === own?.part) ?? [];
      expect(own?.credit).toBe(Math.max(...beside.map(({ credit }) => credit)));
    }
    const marked = kind.spans?.ofResponse(full) ?? [];
    expect(
      kind.spans?.ofKey(key).map(({ wanted }, part) => wanted.some((runs) => isDeepStrictEqual(runs, marked[part]))) ?? [],
    ).not.toContain(false);
    expect(kind.chains?.ofResponse(full, key)).toEqual(kind.chains?.ofKey(key));
  });

  test("what the analysis proposes can be published as it is", () => {
    for (const proposal of kind.propose(analyse(LESSON.text, [...LESSON.blocks]), LESSON)) {
      expect(itemProblems(kind, proposal, { lesson: LESSON, claim: proposal.claim })).toEqual([]);
    }
  });
});
