import { LARGEST_INPUT, type ProposedBlock, type Reading } from "@/lib/domain/article-proposal";
import type { Teacher } from "@/lib/domain/proof";
import { NOTHING_SAID } from "./find-facts";
import { parseInThread } from "./parse-in-thread";
import { proposeArticle } from "./propose-article";
import { type RawBlock, rawBlocksOfText } from "./text-blocks";

/** Reads what a teacher pasted. `html` is the clipboard's rich text, empty where it holds none; it decides where it has any text, and the breaks of it. */
export async function readPaste(_teacher: Teacher, { text, html }: { text: string; html: string }): Promise<Reading> {
  if (Math.max(Buffer.byteLength(text), Buffer.byteLength(html)) > LARGEST_INPUT) return { ok: false, reason: "too-large" };
  const plain = rawBlocksOfText(text);
  if (html.trim() !== "") {
    const rich = proposeArticle(await parseInThread({ kind: "fragment", html }), "rich-paste");
    if (rich.ok ? !lacksBreaks(rich.proposal.blocks, plain) : rich.reason !== "no-text") return rich;
  }
  return proposeArticle({ ok: true, said: NOTHING_SAID, blocks: plain }, "paste");
}

/**
 * A mail, or a page of plain text, is copied as rich text whose line breaks stand in the plain text alone. Only where both say the
 * same: what rich text hides is not to come back.
 */
function lacksBreaks(rich: readonly ProposedBlock[], plain: readonly RawBlock[]): boolean {
  return plain.length >= rich.length * 2 && rich.every(({ kind }) => kind !== "bullet") && lettersOf(rich) === lettersOf(plain);
}

const lettersOf = (blocks: readonly { readonly text: string }[]) =>
  blocks.map(({ text }) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "")).join("");
