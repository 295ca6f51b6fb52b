import { LARGEST_INPUT, type Origin, type Reading } from "@/lib/domain/article-proposal";
import type { Teacher } from "@/lib/domain/proof";
import { decodePage, decodeText } from "./decode-text";
import { NOTHING_SAID } from "./find-facts";
import { parseInThread } from "./parse-in-thread";
import type { ParsedArticle } from "./parsed-article";
import { proposeArticle } from "./propose-article";
import { rawBlocksOfText } from "./text-blocks";
import { zipContents } from "./zip-contents";

type FileKind = "docx" | "pdf" | "html" | "txt" | "macros" | "password-protected" | "wrong-kind";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF_MARK = "%PDF-";
const PAGE_MARK = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const WRONG_TEXT = /^\s*(?:\{\\rtf|%!PS|MIME-Version:)/;
const TEXT_ENDINGS = /\.(?:txt|text|md|markdown)$/i;
const PAGE_ENDINGS = /\.(?:html?|xhtml)$/i;

/** Reads a DOCX, PDF, HTML or TXT file of a teacher's. What a file is, its bytes say; `name` tells a page from a text. */
export async function readFile(_teacher: Teacher, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Reading> {
  if (bytes.length > LARGEST_INPUT) return { ok: false, reason: "too-large" };
  if (bytes.length === 0) return { ok: false, reason: "no-text" };
  const kind = kindOf(name, bytes);
  if (kind === "macros" || kind === "password-protected" || kind === "wrong-kind") return { ok: false, reason: kind };
  return proposeArticle(await parse(kind, bytes), kind);
}

async function parse(kind: Extract<Origin, FileKind>, bytes: Uint8Array): Promise<ParsedArticle> {
  switch (kind) {
    case "docx":
    case "pdf":
      return parseInThread({ kind, bytes });
    case "html": {
      const html = decodePage(bytes);
      return html === null ? { ok: false, reason: "unknown-characters" } : parseInThread({ kind: "page", html, address: null });
    }
    case "txt": {
      const text = decodeText(bytes);
      return text === null ? { ok: false, reason: "unknown-characters" } : { ok: true, said: NOTHING_SAID, blocks: rawBlocksOfText(text) };
    }
  }
}

function kindOf(name: string, bytes: Uint8Array): FileKind {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (/\.(?:docm|dotm)$/i.test(name)) return "macros";
  // Word keeps a document with a password in its old container
  if (begins(OLE)) return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "password-protected" : "wrong-kind";
  if (begins(ZIP)) return zipKind(bytes);
  if (latin(bytes.subarray(0, 1024)).includes(PDF_MARK)) return "pdf";
  const start = decodePage(bytes.subarray(0, 4096)) ?? "";
  if (WRONG_TEXT.test(start)) return "wrong-kind";
  if (PAGE_ENDINGS.test(name) || PAGE_MARK.test(start)) return "html";
  if (TEXT_ENDINGS.test(name)) return "txt";
  return "wrong-kind";
}

/** A ZIP whose directory is broken is left to the reader of documents, which says so. */
function zipKind(bytes: Uint8Array): FileKind {
  const parts = zipContents(bytes);
  return parts === null || parts.some((part) => part.name.startsWith("word/")) ? "docx" : "wrong-kind";
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
