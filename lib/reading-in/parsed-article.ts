import type { ReadingRefusal } from "@/lib/domain/article-proposal";
import type { SaidFacts } from "./find-facts";
import type { RawBlock } from "./text-blocks";

/** What the reader of one format makes of its input, before the text is cleaned. */
export type ParsedArticle = { ok: true; said: SaidFacts; blocks: RawBlock[] } | { ok: false; reason: ReadingRefusal };

/** What is read in a thread of its own. `address`: where a page was found; null for a file, which may be short. */
export type ParseTask =
  | { kind: "fragment"; html: string }
  | { kind: "page"; html: string; address: string | null }
  | { kind: "docx"; bytes: Uint8Array }
  | { kind: "pdf"; bytes: Uint8Array };
