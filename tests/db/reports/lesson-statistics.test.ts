import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { getLessonShares, getReadLesson, listAnsweredVersions, listItemKeys } from "@/lib/db/reports/lesson-statistics";
import type { ClaimClass } from "@/lib/domain/label";
import type { LessonReader } from "@/lib/domain/proof";
import { LABEL_KINDS, MARKED_KINDS } from "@/lib/exercises/registry";
import { lessonItems } from "@/lib/grading/lesson-items";
import { FACT, type GradedClass, makeGradedClass, SAID } from "../../factories/graded-class";
import { decide } from "../../factories/results-class";
import { handInAll, makeTeacherOf, readerOf, sameLesson } from "../../factories/side-by-side";

const F = "reported-fact";
const A = "attribution";
const S = "speculation";
const times = (count: number, answers: (ClaimClass | null)[]) => Array.from({ length: count }, () => answers);

const makeRoom = () =>
  makeGradedClass([
    { label: FACT, skill: "plain-fact" },
    { label: SAID, skill: "named-source" },
  ]);
const sharesOf = (reader: LessonReader, { lessonVersionId }: GradedClass) =>
  getLessonShares(reader, lessonVersionId, { kinds: MARKED_KINDS, labelled: LABEL_KINDS });

test("the classes of one’s school are counted together, but for those of fewer than five, of other schools, and with held grades", async () => {
  const room = await makeRoom();
  const other = await db().school.create({ data: { name: "Another school" } });
  const [small, elsewhere, held] = [
    await sameLesson(room, { name: "Small class" }),
    await sameLesson(room, { name: "Elsewhere", schoolId: other.id }),
    await sameLesson(room, { name: "Held class", gradesHeld: true }),
  ];
  const reader = await readerOf(await makeTeacherOf([], [room.schoolId]), room);
  await handInAll(room, [...times(5, [F, A]), [A, null]]);
  await handInAll(small, times(4, [S, S]));
  await handInAll(elsewhere, times(6, [S, S]));
  await handInAll(held, times(6, [S, S]));
  const six = await sharesOf(reader, room);
  expect(six).toMatchObject({ classes: 1, keys: 1, judgement: false, whole: { students: 6, answers: 12, credit: 10 } });
  expect(six.skills.map(({ skill, students, credit }) => [skill, students, credit]).sort()).toEqual([
    ["named-source", 6, 5],
    ["plain-fact", 6, 5],
  ]);
  // a fifth in the small class
  await handInAll(small, [[S, S]]);
  expect(await sharesOf(reader, room)).toMatchObject({ classes: 2, whole: { students: 11, credit: 10 } });
  const told = JSON.stringify([
    await sharesOf(reader, room),
    await listAnsweredVersions(reader),
    await getReadLesson(reader, room.lessonVersionId),
  ]);
  for (const hidden of ["Small class", '"8b"', "Student "]) expect(told).not.toContain(hidden);
});

test("an item that fewer than five of a class have is not counted of that class", async () => {
  const room = await makeRoom();
  const second = await sameLesson(room, { name: "8c" });
  const reader = await readerOf(await makeTeacherOf([], [room.schoolId]), room);
  const [first] = await handInAll(room, [[S, A], ...times(4, [F, A])]);
  await handInAll(second, [...times(4, [F, A]), [A, null]]);
  await decide(room, { kind: "excuse-item", attemptId: first ?? "", itemId: room.itemIds[0] ?? "" });
  const shares = await sharesOf(reader, room);
  const [lesson, keys] = [await getReadLesson(reader, room.lessonVersionId), await listItemKeys(reader, room.keyVersionId)];
  const items = lessonItems({ items: lesson.items, shares, keys: new Map(keys.map(({ itemId, key }) => [itemId, key])) });
  expect(
    items.map(({ keyClass, answers, full, blank, chosen }) => [keyClass, answers, full, blank, chosen?.[F], chosen?.[A], chosen?.[S]]),
  ).toEqual([
    [F, 5, 4, 0, 4, 1, 0],
    [A, 10, 9, 1, 0, 9, 0],
  ]);
  expect(shares.skills.find(({ skill }) => skill === "plain-fact")).toMatchObject({ students: 5 });
});

test("who belongs to no school of it is told nothing, nor is who may read another lesson", async () => {
  const room = await makeRoom();
  await handInAll(room, times(5, [F, A]));
  const stranger = await readerOf(await makeTeacherOf([]), room);
  expect(await listAnsweredVersions(stranger)).toEqual([]);
  expect(await sharesOf(stranger, room)).toMatchObject({ classes: 0, whole: null, skills: [], items: [] });
  const member = await makeTeacherOf([], [room.schoolId]);
  const another = { ...(await readerOf(member, room)), lessonId: randomUUID() } as LessonReader;
  expect(await sharesOf(another, room)).toMatchObject({ classes: 0, whole: null });
  expect(await listItemKeys(another, room.keyVersionId)).toEqual([]);
  await expect(getReadLesson(another, room.lessonVersionId)).rejects.toThrow();
});

test("an item that nobody has enough answers to keeps its place, with nothing in it", async () => {
  const room = await makeRoom();
  await handInAll(room, times(5, [F, A]));
  await decide(room, { kind: "drop-item", itemId: room.itemIds[1] ?? "" });
  const reader = await readerOf(await makeTeacherOf([], [room.schoolId]), room);
  const [shares, lesson] = [await sharesOf(reader, room), await getReadLesson(reader, room.lessonVersionId)];
  const items = lessonItems({ items: lesson.items, shares, keys: new Map() });
  expect(items.map(({ answers, keyClass }) => [answers, keyClass])).toEqual([
    [5, null],
    [0, null],
  ]);
});
