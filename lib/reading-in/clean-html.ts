import sanitize from "sanitize-html";
import { hiddenNames, isHidden } from "./hidden-text";
import type { RawBlock } from "./text-blocks";

// HTML comes out as blocks of plain text: there is no markup left that could do anything.

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** Around the article rather than of it. */
const ASIDES = ["aside", "footer", "figcaption", "caption", "nav", "form"];
const ENDS_A_BLOCK = [
  ...["p", "div", "section", "article", "main", "header", "body", "address", "blockquote", "pre", "center", "hgroup", "figure"],
  ...["ul", "ol", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "hr", "details", "summary", "fieldset", "menu"],
];
const INLINE = ["br", "li", "td", "th", "strong", "b"];
const KEPT = [...HEADINGS, ...ASIDES, ...ENDS_A_BLOCK, ...INLINE];
/** Gone with all that they hold. */
const DROPPED = [
  ...["script", "style", "noscript", "template", "title", "svg", "math", "iframe", "frame", "frameset", "noframes", "noembed", "object"],
  ...["embed", "applet", "audio", "video", "canvas", "map", "picture", "textarea", "select", "option", "optgroup", "datalist", "button"],
  ...["input", "label", "legend", "output", "progress", "meter", "dialog", "xmp", "plaintext", "rp", "rt", "del", "s", "strike", "portal"],
];
/** What is hidden, whatever its tag: renamed rather than dropped, for sanitize-html mixes up the ends of dropped tags that were renamed. */
const HIDDEN = "x-hidden";
const TOKEN = /<(\/?)([a-z0-9-]+)[^>]*>|([^<]+)/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The blocks of a piece of HTML, in its order; scripts, hidden text, forms, drawings, comments and attributes are gone. */
export function blocksOfHtml(html: string): RawBlock[] {
  const hidden = hiddenNames(html);
  const safe = sanitize(html, {
    allowedTags: [...KEPT, HIDDEN],
    allowedAttributes: {},
    nonTextTags: DROPPED,
    parser: { decodeEntities: true },
    transformTags: {
      "*": (tagName, attribs) => ({ tagName: isHidden(tagName, attribs, hidden) ? HIDDEN : tagName, attribs: {} }),
    },
  });
  return new Blocks().read(safe);
}

/** Collects blocks from sanitized HTML: only tags of `KEPT` and `HIDDEN`, each with its end and without attributes, and escaped text. */
class Blocks {
  private readonly blocks: RawBlock[] = [];
  private text = "";
  private bold = "";
  private heading = false;
  private boldDepth = 0;
  private asideDepth = 0;
  private hiddenDepth = 0;
  private items = 0;

  read(safe: string): RawBlock[] {
    for (const [, closing, tag, text] of safe.matchAll(TOKEN)) {
      if (tag === HIDDEN) this.hiddenDepth += closing === "/" ? -1 : 1;
      else if (this.hiddenDepth > 0) continue;
      else if (tag !== undefined) this.tag(tag, closing === "/");
      else if (text !== undefined) this.write(plain(text));
    }
    this.end();
    // a page that is one form, or all navigation, has its text there
    const allAside = this.blocks.every(({ aside }) => aside);
    return allAside ? this.blocks.map((block) => ({ ...block, aside: false })) : this.blocks;
  }

  private write(text: string): void {
    this.text += text.replace(/\s+/g, " ");
    if (this.boldDepth > 0) this.bold += text;
  }

  private tag(tag: string, closing: boolean): void {
    const step = closing ? -1 : 1;
    if (tag === "br") this.text += "\n";
    else if (tag === "td" || tag === "th") this.text += " ";
    else if (tag === "b" || tag === "strong") this.boldDepth = Math.max(0, this.boldDepth + step);
    else this.boundary(tag, step);
  }

  private boundary(tag: string, step: 1 | -1): void {
    this.end();
    if (HEADINGS.includes(tag)) this.heading = step === 1;
    if (tag === "li") this.items = Math.max(0, this.items + step);
    if (ASIDES.includes(tag)) this.asideDepth = Math.max(0, this.asideDepth + step);
  }

  /** Two line breaks end a paragraph as well; one is a space. */
  private end(): void {
    const parts = this.text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, " ").trim());
    const allBold = this.bold.replace(/\s/g, "") === this.text.replace(/\s/g, "");
    for (const text of parts) if (text !== "") this.blocks.push({ kind: this.kind(allBold), text, aside: this.asideDepth > 0 });
    this.text = "";
    this.bold = "";
  }

  private kind(allBold: boolean): RawBlock["kind"] {
    if (this.heading) return "heading";
    if (this.items > 0) return "bullet";
    return allBold ? "unknown" : "paragraph";
  }
}

const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (_entity, name: string) => ENTITIES[name] ?? "");
