import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { ArticleFlow } from "@/components/article/article-flow";
import type { PlayerArticleFacts } from "@/components/taking/player-setting";
import type { ArticleBlock, ArticlePart } from "@/lib/domain/article-parts";
import type { SavedAnswers } from "@/lib/domain/reading";
import { answerTo } from "./answer";
import { ClaimRun } from "./claim-run";
import { tabStops } from "./player-keys";
import { claimName } from "./player-words";

type PlayerArticleProps = {
  article: PlayerArticleFacts;
  blocks: readonly ArticleBlock[];
  claims: readonly { readonly itemId: string }[];
  answers: SavedAnswers;
  current: number;
  onCurrent: (index: number) => void;
  onKey: (event: KeyboardEvent, index: number) => void;
};

const claimAt = (target: EventTarget): number | null => {
  const found = target instanceof Element ? target.closest("[data-claim]")?.getAttribute("data-claim") : null;
  return found ? Number(found) : null;
};

/** The text with its claims. One stop of the Tab key a block; events are heard here, not in each claim. */
export function PlayerArticle({ article, blocks, claims, answers, current, onCurrent, onKey }: PlayerArticleProps) {
  const ends = endsOf(blocks, claims.length);
  const stops = tabStops(claimsByBlock(blocks), current);
  const run = (part: ArticlePart, key: string) => {
    const index = part.claim;
    const claim = index === null ? undefined : claims[index];
    if (index === null || !claim) return part.text;
    const [first, last] = [ends[index]?.first === part, ends[index]?.last === part];
    const props = { part, index, first, last, current: index === current, tabStop: stops.has(index) };
    return <ClaimRun key={key} {...props} answer={answerTo(claim.itemId, answers)} name={claimName(index, claim.itemId, answers)} />;
  };
  const hear = (act: (index: number) => void) => (event: FocusEvent | MouseEvent) => {
    const index = claimAt(event.target);
    if (index !== null) act(index);
  };
  return (
    <article
      className="article"
      lang={article.language}
      dir={article.direction}
      aria-label="The text with its claims"
      onFocus={hear(onCurrent)}
      onClick={hear(onCurrent)}
      onKeyDown={(event) => {
        const index = claimAt(event.target);
        if (index !== null) onKey(event, index);
      }}
    >
      <p className="byline">{article.facts}</p>
      <h1>{article.title}</h1>
      <ArticleFlow blocks={blocks} part={run} />
      {article.retells && <p className="byline retells">{article.retells}</p>}
    </article>
  );
}

/** The first and the last run of each claim. */
function endsOf(blocks: readonly ArticleBlock[], claims: number): { first: ArticlePart | undefined; last: ArticlePart | undefined }[] {
  const runs = blocks.flatMap((block) => block.parts);
  return Array.from({ length: claims }, (_, index) => ({
    first: runs.find((part) => part.claim === index),
    last: runs.findLast((part) => part.claim === index),
  }));
}

const claimsByBlock = (blocks: readonly ArticleBlock[]): number[][] =>
  blocks.map((block) => [...new Set(block.parts.flatMap((part) => (part.claim === null ? [] : [part.claim])))]);
