// npm run lesson -- check FOLDER | import FOLDER [--for EMAIL [--share]]
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { asSystem } from "@/lib/access/system";
import { importLesson } from "@/lib/commands/import-lesson";
import { db } from "@/lib/db/client";
import { findHomeByEmail } from "@/lib/db/lessons";
import type { LessonBelonging } from "@/lib/domain/lesson";
import { problemLine, readLessonFolder } from "./read-lesson-folder";

const USAGE = `Usage:
  npm run lesson -- check FOLDER                          says what is wrong with a lesson folder, or that nothing is
  npm run lesson -- import FOLDER                         makes it a starter lesson, for every teacher of this installation
  npm run lesson -- import FOLDER --for EMAIL [--share]   makes it that teacher's own, shared with their school or not
The format of the three files is told in docs/guides/lesson-format.md.`;

const MADE = {
  lesson: "is imported.",
  "lesson-version": "is imported as its next version. Assignments that run keep the version they have.",
  "key-version": "has a new key version. Assignments that run keep the key they have.",
  nothing: "is here already, just like this. Nothing changed.",
} as const;

/** Runs a command line and returns its exit code. */
async function lesson(args: string[]): Promise<number> {
  const parsed = parsedArguments(args);
  if (!parsed) return say(USAGE, 2);
  const { command, folder, email, share } = parsed;
  const read = readLessonFolder(folder);
  if (!read.ok) {
    const problems = read.problems.map(problemLine).join("\n");
    return say(`${folder} is no lesson yet:\n${problems}\n${command === "import" ? "Nothing was imported." : ""}`.trimEnd(), 1);
  }
  const { title, claims, exercises, slug } = read.lesson;
  const items = exercises.reduce((sum, exercise) => sum + exercise.items.length, 0);
  if (command === "check") return say(`“${title}” is in order: ${claims.length} claims, ${items} items, each with its key.`, 0);
  const owner = await ownerFor(email, share);
  if (!owner) return say(`No teacher of this installation has the address ${email}. Nothing was imported.`, 1);
  const imported = await importLesson(asSystem("lesson import"), { lesson: read.lesson, owner }, new Date());
  if (!imported.ok) return say(imported.problems.map(problemLine).join("\n"), 1);
  return say(`“${title}” (${slug}) ${MADE[imported.made]}`, 0);
}

function parsedArguments(args: string[]) {
  try {
    const options = { for: { type: "string" }, share: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [command, folder] = positionals;
    if ((command !== "check" && command !== "import") || !folder || positionals.length > 2) return null;
    if (values.share && values.for === undefined) return null;
    // npm runs us in the program's folder and keeps in INIT_CWD where the person stands
    return { command, folder: resolve(process.env.INIT_CWD ?? process.cwd(), folder), email: values.for, share: values.share };
  } catch {
    return null;
  }
}

async function ownerFor(email: string | undefined, share: boolean): Promise<LessonBelonging | null> {
  if (email === undefined) return { visibility: "starter" };
  const home = await findHomeByEmail(asSystem("lesson import"), email.toLowerCase());
  return home && { ...home, visibility: share ? "school" : "private" };
}

function say(text: string, code: number): number {
  (code === 0 ? console.log : console.error)(text);
  return code;
}

process.exitCode = await lesson(process.argv.slice(2));
if (process.env.DATABASE_URL) await db().$disconnect();
