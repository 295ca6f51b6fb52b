import { LARGEST_INPUT, type Reading } from "@/lib/domain/article-proposal";
import type { Teacher } from "@/lib/domain/proof";
import { NOTHING_SAID } from "./find-facts";
import { parseInThread } from "./parse-in-thread";
import { proposeArticle } from "./propose-article";
import { rawBlocksOfText } from "./text-blocks";

/** Reads what a teacher pasted. `html` is the clipboard's rich text, empty where it holds none; it decides where it has any text. */
export async function readPaste(_teacher: Teacher, { text, html }: { text: string; html: string }): Promise<Reading> {
  if (Math.max(Buffer.byteLength(text), Buffer.byteLength(html)) > LARGEST_INPUT) return { ok: false, reason: "too-large" };
  if (html.trim() !== "") {
    const rich = proposeArticle(await parseInThread({ kind: "fragment", html }), "rich-paste");
    if (rich.ok || rich.reason !== "no-text") return rich;
  }
  return proposeArticle({ ok: true, said: NOTHING_SAID, blocks: rawBlocksOfText(text) }, "paste");
}
