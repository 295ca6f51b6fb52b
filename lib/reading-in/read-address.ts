import type { Reading } from "@/lib/domain/article-proposal";
import type { Teacher } from "@/lib/domain/proof";
import { decodePage, decodeText } from "./decode-text";
import { fetchPage } from "./fetch-page";
import { keptAddress, NOTHING_SAID } from "./find-facts";
import { parseInThread } from "./parse-in-thread";
import type { ParsedArticle } from "./parsed-article";
import { proposeArticle } from "./propose-article";
import { type Reach, THE_WEB } from "./reachable";
import { rawBlocksOfText } from "./text-blocks";

/** How long a page and all its redirects may take, in milliseconds. */
const LONGEST_ANSWER = 10_000;

type Limits = { reach: Reach; milliseconds: number };

/** Reads the article at an address of the public internet: a page, a PDF or a plain text. `limits` are the tests' alone. */
export async function readAddress(
  _teacher: Teacher,
  address: string,
  { reach, milliseconds }: Limits = { reach: THE_WEB, milliseconds: LONGEST_ANSWER },
): Promise<Reading> {
  const page = await fetchPage(address, reach, milliseconds);
  if (!page.ok) return page;
  const parsed = await parse(page.bytes, page.contentType, page.url.href);
  const found = keptAddress(page.url.href);
  return proposeArticle(parsed.ok ? { ...parsed, said: { ...parsed.said, address: parsed.said.address ?? found } } : parsed, "address");
}

async function parse(bytes: Uint8Array, contentType: string, address: string): Promise<ParsedArticle> {
  const charset = contentType.match(/charset\s*=\s*"?([\w:.-]+)/i)?.[1] ?? null;
  if (/^\s*application\/pdf/i.test(contentType)) return parseInThread({ kind: "pdf", bytes });
  const isText = /^\s*text\/plain/i.test(contentType);
  const text = isText ? decodeText(bytes, charset) : decodePage(bytes, charset);
  if (text === null) return { ok: false, reason: "unknown-characters" };
  if (isText) return { ok: true, said: NOTHING_SAID, blocks: rawBlocksOfText(text) };
  return parseInThread({ kind: "page", html: text, address });
}
