import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { problemLine, readLessonFolder } from "@/scripts/read-lesson-folder";
import { ARTICLE, makeKey, makeLesson } from "@/tests/factories/lesson-files";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folder(files: Record<string, string | Buffer>) {
  const path = mkdtempSync(join(tmpdir(), "lesson-"));
  made.push(path);
  const good = { "article.txt": ARTICLE, "lesson.json": JSON.stringify(makeLesson()), "key.json": JSON.stringify(makeKey()) };
  for (const [name, text] of Object.entries({ ...good, ...files })) if (text !== "absent") writeFileSync(join(path, name), text);
  return path;
}
const problemsIn = (files: Record<string, string | Buffer>) => {
  const read = readLessonFolder(folder(files));
  return read.ok ? [] : read.problems.map(problemLine);
};

test("a good folder is a lesson", () => {
  expect(readLessonFolder(folder({}))).toMatchObject({ ok: true, lesson: { slug: "bridge" } });
});

test("what is wrong with the files themselves is said of each", () => {
  expect(problemsIn({ "key.json": "absent", "lesson.json": "{" })).toEqual([
    expect.stringMatching(/^ {2}lesson\.json: The file is not JSON/),
    "  key.json: The folder has no such file.",
  ]);
  expect(problemsIn({ "article.txt": "" })).toEqual(["  article.txt: The file is empty."]);
  expect(problemsIn({ "article.txt": Buffer.from([0x66, 0xff, 0x66]) })).toEqual(["  article.txt: The file is not UTF-8 text."]);
  expect(problemsIn({ "article.txt": Buffer.alloc(5 * 1024 * 1024, "a") })).toEqual(["  article.txt: The file is larger than 4 MB."]);
});

test("what is wrong inside names file, claim and reason", () => {
  const key = makeKey();
  const [entry] = key.entries;
  const unknownLabel = { ...key, entries: [{ ...entry, label: { voucher: "my-uncle", certainty: "asserted" } }, ...key.entries.slice(1)] };
  expect(problemsIn({ "key.json": JSON.stringify(unknownLabel) })).toEqual([
    expect.stringMatching(/^ {2}key\.json, claim shut: .*my-uncle/),
  ]);
  const lesson = makeLesson();
  for (const exercise of lesson.exercises) exercise.kind = "guess";
  expect(problemsIn({ "lesson.json": JSON.stringify(lesson) })).toEqual([expect.stringMatching(/^ {2}lesson\.json: .*“guess”/)]);
});

test("a folder that is not there has none of the files", () => {
  const read = readLessonFolder(join(tmpdir(), "no-such-lesson"));
  expect(read.ok ? [] : read.problems).toHaveLength(3);
});
