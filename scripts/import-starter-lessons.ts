import { readdirSync } from "node:fs";
import { join } from "node:path";
import { importLesson } from "@/lib/commands/import-lesson";
import type { System } from "@/lib/domain/proof";
import { problemLine, readLessonFolder } from "./read-lesson-folder";

const LESSONS = join(import.meta.dirname, "..", "prisma", "lessons");

/**
 * Imports the lessons that come with the program. Safe at every start and on two servers at once: what is here already is left.
 * Throws where a folder is wrong.
 */
export async function importStarterLessons(system: System, now: Date): Promise<void> {
  for (const folder of readdirSync(LESSONS, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const path = join(LESSONS, folder.name);
    const read = readLessonFolder(path);
    const imported = read.ok ? await importLesson(system, { lesson: read.lesson, owner: { visibility: "starter" } }, now) : read;
    if (!imported.ok) throw new Error(`${path} is no lesson:\n${imported.problems.map(problemLine).join("\n")}`);
  }
}
