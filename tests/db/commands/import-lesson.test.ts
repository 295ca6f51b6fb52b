import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantLessonReader, grantTeacher } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { importLesson } from "@/lib/commands/import-lesson";
import { db } from "@/lib/db/client";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { getLesson, listKeyedClaims, listLessons } from "@/lib/db/lessons";
import type { LessonBelonging } from "@/lib/domain/lesson";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import { textOf } from "@/lib/domain/words";
import { importStarterLessons } from "@/scripts/import-starter-lessons";
import { makeTeacher, NOON } from "@/tests/factories/class";
import { MAYBE } from "@/tests/factories/graded-class";
import { lessonReaderOf, parsedLesson } from "@/tests/factories/lesson";
import { SHUT } from "@/tests/factories/lesson-files";

const starter: LessonBelonging = { visibility: "starter" };
const importAs = (lesson: ParsedLesson, owner: LessonBelonging = starter) => importLesson(asSystem("tests"), { lesson, owner }, NOON);
const versionsOf = (slug: string) =>
  db().lessonVersion.findMany({
    where: { lesson: { slug } },
    orderBy: { number: "asc" },
    include: { keyVersions: { orderBy: { number: "asc" } }, articleRevision: true },
  });

test("an imported lesson is whole and published, and its teacher reads it back", async () => {
  const lesson = parsedLesson();
  const imported = await importAs(lesson);
  if (!imported.ok) throw new Error("refused");
  expect(imported.made).toBe("lesson");
  const teacher = await makeTeacher();
  const reader = await lessonReaderOf(teacher, imported.lessonId);
  const shown = await getLesson(reader);
  expect(shown).toMatchObject({ title: lesson.title, text: lesson.text, claims: 3, words: 14, own: false, visibility: "starter" });
  const key = await findKeyToAdopt(reader);
  const claims = await listKeyedClaims(reader, key?.keyVersionId ?? "");
  expect(claims.map((claim) => textOf(shown.text, claim.ranges))[0]).toBe(SHUT);
  expect(claims.map((claim) => textOf(shown.text, claim.evidence))).toEqual(["is shut", "the mayor said", ""]);
  expect(claims.map(({ points }) => points)).toEqual([1000, 1000, 1000]);
  const [version] = await versionsOf(lesson.slug);
  expect(version?.keyVersions.map(({ itemPoints }) => itemPoints)).toEqual([[1000, 1000, 1000]]);
  expect(
    await db().item.findMany({ where: { lessonVersionId: version?.id ?? "" }, orderBy: { position: "asc" }, select: { position: true } }),
  ).toHaveLength(3);
});

test("the same lesson again changes nothing", async () => {
  const lesson = parsedLesson();
  await importAs(lesson);
  expect(await importAs(lesson)).toMatchObject({ ok: true, made: "nothing" });
  expect(await versionsOf(lesson.slug)).toHaveLength(1);
});

test("another key is the next key version of the same lesson version", async () => {
  const lesson = parsedLesson();
  await importAs(lesson);
  const changed = parsedLesson(({ key }) => {
    for (const entry of key.entries) entry.explanation = "Said again, better.";
  }, lesson.slug);
  expect(await importAs(changed)).toMatchObject({ made: "key-version" });
  const versions = await versionsOf(lesson.slug);
  expect(versions.map(({ keyVersions }) => keyVersions.map(({ number }) => number))).toEqual([[1, 2]]);
  expect(await importAs(changed)).toMatchObject({ made: "nothing" });
});

test("another claim is the next lesson version on the same article, another text also the next revision", async () => {
  const lesson = parsedLesson();
  await importAs(lesson);
  const fewer = parsedLesson(({ lesson: file, key }) => {
    file.claims.pop();
    for (const exercise of file.exercises) exercise.claims.pop();
    key.entries.pop();
  }, lesson.slug);
  expect(await importAs(fewer)).toMatchObject({ made: "lesson-version" });
  const longer = parsedLesson((files) => {
    files.article = `${files.article}\n`;
  }, lesson.slug);
  expect(await importAs(longer)).toMatchObject({ made: "lesson-version" });
  const versions = await versionsOf(lesson.slug);
  expect(versions.map(({ number, articleRevision }) => [number, articleRevision.number])).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
  expect(new Set(versions.map(({ articleRevision }) => articleRevision.articleId)).size).toBe(1);
  expect(versions.every(({ publishedAt, keyVersions }) => publishedAt && keyVersions.length === 1)).toBe(true);
});

