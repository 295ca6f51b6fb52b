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

  test("what the analysis proposes can be published as it is", () => {
    for (const proposal of kind.propose(analyse(LESSON.text, [...LESSON.blocks]), LESSON)) {
      expect(itemProblems(kind, proposal, { lesson: LESSON, claim: proposal.claim })).toEqual([]);
    }
  });
});
