import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ParsedLesson, readLesson } from "@/lib/domain/lesson-folder";
import type { LessonProblem } from "@/lib/domain/lesson-problems";
import { kindProblems } from "@/lib/exercises/kind-problems";

const LARGEST_FILE = 4 * 1024 * 1024;
const FILES = ["article.txt", "lesson.json", "key.json"] as const;
type FileName = (typeof FILES)[number];

/** Reads and checks a lesson folder on disk. Every problem names its file; none of them throws. */
export function readLessonFolder(folder: string): { ok: true; lesson: ParsedLesson } | { ok: false; problems: LessonProblem[] } {
  const problems: LessonProblem[] = [];
  const text = (file: FileName) => {
    const read = readText(join(folder, file));
    if (!read.ok) problems.push({ file, reason: read.reason });
    return read.ok ? read.text : "";
  };
  const json = (file: FileName): unknown => {
    const source = text(file);
    try {
      return source === "" ? undefined : JSON.parse(source);
    } catch (error) {
      problems.push({ file, reason: `The file is not JSON: ${error instanceof Error ? error.message : "it can't be read"}.` });
    }
  };
  const files = { article: text("article.txt"), lesson: json("lesson.json"), key: json("key.json") };
  if (problems.length > 0) return { ok: false, problems };
  const read = readLesson(files);
  if (!read.ok) return read;
  const unreadable = kindProblems(read.lesson);
  return unreadable.length > 0 ? { ok: false, problems: unreadable } : read;
}

function readText(path: string): { ok: true; text: string } | { ok: false; reason: string } {
  try {
    if (statSync(path).size > LARGEST_FILE) return { ok: false, reason: "The file is larger than 4 MB." };
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    return text === "" ? { ok: false, reason: "The file is empty." } : { ok: true, text };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT") return { ok: false, reason: "The folder has no such file." };
    if (error instanceof TypeError) return { ok: false, reason: "The file is not UTF-8 text." };
    return { ok: false, reason: `The file can't be read (${code}).` };
  }
}

/** A problem on one line: file, claim and reason. */
export const problemLine = ({ file, claim, reason }: LessonProblem): string =>
  `  ${file}${claim === undefined ? "" : `, claim ${claim}`}: ${reason}`;
