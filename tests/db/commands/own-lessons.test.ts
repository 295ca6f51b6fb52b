import { describe, expect, test } from "vitest";
import { grantLessonOwner, grantTeacher } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { closeAccount } from "@/lib/commands/close-account";
import { copyLesson } from "@/lib/commands/copy-lesson";
import { importLesson } from "@/lib/commands/import-lesson";
import { importOwnLesson } from "@/lib/commands/import-own-lesson";
import { openDraft } from "@/lib/commands/open-draft";
import { startLesson } from "@/lib/commands/start-lesson";
import { db } from "@/lib/db/client";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { archiveLesson, getLesson, listKeyedClaims, listLessons, restoreLesson, shareLesson } from "@/lib/db/lessons";
import { getStoredVersion, listEntries } from "@/lib/db/stored-versions";
import { lessonFiles } from "@/lib/domain/lesson-export";
import { readLesson } from "@/lib/domain/lesson-folder";
import { WEEK } from "@/tests/factories/assignment";
import { classEditorOf, makeClass, makeTeacher, NOON } from "@/tests/factories/class";
import { given, homeOf, startInput } from "@/tests/factories/draft";
import { lessonReaderOf, makeImportedLesson, parsedLesson } from "@/tests/factories/lesson";
import { PASSWORD, makeTeacher as registeredTeacher } from "@/tests/factories/teacher";

const ownerOf = async ({ person }: Awaited<ReturnType<typeof makeTeacher>>, lessonId: string) =>
  given(await grantLessonOwner(person, lessonId));
const listedBy = async ({ person }: Awaited<ReturnType<typeof makeTeacher>>) => listLessons(given(grantTeacher(person)));

describe("a copy", () => {
  test("is the reader's own, private, with an article and a key of its own, and stays when the original changes", async () => {
    const teacher = await makeTeacher();
    const starterId = await makeImportedLesson();
    const from = await lessonReaderOf(teacher, starterId);
    const { lessonId } = await copyLesson(from, await homeOf(teacher), NOON);
    const to = await lessonReaderOf(teacher, lessonId);
    expect(to.mayEdit).toBe(true);
    const [original, copy] = await Promise.all([getLesson(from), getLesson(to)]);
    expect(copy).toMatchObject({ title: "Copy of The bridge", own: true, visibility: "private", text: original.text, version: 1 });
    const keyOf = async (reader: typeof from) => listKeyedClaims(reader, given(await findKeyToAdopt(reader)).keyVersionId);
    expect(await keyOf(to)).toEqual(await keyOf(from));
    const revisions = await Promise.all([from, to].map(async (reader) => (await getStoredVersion(reader.lessonVersionId)).revisionId));
    expect(new Set(revisions).size).toBe(2);
    const again = await copyLesson(from, await homeOf(teacher), NOON);
    expect(again.lessonId).not.toBe(lessonId);
  });
});

describe("sharing", () => {
  test("lets the school use a lesson, or change it too, or neither", async () => {
    const teacher = await makeTeacher();
    const colleague = await makeTeacher(teacher.schoolId, "teacher");
    const lessonId = await makeImportedLesson(parsedLesson(), {
      visibility: "private",
      schoolId: teacher.schoolId,
      ownerId: teacher.userId,
    });
    const owner = await ownerOf(teacher, lessonId);
    const seen = async () => (await listedBy(colleague)).some((lesson) => lesson.lessonId === lessonId);
    expect(await seen()).toBe(false);
    await shareLesson(owner, "school");
    expect(await seen()).toBe(true);
    expect((await lessonReaderOf(colleague, lessonId)).mayEdit).toBe(false);
    await shareLesson(owner, "school-edits");
    expect((await lessonReaderOf(colleague, lessonId)).mayEdit).toBe(true);
    await shareLesson(owner, "private");
    expect(await seen()).toBe(false);
    await expect(lessonReaderOf(colleague, lessonId)).rejects.toThrow();
  });
});

