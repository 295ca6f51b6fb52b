import { blocksOfHtml } from "./clean-html";
import { NOTHING_SAID } from "./find-facts";
import { isParsable } from "./html-size";
import type { ParsedArticle } from "./parsed-article";

/** A piece of HTML as a clipboard or a converted document holds it: all of it is text of the article. */
export function parseFragment(html: string): ParsedArticle {
  if (!isParsable(html)) return { ok: false, reason: "too-complex" };
  return { ok: true, said: NOTHING_SAID, blocks: blocksOfHtml(html) };
}
