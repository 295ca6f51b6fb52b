import { getDocumentProxy } from "unpdf";
import { LONGEST_TEXT } from "@/lib/domain/article-proposal";
import { NOTHING_SAID } from "./find-facts";
import type { ParsedArticle } from "./parsed-article";
import { linesOfPage, type PdfLine } from "./pdf-lines";
import { blocksOfLines } from "./pdf-paragraphs";

const MOST_PAGES = 100;
/** A page of text has more letters than the number and stamp on a scanned one. */
const LETTERS_OF_A_SCAN = 20;

/** The text of a PDF. Refuses one that asks for a password, and one whose pages are pictures. */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedArticle> {
  const opened = await open(bytes);
  if (!("pages" in opened)) return { ok: false, reason: opened.refused };
  const { pages } = opened;
  if (pages.numPages > MOST_PAGES) return { ok: false, reason: "too-long" };
  const lines: PdfLine[][] = [];
  let length = 0;
  for (let number = 1; number <= pages.numPages; number++) {
    const page = await pages.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(linesOfPage(items.flatMap((item) => ("str" in item ? [item] : []))));
    length += lines.at(-1)?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (length > 2 * LONGEST_TEXT) return { ok: false, reason: "too-long" };
  }
  const letters = lines.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < LETTERS_OF_A_SCAN * pages.numPages) return { ok: false, reason: "scan-without-text" };
  return { ok: true, said: { ...NOTHING_SAID, title: null }, blocks: blocksOfLines(lines) };
}

type Opened = { pages: Awaited<ReturnType<typeof getDocumentProxy>> } | { refused: "password-protected" | "broken-file" };

async function open(bytes: Uint8Array): Promise<Opened> {
  try {
    return {
      pages: await getDocumentProxy(new Uint8Array(bytes), {
        isEvalSupported: false,
        disableFontFace: true,
        stopAtErrors: false,
        verbosity: 0,
      }),
    };
  } catch (error) {
    return { refused: error instanceof Error && error.name === "PasswordException" ? "password-protected" : "broken-file" };
  }
}