describe("the archive", () => {
  test("takes a lesson from the lists of others and refuses new assignments; running ones go on", async () => {
    const teacher = await makeTeacher();
    const colleague = await makeTeacher(teacher.schoolId, "teacher");
    const lessonId = await makeImportedLesson(parsedLesson(), {
      visibility: "school",
      schoolId: teacher.schoolId,
      ownerId: teacher.userId,
    });
    const { classId } = await makeClass(teacher, ["Ana Keller"]);
    const assign = async () =>
      assignLesson({ lesson: await lessonReaderOf(teacher, lessonId), editor: await classEditorOf(teacher.person, classId) }, WEEK, NOON);
    const running = await assign();
    await archiveLesson(await ownerOf(teacher, lessonId), NOON);
    expect(await assign()).toEqual({ ok: false, reason: "lesson-archived" });
    expect((await listedBy(teacher)).find((lesson) => lesson.lessonId === lessonId)).toMatchObject({ archived: true });
    expect((await listedBy(colleague)).some((lesson) => lesson.lessonId === lessonId)).toBe(false);
    expect(running).toMatchObject({ ok: true });
    await restoreLesson(await ownerOf(teacher, lessonId));
    expect(await assign()).toMatchObject({ ok: true });
  });
});

describe("a lesson file", () => {
  const filesOf = async (teacher: Awaited<ReturnType<typeof makeTeacher>>, lessonId: string) => {
    const reader = await lessonReaderOf(teacher, lessonId);
    const [{ slug }, version, key] = await Promise.all([
      getLesson(reader),
      getStoredVersion(reader.lessonVersionId),
      findKeyToAdopt(reader),
    ]);
    return lessonFiles({ slug, content: version.content, entries: await listEntries(given(key).keyVersionId, version) });
  };

  test("saved, imported by somebody else and saved again is the same to the byte", async () => {
    const [teacher, other] = [await makeTeacher(), await makeTeacher()];
    const lessonId = await makeImportedLesson(parsedLesson(), {
      visibility: "private",
      schoolId: teacher.schoolId,
      ownerId: teacher.userId,
    });
    const first = await filesOf(teacher, lessonId);
    const read = readLesson(JSON.parse(JSON.stringify(first)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const imported = await importOwnLesson(await homeOf(other), read.lesson, NOON);
    if (!imported.ok) throw new Error(imported.reason);
    expect(imported.made).toBe("lesson");
    const second = await filesOf(other, imported.lessonId);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(await importOwnLesson(await homeOf(other), read.lesson, NOON)).toMatchObject({ made: "nothing", lessonId: imported.lessonId });
  });

  test("of a lesson that one shares leaves it shared", async () => {
    const teacher = await makeTeacher();
    const lesson = parsedLesson();
    const lessonId = await makeImportedLesson(lesson, { visibility: "private", schoolId: teacher.schoolId, ownerId: teacher.userId });
    await shareLesson(await ownerOf(teacher, lessonId), "school-edits");
    expect(await importOwnLesson(await homeOf(teacher), lesson, NOON)).toMatchObject({ made: "nothing", lessonId });
    expect(await db().lesson.findUniqueOrThrow({ where: { id: lessonId } })).toMatchObject({ visibility: "school", schoolEdits: true });
    const owner = { visibility: "private", schoolId: teacher.schoolId, ownerId: teacher.userId } as const;
    expect(await importLesson(asSystem("tests"), { lesson, owner }, NOON)).toMatchObject({ made: "nothing" });
    expect(await db().lesson.findUniqueOrThrow({ where: { id: lessonId } })).toMatchObject({ visibility: "private", schoolEdits: false });
  });
});

test("an account that is closed leaves no draft behind, and what it published stays", async () => {
  const { teacher, userId } = await registeredTeacher(NOON);
  const person = { kind: "teacher", userId, sessionId: teacher.sessionId } as const;
  const made = { person, userId, schoolId: "" };
  const home = await homeOf(made);
  const copy = await copyLesson(await lessonReaderOf(made, await makeImportedLesson()), home, NOON);
  await openDraft(await lessonReaderOf(made, copy.lessonId), home, NOON);
  await openDraft(await lessonReaderOf(made, await makeImportedLesson()), home, NOON);
  await startLesson(home, startInput(), NOON);
  expect(await db().lessonDraft.count({ where: { authorId: userId } })).toBe(3);
  expect(await closeAccount(teacher, PASSWORD, NOON)).toEqual({ ok: true });
  expect(await db().lessonDraft.count({ where: { authorId: userId } })).toBe(0);
  expect(await db().lesson.findMany({ where: { ownerId: userId }, select: { id: true } })).toEqual([{ id: copy.lessonId }]);
  expect(await db().article.count({ where: { ownerId: userId } })).toBe(1);
});
