import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShareSums } from "@/lib/domain/comparison";
import type { Skill } from "@/lib/domain/skill";
import { compared, comparedSkills, comparisonFinding } from "@/lib/statistics/class-comparison";

/** The sums of students who answered so many items and earned so much of the credit of each. */
const sumsOf = (students: readonly (readonly number[])[]): ShareSums => {
  const all = students.map((credits) => ({ answers: credits.length, credit: credits.reduce((sum, one) => sum + one, 0) }));
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    students: all.length,
    answers: sum(({ answers }) => answers),
    credit: sum(({ credit }) => credit),
    creditSquares: sum(({ credit }) => credit ** 2),
    creditAnswers: sum(({ credit, answers }) => credit * answers),
    answerSquares: sum(({ answers }) => answers ** 2),
  };
};
const times = (count: number, credits: readonly number[]) => Array.from({ length: count }, () => credits);
const shares = (students: readonly (readonly number[])[], skill: Skill = "hedge") => {
  const whole = students.length === 0 ? null : sumsOf(students);
  return { whole, skills: whole ? [{ skill, ...whole }] : [] };
};
const rowOf = (name: string, students: readonly (readonly number[])[]) => compared(name, shares(students), ["hedge"]);

const GOOD = [...times(25, [1, 1, 1, 1]), ...times(3, [1, 1, 1, 0])];
const WEAK = [...times(20, [0, 0, 1, 0]), ...times(8, [1, 0, 0, 1])];

describe("what may be said of classes", () => {
  test("two far apart are told apart, whichever comes first", () => {
    for (const rows of [
      [rowOf("8a", GOOD), rowOf("8b", WEAK)],
      [rowOf("8b", WEAK), rowOf("8a", GOOD)],
    ])
      expect(comparisonFinding(rows)).toMatchObject({ kind: "apart", higher: { of: "8a" }, lower: { of: "8b" } });
  });
  test("two alike are not, nor is a class told apart from itself", () => {
    expect(comparisonFinding([rowOf("8a", GOOD), rowOf("8b", GOOD)])).toEqual({ kind: "together" });
    expect(comparisonFinding([rowOf("8a", GOOD)])).toEqual({ kind: "too-few" });
    expect(comparisonFinding([])).toEqual({ kind: "too-few" });
  });
  test("of fewer than five students nothing is said", () => {
    expect(comparisonFinding([rowOf("8a", GOOD), rowOf("8b", times(4, [0, 0]))])).toEqual({ kind: "too-few" });
  });
  test("never that one is above another whose interval it touches", () => {
    const class_ = fc.array(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(class_, { maxLength: 4 }), (classes) => {
        const rows = classes.map((students, index) => rowOf(String(index), students));
        const finding = comparisonFinding(rows);
        if (finding.kind !== "apart") return;
        const [higher, lower] = [finding.higher, finding.lower].map(({ of }) => rows.find((row) => row.of === of)?.whole);
        expect(higher?.shown && lower?.shown && higher.low > lower.high).toBe(true);
      }),
    );
  });
});

describe("a class beside others", () => {
  test("has nothing where it has not been asked", () => {
    const { whole, skills } = compared("8a", shares([...times(6, [1, 0]), ...times(6, [1, 1])]), ["hedge", "drift"]);
    expect(whole).toMatchObject({ shown: true, students: 12, answers: 24, share: 0.75, provisional: true });
    expect(skills[0]).toMatchObject({ shown: true, share: 0.75 });
    expect(skills[1]).toEqual({ shown: false, students: 0, answers: 0 });
    expect(compared("8b", shares([]), ["hedge"]).whole).toEqual({ shown: false, students: 0, answers: 0 });
  });
  test("all right and all wrong have an interval too, and no figure is ever undefined", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 8 }), fc.constantFrom(0, 1), (students, items, credit) => {
        const { whole } = rowOf(
          "8a",
          times(
            students,
            Array.from({ length: items }, () => credit),
          ),
        );
        expect(whole.shown).toBe(students >= 5);
        if (!whole.shown) return;
        expect(whole.share).toBe(credit);
        expect(whole.low).toBeGreaterThanOrEqual(0);
        expect(whole.high).toBeLessThanOrEqual(1);
        expect(whole.high - whole.low).toBeGreaterThan(0);
      }),
    );
  });
  test("the skills are those that some of them ask about, in their order", () => {
    expect(comparedSkills([shares(GOOD, "drift"), shares(WEAK, "plain-fact"), shares(GOOD, "drift")])).toEqual(["plain-fact", "drift"]);
  });
});
