import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { getOwnLesson, getOwnShares } from "@/lib/db/reports/class-comparison";
import type { ClaimClass } from "@/lib/domain/label";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { FACT, makeGradedClass, SAID } from "../../factories/graded-class";
import { allKinds, handInKinds, KINDS, makeKindsClass } from "../../factories/kinds-lesson";
import { addStudent, decide, handInWork } from "../../factories/results-class";
import { assignAgain, handInAll, makeTeacherOf, sameLesson } from "../../factories/side-by-side";

const F = "reported-fact";
const A = "attribution";
const S = "speculation";

/** A fact, and a quotation that accepts speculation for half. */
const makeRoom = () =>
  makeGradedClass([
    { label: FACT, skill: "plain-fact" },
    { label: SAID, accepted: [{ class: S, credit: 0.5 }], skill: "named-source" },
  ]);

const positionOf = ({ itemIds }: { itemIds: readonly string[] }, itemId: string) => itemIds.indexOf(itemId);

test("each class of one’s own has its sums, worked out by hand, and nobody else’s class is there", async () => {
  const room = await makeRoom();
  const [second, colleagues, archived] = [
    await sameLesson(room, { name: "10a" }),
    await sameLesson(room, { name: "8c" }),
    await sameLesson(room, { name: "8d" }),
  ];
  const three = [
    [F, A],
    [F, S],
    [null, A],
  ] satisfies (ClaimClass | null)[][];
  await handInAll(room, three);
  for (const other of [colleagues, archived]) await handInAll(other, [[F, A]]);
  await db().class.update({ where: { id: archived.classId }, data: { archivedAt: new Date() } });
  const teacher = await makeTeacherOf([room, second, archived]);
  const { assignments: shares, classes } = await getOwnShares(teacher, MARKED_KINDS);
  // by name as people read it: 8b before 10a
  expect(shares.map(({ className, whole }) => [className, whole?.students ?? 0])).toEqual([
    ["8b", 3],
    ["10a", 0],
  ]);
  // 2, 1.5 and 1 of two answers each
  expect(shares[0]?.whole).toEqual({ students: 3, answers: 6, credit: 4.5, creditSquares: 7.25, creditAnswers: 9, answerSquares: 12 });
  expect(shares[0]?.skills.map(({ skill, students, answers, credit }) => [skill, students, answers, credit])).toEqual([
    ["named-source", 3, 3, 2.5],
    ["plain-fact", 3, 3, 2],
  ]);
  expect(classes.map(({ className, whole }) => [className, whole?.credit])).toEqual([["8b", 4.5]]);
  expect(shares[0]?.items.map(({ itemId, answers, full }) => [positionOf(room, itemId), answers, full]).sort()).toEqual([
    [0, 3, 2],
    [1, 3, 2],
  ]);
  expect((await getOwnLesson(teacher, room.lessonVersionId)).items.map(({ number, ranges }) => [number, ranges.length])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test("over several lessons a student of a class is one student", async () => {
  const room = await makeRoom();
  const again = await assignAgain(room);
  const studentId = await addStudent(room, "Ana");
  await handInWork(room, studentId, [F, A]);
  await handInWork(again, studentId, [null, A]);
  const { assignments, classes } = await getOwnShares(await makeTeacherOf([room]), MARKED_KINDS);
  expect(assignments.map(({ whole }) => [whole?.students, whole?.creditSquares]).sort()).toEqual([
    [1, 1],
    [1, 4],
  ]);
  expect(classes).toHaveLength(1);
  expect(classes[0]?.whole).toEqual({ students: 1, answers: 4, credit: 3, creditSquares: 9, creditAnswers: 12, answerSquares: 16 });
});

test("a lesson that no class of one’s own has is not read", async () => {
  const room = await makeRoom();
  await expect(getOwnLesson(await makeTeacherOf([]), room.lessonVersionId)).rejects.toThrow();
});

test("the sums are those of the answers, whatever was answered, excused and dropped", async () => {
  const label = fc.constantFrom<ClaimClass | null>(F, A, S, null);
  const CREDIT: Record<string, readonly number[]> = { [F]: [1, 0], [A]: [0, 1], [S]: [0, 0.5], null: [0, 0] };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 7 }),
      fc.boolean(),
      fc.nat(),
      async (answers, drops, who) => {
        const room = await makeRoom();
        const attempts = await handInAll(room, answers);
        const excused = who % answers.length;
        await decide(room, { kind: "excuse-item", attemptId: attempts[excused] ?? "", itemId: room.itemIds[0] ?? "" });
        if (drops) await decide(room, { kind: "drop-item", itemId: room.itemIds[1] ?? "" });
        const counted = answers.map((given, index) =>
          given.flatMap((one, item) =>
            (item === 0 && index === excused) || (item === 1 && drops) ? [] : [CREDIT[String(one)]?.[item] ?? 0],
          ),
        );
        const own = counted.filter((credits) => credits.length > 0);
        const sum = (of: (credits: number[]) => number) => own.reduce((all, credits) => all + of(credits), 0);
        const credit = (credits: number[]) => credits.reduce((all, one) => all + one, 0);
        const { assignments, classes } = await getOwnShares(await makeTeacherOf([room]), MARKED_KINDS);
        const shares = assignments[0];
        expect(classes[0]?.whole ?? null).toEqual(shares?.whole ?? null);
        expect(shares?.whole ?? null).toEqual(
          own.length === 0
            ? null
            : {
                students: own.length,
                answers: sum(({ length }) => length),
                credit: sum(credit),
                creditSquares: sum((credits) => credit(credits) ** 2),
                creditAnswers: sum((credits) => credit(credits) * credits.length),
                answerSquares: sum(({ length }) => length ** 2),
              },
        );
      },
    ),
    { numRuns: 15 },
  );
});

test("what waits for a mark is nobody’s credit yet", async () => {
  const room = await makeKindsClass();
  await handInKinds(room, "Ana", allKinds("full"));
  const { assignments } = await getOwnShares(await makeTeacherOf([room]), MARKED_KINDS);
  const items = assignments[0]?.items ?? [];
  const answered = items.map(({ itemId }) => KINDS[positionOf(room, itemId)]);
  expect(answered).not.toContain("rewrite");
  expect(answered).toContain("multiple-choice");
  expect(items.every(({ answers, full }) => answers === 1 && full === 1)).toBe(true);
});
