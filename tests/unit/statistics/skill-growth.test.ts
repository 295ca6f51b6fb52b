import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SkillCount, SkillRecord } from "@/lib/domain/growth";
import { SKILLS } from "@/lib/domain/skill";
import { effectiveSize } from "@/lib/statistics/credit-share";
import { nextSteps, skillGrowth, strengths } from "@/lib/statistics/skill-growth";

type Student = readonly number[];

/** What the query adds up, from the credits of each student's answers. */
function countOf(lesson: number, students: readonly Student[], skill: SkillCount["skill"] = "hedge"): SkillCount {
  const own = students
    .filter((credits) => credits.length > 0)
    .map((credits) => ({ n: credits.length, c: credits.reduce((a, b) => a + b, 0) }));
  const sum = (of: (one: { n: number; c: number }) => number) => own.reduce((total, one) => total + of(one), 0);
  return {
    lesson,
    skill,
    students: own.length,
    answers: sum(({ n }) => n),
    credit: sum(({ c }) => c),
    creditSquares: sum(({ c }) => c * c),
    creditAnswers: sum(({ c, n }) => c * n),
    answerSquares: sum(({ n }) => n * n),
  };
}
/** The totals as if nobody had answered in two lessons, but for the number of students. */
const totalsOf = (counts: readonly SkillCount[]): SkillRecord["totals"] =>
  SKILLS.flatMap((skill) => {
    const own = counts.filter((count) => count.skill === skill);
    const sum = (name: "answers" | "credit" | "creditSquares" | "creditAnswers" | "answerSquares") =>
      own.reduce((total, count) => total + count[name], 0);
    if (own.length === 0) return [];
    const students = Math.max(...own.map((count) => count.students));
    const squares = { creditSquares: sum("creditSquares"), creditAnswers: sum("creditAnswers"), answerSquares: sum("answerSquares") };
    return [{ skill, students, answers: sum("answers"), credit: sum("credit"), ...squares }];
  });
const recordOf = (of: SkillRecord["of"], counts: readonly SkillCount[]): SkillRecord => ({
  of,
  lessons: [],
  counts,
  totals: totalsOf(counts),
});
const only = (of: SkillRecord["of"], ...counts: SkillCount[]) => {
  const [one] = skillGrowth(recordOf(of, counts));
  if (!one) throw new Error("a skill was expected");
  return one;
};
const same = (students: number, credits: Student): Student[] => Array.from({ length: students }, () => credits);

describe("how many independent answers a class’s are as good as", () => {
  test("students who are right in all or in none are as good as one answer each, but for one", () => {
    // p = ½, Σ(c − p·n)² = 6, variance = 6/5 · 6/144 = 1/20, and ¼ ÷ 1/20 = 5
    expect(effectiveSize("class", countOf(0, [...same(3, [1, 1]), ...same(3, [0, 0])]))).toBeCloseTo(5, 12);
  });
  test("where each has the same share, answers do not hang together", () => {
    expect(effectiveSize("class", countOf(0, same(6, [1, 0])))).toBe(12);
  });
  test("where all is right, or all is wrong, each student counts once", () => {
    expect(effectiveSize("class", countOf(0, same(6, [1, 1, 1])))).toBe(6);
    expect(effectiveSize("class", countOf(0, same(6, [0, 0, 0])))).toBe(6);
  });
  test("the answers of one student are as many as they are", () => {
    expect(effectiveSize("student", countOf(0, [[1, 1, 0, 0.5]]))).toBe(4);
  });
});

