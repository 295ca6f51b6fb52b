import { strToU8, Unzip, UnzipInflate, zipSync } from "fflate";
import { LARGEST_LESSON_FILE } from "@/lib/domain/lesson";
import type { lessonFiles } from "@/lib/domain/lesson-export";
import type { LessonProblem } from "@/lib/domain/lesson-problems";

const NAMES = ["article.txt", "lesson.json", "key.json"] as const;
type Name = (typeof NAMES)[number];
/** So small that what a slice unpacks to at the most (about a thousand times as much) fits into memory. */
const SLICE = 4096;
/** The same lesson gives the same bytes, whenever it is saved. */
const NO_TIME = new Date(1980, 0, 1);

/** The three files of a lesson as a ZIP file. */
export function zipLesson({ article, lesson, key }: ReturnType<typeof lessonFiles>): Uint8Array<ArrayBuffer> {
  const texts: Record<Name, string> = { "article.txt": article, "lesson.json": jsonOf(lesson), "key.json": jsonOf(key) };
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: NO_TIME }));
}

const jsonOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A download of a lesson; `name` is in plain letters. */
export const lessonResponse = (name: string, files: ReturnType<typeof lessonFiles>): Response =>
  new Response(zipLesson(files), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}.zip"`,
      "cache-control": "no-store",
    },
  });

type Unpacked =
  | { ok: true; files: { article: string; lesson: unknown; key: unknown } }
  | { ok: false; reason: "too-large" | "not-a-zip" | "no-lesson" }
  | { ok: false; reason: "problems"; problems: LessonProblem[] };

/**
 * The three files in a ZIP file of a lesson, in its root or in one folder. Other files are passed over unread. Gives up as soon as
 * more than 5 MB come out, whatever the file says of its sizes.
 */
export async function readLessonZip(file: File): Promise<Unpacked> {
  if (file.size > LARGEST_LESSON_FILE) return { ok: false, reason: "too-large" };
  const found = unpack(new Uint8Array(await file.arrayBuffer()));
  if (typeof found === "string") return { ok: false, reason: found };
  const problems: LessonProblem[] = [];
  const [article, lesson, key] = NAMES.map((name) => {
    const text = textOf(found.get(name));
    if (text === null) problems.push({ file: name, reason: "The file is not UTF-8 text." });
    return text ?? "";
  });
  const parsed = { lesson: parse("lesson.json", lesson ?? "", problems), key: parse("key.json", key ?? "", problems) };
  return problems.length > 0 ? { ok: false, reason: "problems", problems } : { ok: true, files: { article: article ?? "", ...parsed } };
}

/** The bytes of the three files by their names, or what is wrong with the ZIP file. */
function unpack(bytes: Uint8Array): Map<Name, Uint8Array[]> | "too-large" | "not-a-zip" | "no-lesson" {
  const found = new Map<Name, Uint8Array[]>();
  const whole = new Set<Name>();
  let unpacked = 0;
  const unzip = new Unzip((entry) => {
    const name = NAMES.find((one) => one === entry.name.replace(/^[^/\\]+\//, ""));
    if (!name || found.has(name)) return;
    const chunks: Uint8Array[] = [];
    found.set(name, chunks);
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > LARGEST_LESSON_FILE) throw new TooLarge();
      chunks.push(chunk);
      if (final) whole.add(name);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE) unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    return error instanceof TooLarge ? "too-large" : "not-a-zip";
  }
  if (!isZip(bytes)) return "not-a-zip";
  return NAMES.every((name) => whole.has(name)) ? found : "no-lesson";
}

class TooLarge extends Error {}

/** ZIP files begin with an entry; an empty one is no lesson either. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function textOf(chunks: readonly Uint8Array[] = []): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
  } catch {
    return null;
  }
}

function parse(file: Name, text: string, problems: LessonProblem[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (problems.every((problem) => problem.file !== file)) problems.push({ file, reason: "The file is not JSON." });
    return undefined;
  }
}
