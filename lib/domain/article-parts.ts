import type { Block } from "./article";
import type { Range } from "./range";

/** A run of a block's text: in one claim (by its index) or none, ringed as evidence or not. */
export type ArticlePart = { readonly text: string; readonly claim: number | null; readonly ringed: boolean };
export type ArticleBlock = { readonly kind: Block["kind"]; readonly start: number; readonly parts: readonly ArticlePart[] };

/**
 * Cuts an article into what a screen draws: blocks, and in each the runs in which claim and ring do not change.
 * `claims` holds the ranges of each claim in order; claims do not overlap one another. Text outside the blocks is left out.
 */
export function articleBlocks(
  text: string,
  blocks: readonly Block[],
  claims: readonly (readonly Range[])[],
  rings: readonly Range[] = [],
): ArticleBlock[] {
  const marked = claims.flatMap((ranges, claim) => ranges.map((range) => ({ range, claim })));
  const cuts = [...marked.map((mark) => mark.range), ...rings].flat();
  return blocks.map(({ kind, range: [start, end] }) => {
    const bounds = [...new Set([start, ...cuts.filter((at) => at > start && at < end), end])].sort((a, b) => a - b);
    const parts = bounds.slice(0, -1).map((from, index) => ({
      text: text.slice(from, bounds[index + 1]),
      claim: marked.find(({ range }) => range[0] <= from && from < range[1])?.claim ?? null,
      ringed: rings.some((ring) => ring[0] <= from && from < ring[1]),
    }));
    return { kind, start, parts };
  });
}