describe("a share", () => {
  test("has Wilson’s interval: 8 of 10 from 0.490 to 0.943", () => {
    const { whole } = only("student", countOf(0, [[1, 1, 1, 1, 1, 1, 1, 1, 0, 0]]));
    if (!whole.shown) throw new Error("it is to be shown");
    expect(whole).toMatchObject({ share: 0.8, answers: 10, provisional: true });
    expect(whole.low).toBeCloseTo(0.4902, 4);
    expect(whole.high).toBeCloseTo(0.9433, 4);
  });
  test("is not shown below five: answers of a student, students of a class", () => {
    expect(only("student", countOf(0, [[1, 1, 1, 1]])).whole).toEqual({ shown: false, answers: 4, students: 1 });
    expect(only("class", countOf(0, same(4, [1, 1, 1, 1, 1, 1]))).whole).toEqual({ shown: false, answers: 24, students: 4 });
    expect(only("class", countOf(0, same(5, [1]))).whole.shown).toBe(true);
  });
  test("is provisional below twenty", () => {
    expect(only("class", countOf(0, same(19, [1, 0]))).whole).toMatchObject({ provisional: true });
    expect(only("class", countOf(0, same(20, [1, 0]))).whole).toMatchObject({ provisional: false });
    expect(only("student", countOf(0, [Array<number>(20).fill(1)])).whole).toMatchObject({ provisional: false });
  });
  test("of all lessons together knows that the students are the same", () => {
    // three students right in both lessons, three in none: as good as five answers, not as ten
    const students = [...same(3, [1]), ...same(3, [0])];
    const both = students.map(([credit = 0]) => [credit, credit]);
    const { lesson: _, ...total } = countOf(0, both);
    const counts = [countOf(0, students), countOf(1, students)];
    const [known] = skillGrowth({ of: "class", lessons: [], counts, totals: [total] });
    const apart = only("class", ...counts).whole;
    if (!known?.whole.shown || !apart.shown) throw new Error("it is to be shown");
    expect(known.whole.share).toBe(0.5);
    expect(known.whole.high - known.whole.low).toBeGreaterThan(apart.high - apart.low);
  });
  test("few students of many lessons are still few", () => {
    const { whole, stages } = only("class", ...[0, 1, 2].map((lesson) => countOf(lesson, same(3, [1, 0]))));
    expect(whole).toEqual({ shown: false, answers: 18, students: 3 });
    expect(stages).toHaveLength(1);
  });
});

