import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { lessonResponse, readLessonZip, zipLesson } from "@/lib/access/lesson-zip";
import { LARGEST_LESSON_FILE } from "@/lib/domain/lesson";
import { readLesson } from "@/lib/domain/lesson-folder";
import { ARTICLE, makeKey, makeLesson } from "@/tests/factories/lesson-files";

const FILES = { article: ARTICLE, lesson: makeLesson(), key: makeKey() };
const asFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], "lesson.zip");
// the factory's files are of the format; their types are wider
const zipped = () => zipLesson(FILES as unknown as Parameters<typeof zipLesson>[0]);
const packed = (files: Record<string, string>) =>
  asFile(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const texts = { "article.txt": ARTICLE, "lesson.json": JSON.stringify(FILES.lesson), "key.json": JSON.stringify(FILES.key) };

test("a lesson comes out as it went in, and always as the same bytes", async () => {
  const bytes = zipped();
  expect(Object.keys(unzipSync(bytes))).toEqual(["article.txt", "lesson.json", "key.json"]);
  expect(zipped()).toEqual(bytes);
  const read = await readLessonZip(asFile(bytes));
  expect(read).toEqual({ ok: true, files: FILES });
  expect(read.ok && readLesson(read.files).ok).toBe(true);
});

test("is a download under the lesson's name that nobody keeps", () => {
  const { headers } = lessonResponse("bridge", FILES as unknown as Parameters<typeof zipLesson>[0]);
  expect(Object.fromEntries(headers)).toEqual({
    "content-type": "application/zip",
    "content-disposition": 'attachment; filename="bridge.zip"',
    "cache-control": "no-store",
  });
});

test("the files may stand in a folder, and others beside them are passed over", async () => {
  const inFolder = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`bridge/${name}`, text]));
  expect(await readLessonZip(packed({ "bridge/.DS_Store": "x", "../../etc/passwd": "x", ...inFolder, "notes.md": "x" }))).toMatchObject({
    ok: true,
  });
});

test.each([
  ["a text", strToU8("no ZIP file"), "not-a-zip"],
  ["nothing", new Uint8Array(), "not-a-zip"],
  ["the end of a ZIP file", zipped().slice(-40), "not-a-zip"],
  ["half a ZIP file", zipped().slice(0, 300), "not-a-zip"],
  ["another ZIP file", zipSync({ "readme.txt": strToU8("hello") }), "no-lesson"],
  [
    "one whose names lead elsewhere",
    zipSync({ "../article.txt": strToU8("a"), "/lesson.json": strToU8("{}"), "a/b/key.json": strToU8("{}") }),
    "no-lesson",
  ],
  ["one larger than it may be", new Uint8Array(LARGEST_LESSON_FILE + 1), "too-large"],
] as const)("%s is refused", async (_what, bytes, reason) => {
  expect(await readLessonZip(asFile(bytes))).toEqual({ ok: false, reason });
});

test("a file that unpacks to more than it may be is given up, whatever it says of its size", async () => {
  const bomb = zipSync({ "article.txt": new Uint8Array(16 * 1024 * 1024), "lesson.json": strToU8("{}"), "key.json": strToU8("{}") });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await readLessonZip(asFile(bomb))).toEqual({ ok: false, reason: "too-large" });
  // the local header says 10 bytes
  const lying = bomb.slice();
  new DataView(lying.buffer).setUint32(22, 10, true);
  expect(await readLessonZip(asFile(lying))).toEqual({ ok: false, reason: "too-large" });
});

test("files that are no text or no JSON are named", async () => {
  const broken = zipSync({ "article.txt": new Uint8Array([0xff, 0xfe, 0x41]), "lesson.json": strToU8("{"), "key.json": strToU8("{}") });
  expect(await readLessonZip(asFile(broken))).toEqual({
    ok: false,
    reason: "problems",
    problems: [
      { file: "article.txt", reason: "The file is not UTF-8 text." },
      { file: "lesson.json", reason: "The file is not JSON." },
    ],
  });
});
