import mammoth from "mammoth";
import { HIDDEN_STYLES, markHidden } from "./docx-hidden";
import { parseFragment } from "./parse-fragment";
import type { ParsedArticle } from "./parsed-article";
import { zipContents } from "./zip-contents";

/** What a document may inflate to, in bytes. */
const LARGEST_INSIDE = 60 * 1024 * 1024;
const LARGEST_TEXT_PART = 20 * 1024 * 1024;
const MOST_PARTS = 2_000;
const TEXT_PART = /^word\/[^/]+\.xml$/;
const MACROS = /(?:^|\/)vba(?:Project|Data)[^/]*$/i;

/** A Word document. One with macros is refused, whatever they do; pictures, comments and hidden text are left out. */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedArticle> {
  const parts = zipContents(bytes);
  if (parts === null) return { ok: false, reason: "broken-file" };
  if (parts.some(({ encrypted }) => encrypted)) return { ok: false, reason: "password-protected" };
  if (parts.some(({ name }) => MACROS.test(name))) return { ok: false, reason: "macros" };
  const inside = parts.reduce((sum, { size }) => sum + size, 0);
  const hasLargePart = parts.some(({ name, size }) => TEXT_PART.test(name) && size > LARGEST_TEXT_PART);
  if (parts.length > MOST_PARTS || inside > LARGEST_INSIDE || hasLargePart) return { ok: false, reason: "too-complex" };
  const html = await htmlOf(bytes);
  return html === null ? { ok: false, reason: "broken-file" } : parseFragment(html);
}

async function htmlOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const shown = markHidden(bytes);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(shown.buffer, shown.byteOffset, shown.byteLength) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        styleMap: [...HIDDEN_STYLES, "p[style-name='Title'] => h1:fresh"],
      },
    );
    return value;
  } catch {
    return null; // whatever is wrong with somebody's file
  }
}
