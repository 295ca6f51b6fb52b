import { LONGEST_TEXT, MOST_BLOCKS, type Origin, type Reading } from "@/lib/domain/article-proposal";
import { detectLanguage } from "./detect-language";
import { findFacts } from "./find-facts";
import type { ParsedArticle } from "./parsed-article";
import { proposeBlocks } from "./text-blocks";

/** What a reader found, cleaned and within the limits of an article, as it is shown to the teacher. */
export function proposeArticle(parsed: ParsedArticle, origin: Origin): Reading {
  if (!parsed.ok) return parsed;
  const blocks = proposeBlocks(parsed.blocks);
  if (blocks.length === 0) return { ok: false, reason: "no-text" };
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_TEXT || blocks.length > MOST_BLOCKS) return { ok: false, reason: "too-long" };
  const found = findFacts(parsed.said, blocks);
  const kept = found.blocks.filter(({ leftover }) => !leftover);
  const language = detectLanguage((kept.length > 0 ? kept : blocks).map(({ text }) => text).join("\n"), parsed.said.language);
  return { ok: true, proposal: { facts: { ...found.facts, ...language }, blocks: found.blocks, origin } };
}
