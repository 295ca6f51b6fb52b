import type { Block } from "./article";

/**
 * The text of an article laid out from its blocks, and the blocks as ranges in it (UTF-16 code units): two line breaks between
 * blocks, one between the bullets of a list. The blocks' texts are kept as they are.
 */
export function layOutArticle(parts: readonly { readonly kind: Block["kind"]; readonly text: string }[]): {
  text: string;
  blocks: Block[];
} {
  const blocks: Block[] = [];
  let text = "";
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += part.kind === "bullet" && parts[index - 1]?.kind === "bullet" ? "\n" : "\n\n";
    blocks.push({ kind: part.kind, range: [text.length, text.length + part.text.length] });
    text += part.text;
  }
  return { text, blocks };
}
