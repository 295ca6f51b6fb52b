import type { ArticleBlock } from "@/lib/domain/article-parts";

/** Blocks as they are drawn: bullets that follow one another make one list. */
export type BlockGroup =
  | { readonly kind: "list"; readonly start: number; readonly blocks: readonly ArticleBlock[] }
  | { readonly kind: "block"; readonly start: number; readonly block: ArticleBlock };

export function groupBlocks(blocks: readonly ArticleBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== "bullet") groups.push({ kind: "block", start: block.start, block });
    else if (last?.kind === "list") groups[groups.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else groups.push({ kind: "list", start: block.start, blocks: [block] });
  }
  return groups;
}
