import { randomUUID } from "node:crypto";
import { grantLessonReader } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { importLesson } from "@/lib/commands/import-lesson";
import type { LessonBelonging } from "@/lib/domain/lesson";
import { type ParsedLesson, readLesson } from "@/lib/domain/lesson-folder";
import type { MadeTeacher } from "./class";
import { NOON } from "./class";
import { ARTICLE, makeKey, makeLesson as makeLessonFile } from "./lesson-files";

type Files = { article: string; lesson: ReturnType<typeof makeLessonFile>; key: ReturnType<typeof makeKey> };

/** The small lesson of lesson-files.ts under a name of its own, with its files changed before they are read. */
export function parsedLesson(change: (files: Files) => void = () => {}, slug = `bridge-${randomUUID()}`): ParsedLesson {
  const files: Files = { article: ARTICLE, lesson: { ...makeLessonFile(), slug }, key: makeKey() };
  change(files);
  const read = readLesson(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

/** Imports a lesson, a starter lesson unless somebody is to own it, and returns its id. */
export async function makeImportedLesson(
  lesson: ParsedLesson = parsedLesson(),
  owner: LessonBelonging = { visibility: "starter" },
): Promise<string> {
  const imported = await importLesson(asSystem("tests"), { lesson, owner }, NOON);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.lessonId;
}

/** The teacher's proof for reading a lesson. */
export async function lessonReaderOf({ person }: MadeTeacher, lessonId: string) {
  const reader = await grantLessonReader(person, lessonId);
  if (!reader) throw new Error("no such lesson for this teacher");
  return reader;
}