describe("stages", () => {
  test("put lessons in a row together until there are five answers; what is left over goes to the last", () => {
    const counts = [3, 1, 2, 6, 4].map((answers, lesson) => countOf(lesson, [Array<number>(answers).fill(1)]));
    expect(only("student", ...counts).stages.map(({ lessons }) => lessons)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });
  test("are one a lesson where there are enough", () => {
    const counts = [0, 1, 2].map((lesson) => countOf(lesson, same(6, [1, 0])));
    expect(only("class", ...counts).stages.map(({ lessons }) => lessons)).toEqual([[0], [1], [2]]);
  });
});

describe("growth", () => {
  const lessons = (...credits: Student[]) => only("student", ...credits.map((one, lesson) => countOf(lesson, [one]))).change;
  const none = Array<number>(8).fill(0);
  const all = Array<number>(8).fill(1);
  test("is said where the interval of the difference leaves out 0", () => {
    expect(lessons(none, all)).toMatchObject({ kind: "grew", earlier: 0, later: 1 });
    expect(lessons(all, none)).toMatchObject({ kind: "fell", earlier: 1, later: 0 });
    expect(lessons([1, 0, 1, 0, 1], [1, 1, 0, 1, 1])).toMatchObject({ kind: "cannot-say", earlier: 0.6, later: 0.8 });
  });
  test("takes two stages", () => {
    expect(lessons(all)).toEqual({ kind: "too-few" });
    expect(lessons([1, 1, 1], [0, 0])).toEqual({ kind: "too-few" });
  });
  test("is cut where both parts have as many answers as they can", () => {
    // 8 against 5 + 5 + 5, 13 against 10, 18 against 5
    const [five, eight] = [Array<number>(5).fill(1), none];
    expect(lessons(eight, five, five, five)).toMatchObject({ earlier: 5 / 13, later: 1 });
  });
});

describe("strengths and next steps", () => {
  const growth = (shares: Partial<Record<SkillCount["skill"], number>>, answers = 10) =>
    skillGrowth(
      recordOf(
        "student",
        Object.entries(shares).map(([skill, share]) =>
          countOf(0, [Array.from({ length: answers }, (_, index) => (index < share * answers ? 1 : 0))], skill as SkillCount["skill"]),
        ),
      ),
    );
  const skills = (found: readonly { skill: string }[]) => found.map(({ skill }) => skill);
  test("three strengths at most, from eight tenths on", () => {
    expect(skills(strengths(growth({ hedge: 0.8, drift: 1, document: 0.9, judgement: 1, prediction: 0.7 })))).toHaveLength(3);
    expect(skills(strengths(growth({ hedge: 0.8, prediction: 0.7 })))).toEqual(["hedge"]);
  });
  test("the two lowest below six tenths, or the lowest below eight", () => {
    expect(skills(nextSteps(growth({ hedge: 0.5, drift: 0.2, document: 0.4, judgement: 1 })))).toEqual(["drift", "document"]);
    expect(skills(nextSteps(growth({ hedge: 0.7, drift: 0.6, judgement: 1 })))).toEqual(["drift"]);
    expect(skills(nextSteps(growth({ hedge: 0.7, drift: 0.5, judgement: 1 })))).toEqual(["drift"]);
    expect(nextSteps(growth({ hedge: 0.8, judgement: 1 }))).toEqual([]);
  });
  test("of two alike the one with more answers stands further out", () => {
    const alike = (share: number) => [...growth({ drift: share }, 8), ...growth({ document: share }, 20), ...growth({ hedge: share }, 10)];
    expect(skills(strengths(alike(1)))).toEqual(["document", "hedge", "drift"]);
    expect(skills(nextSteps(alike(0.5)))).toEqual(["document", "hedge"]);
  });
  test("say nothing of too few answers", () => {
    expect(strengths(growth({ hedge: 1 }, 4))).toEqual([]);
    expect(nextSteps(growth({ hedge: 0 }, 4))).toEqual([]);
  });
});

describe("whatever was answered", () => {
  const credit = fc.constantFrom(0, 0.25, 0.5, 1);
  const counts = fc
    .array(
      fc.record({
        skill: fc.constantFrom(...SKILLS),
        lesson: fc.nat({ max: 7 }),
        students: fc.array(fc.array(credit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
      }),
      { maxLength: 30 },
    )
    .map((all) => [...new Map(all.map((one) => [`${one.skill} ${one.lesson}`, one])).values()])
    .map((all) => all.map(({ skill, lesson, students }) => countOf(lesson, students, skill)));
  const either = fc.constantFrom<SkillRecord["of"]>("class", "student");

  test("each lesson stands in one stage, shares lie in their intervals between 0 and 1, and nothing is NaN", () => {
    fc.assert(
      fc.property(either, counts, (of, made) => {
        for (const { skill, whole, stages, change } of skillGrowth(recordOf(of, made))) {
          const own = made.filter((count) => count.skill === skill).map(({ lesson }) => lesson);
          expect(stages.flatMap(({ lessons }) => lessons)).toEqual(own.sort((a, b) => a - b));
          for (const result of [whole, ...stages.map((stage) => stage.result)]) {
            if (!result.shown) continue;
            const { low, share, high } = result;
            expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
          }
          if (change.kind !== "too-few") expect(change.low <= change.high).toBe(true);
          expect(JSON.stringify({ whole, stages, change })).not.toContain("null");
        }
      }),
    );
  });
  test("the order of the counts does not matter, and no skill is both a strength and a next step", () => {
    fc.assert(
      fc.property(either, counts, (of, made) => {
        const growth = skillGrowth(recordOf(of, made));
        expect(skillGrowth(recordOf(of, [...made].reverse()))).toEqual(growth);
        const good = strengths(growth).map(({ skill }) => skill);
        expect(nextSteps(growth).filter(({ skill }) => good.includes(skill))).toEqual([]);
      }),
    );
  });
});