test("a lesson that an exercise kind can't read is refused, and nothing of it is kept", async () => {
  const lesson = parsedLesson(({ lesson: file }) => {
    for (const exercise of file.exercises) exercise.kind = "guess";
  });
  expect(await importAs(lesson)).toMatchObject({ ok: false, reason: "problems", problems: [{ file: "lesson.json" }] });
  expect(await versionsOf(lesson.slug)).toEqual([]);
  expect(await db().lesson.count({ where: { slug: lesson.slug } })).toBe(0);
});

test("two imports at once make one lesson", async () => {
  const lesson = parsedLesson();
  const both = await Promise.all([importAs(lesson), importAs(lesson)]);
  expect(both.map((one) => one.ok && one.made).sort()).toEqual(["lesson", "nothing"]);
  expect(await versionsOf(lesson.slug)).toHaveLength(1);
});

test("the starter lessons are imported once, even by two servers that start at once", async () => {
  await Promise.all([importStarterLessons(asSystem("tests"), NOON), importStarterLessons(asSystem("tests"), NOON)]);
  await importStarterLessons(asSystem("tests"), NOON);
  for (const slug of ["long-range-missiles", "sleep-study", "swimming-pool-vote"]) expect(await versionsOf(slug)).toHaveLength(1);
});

test("whose lesson it is decides who reads it", async () => {
  const owner = await makeTeacher();
  const colleague = await makeTeacher(owner.schoolId, "teacher");
  const stranger = await makeTeacher();
  const lesson = parsedLesson();
  const own = (visibility: "private" | "school") => importAs(lesson, { visibility, schoolId: owner.schoolId, ownerId: owner.userId });
  const readersOf = async (lessonId: string) =>
    Promise.all([owner, colleague, stranger].map(async ({ person }) => (await grantLessonReader(person, lessonId)) !== null));
  const made = await own("private");
  if (!made.ok) throw new Error("refused");
  expect(await readersOf(made.lessonId)).toEqual([true, false, false]);
  expect(await own("school")).toEqual({ ok: true, lessonId: made.lessonId, made: "nothing" });
  expect(await readersOf(made.lessonId)).toEqual([true, true, false]);
  const asTeacher = grantTeacher(colleague.person);
  const listed = asTeacher ? await listLessons(asTeacher) : [];
  expect(listed.find(({ lessonId }) => lessonId === made.lessonId)).toMatchObject({ own: false, visibility: "school" });
});

test("a name may be used by a starter lesson and by a teacher's own", async () => {
  const owner = await makeTeacher();
  const lesson = parsedLesson();
  await importAs(lesson);
  expect(await importAs(lesson, { visibility: "private", schoolId: owner.schoolId, ownerId: owner.userId })).toMatchObject({
    made: "lesson",
  });
});

test("a teacher's own key goes before that of the lesson's owner, and nobody else adopts it", async () => {
  const [teacher, other] = [await makeTeacher(), await makeTeacher()];
  const imported = await importAs(parsedLesson());
  if (!imported.ok) throw new Error("refused");
  const reader = await lessonReaderOf(teacher, imported.lessonId);
  const programs = await findKeyToAdopt(reader);
  const items = await db().item.findMany({ where: { lessonVersionId: reader.lessonVersionId }, orderBy: { position: "asc" } });
  const itemIds = items.map(({ id }) => id);
  const own = await ownKey({ lessonVersionId: reader.lessonVersionId, itemIds, userId: teacher.userId, schoolId: teacher.schoolId });
  expect(await findKeyToAdopt(reader)).toEqual({ keyVersionId: own });
  expect(await findKeyToAdopt(await lessonReaderOf(other, imported.lessonId))).toEqual(programs);
});

async function ownKey({
  lessonVersionId,
  itemIds,
  userId,
  schoolId,
}: {
  lessonVersionId: string;
  itemIds: string[];
  userId: string;
  schoolId: string;
}) {
  const id = randomUUID();
  await db().keyVersion.create({ data: { id, lessonVersionId, number: 2, ownerId: userId, schoolId } });
  await db().keyEntry.createMany({
    data: itemIds.map((itemId) => ({ keyVersionId: id, itemId, key: { label: MAYBE, accepted: [] }, points: 1000 })),
  });
  await db().keyVersion.updateMany({ where: { id }, data: { publishedAt: NOON } });
  return id;
}
