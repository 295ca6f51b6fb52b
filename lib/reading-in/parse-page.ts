import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { blocksOfHtml } from "./clean-html";
import { hiddenNames, isHidden } from "./hidden-text";
import { isParsable } from "./html-size";
import { pageFacts } from "./page-facts";
import type { ParsedArticle } from "./parsed-article";
import type { RawBlock } from "./text-blocks";

/** An article has at least this much text, in characters; a page with less is a shell, a teaser or a door. */
const SHORTEST_ARTICLE = 300;
const SIGN_IN_TITLE = /\b(?:log ?in|sign ?in|subscribe|register|access denied|are you (?:a )?human|just a moment|captcha|consent)\b/i;
const SIGN_IN_TEXT =
  /(?:subscribe|sign in|log in|register|create (?:a free |an )?account)\b.{0,60}\b(?:to (?:continue|keep) reading|to read|for full access|to unlock)|(?:already a (?:subscriber|member))|for subscribers only/i;

/** The article of a whole page; `address` is where it was found, null for a file. */
export function parsePage(html: string, address: string | null): ParsedArticle {
  if (!isParsable(html)) return { ok: false, reason: "too-complex" };
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const said = pageFacts(document, address);
  const asksForPassword = document.querySelector('input[type="password"]') !== null;
  const heading = `${document.title} ${document.querySelector("h1")?.textContent ?? ""}`;
  removeHidden(document, html);
  const article = new Readability(document, { charThreshold: SHORTEST_ARTICLE, maxElemsToParse: 0 }).parse();
  const blocks = article?.content ? blocksOfHtml(article.content) : [];
  const length = lengthOf(blocks);
  if (address !== null) {
    const isDoor = SIGN_IN_TITLE.test(heading) || (asksForPassword && length < 2 * SHORTEST_ARTICLE);
    if (length < SHORTEST_ARTICLE) return { ok: false, reason: isDoor || SIGN_IN_TEXT.test(html) ? "page-closed" : "no-article" };
    if (isDoor && length < 3 * SHORTEST_ARTICLE) return { ok: false, reason: "page-closed" };
  }
  const facts = { ...said, byline: said.byline ?? article?.byline ?? null };
  // a simple file has no article to be found: then it is all of it
  return { ok: true, said: facts, blocks: length < SHORTEST_ARTICLE ? blocksOfHtml(html) : blocks };
}

/** Takes out what a reader of the page does not see, while the styles that hide it are still there: Readability leaves none of them. */
function removeHidden(document: Document, html: string): void {
  const names = hiddenNames(html);
  for (const element of [...document.querySelectorAll("[class], [id], [style], [hidden], [aria-hidden], [popover]")]) {
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    if (isHidden(element.localName, attributes, names)) element.remove();
  }
}

const lengthOf = (blocks: readonly RawBlock[]) => blocks.reduce((sum, { text, aside }) => sum + (aside ? 0 : text.length), 0);
