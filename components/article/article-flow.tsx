import type { ReactNode } from "react";
import type { ArticleBlock, ArticlePart } from "@/lib/domain/article-parts";
import { groupBlocks } from "./block-groups";

type ArticleFlowProps = {
  blocks: readonly ArticleBlock[];
  /** draws one run of text; without it, the text itself */
  part?: (part: ArticlePart, key: string) => ReactNode;
};

/** The blocks of an article: paragraphs, headings under the title, bullets in lists. */
export function ArticleFlow({ blocks, part = (run) => run.text }: ArticleFlowProps) {
  const inside = (block: ArticleBlock) => block.parts.map((run, index) => part(run, `${block.start}-${index}`));
  return groupBlocks(blocks).map((group) => {
    if (group.kind === "list") {
      return (
        <ul key={group.start} className="bullets">
          {group.blocks.map((block) => (
            <li key={block.start}>{inside(block)}</li>
          ))}
        </ul>
      );
    }
    const { block } = group;
    return block.kind === "heading" ? <h2 key={block.start}>{inside(block)}</h2> : <p key={block.start}>{inside(block)}</p>;
  });
}
