import type { HTMLAttributes } from "react";
import { groupBlocks } from "@/components/article/block-groups";
import { WithBadge } from "@/components/article/with-badge";
import { tabStops } from "@/components/exercises/sort-the-claims/player-keys";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type ArticleBlock, type ArticlePart, articleBlocks } from "@/lib/domain/article-parts";
import { proposed, type WorkingClaim } from "@/lib/domain/draft-editing";
import { classOf } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Range } from "@/lib/domain/range";
import type { ReviewArticle as Article } from "./review-draft";
import { placeId } from "./review-place";

type Heard = Required<Pick<HTMLAttributes<HTMLElement>, "onFocus" | "onClick" | "onKeyDown">>;

type ReviewArticleProps = {
  article: Article;
  claims: readonly WorkingClaim[];
  /** the ranges of the claims; the same value while no cut has changed */
  cuts: readonly (readonly Range[])[];
  current: number;
  /** focus, clicks and keys on claims, for all of them */
  heard: Heard;
};

/** The article with its claims: suggested ones with a dashed badge, reviewed ones with a solid one. One Tab stop a paragraph. */
export function ReviewArticle({ article, claims, cuts, current, heard }: ReviewArticleProps) {
  "use memo";
  const groups = groupBlocks(articleBlocks(article.text, article.blocks, cuts));
  const lines = (block: ArticleBlock) => {
    const here = block.parts.some((part) => part.claim === current);
    return <Runs block={block} claims={claims} current={here ? current : -1} />;
  };
  return (
    <article className="article" lang={article.language} dir={article.direction} aria-label="The article with its claims" {...heard}>
      {article.facts && <p className="byline">{article.facts}</p>}
      <h2 className="article-title">{article.title}</h2>
      {groups.map((group) => {
        if (group.kind === "block") {
          return group.block.kind === "heading" ? (
            <h3 key={group.start}>{lines(group.block)}</h3>
          ) : (
            <p key={group.start}>{lines(group.block)}</p>
          );
        }
        return (
          <ul key={group.start} className="bullets">
            {group.blocks.map((block) => (
              <li key={block.start}>{lines(block)}</li>
            ))}
          </ul>
        );
      })}
    </article>
  );
}

/** The runs of one block. `current`: the claim being worked on where it is in this block, else -1, so that others need not be drawn again. */
function Runs({ block, claims, current }: { block: ArticleBlock; claims: readonly WorkingClaim[]; current: number }) {
  "use memo";
  const [stop] = tabStops([block.parts.flatMap((part) => part.claim ?? [])], current);
  const ends = new Map<number, { first: ArticlePart; last: ArticlePart }>();
  for (const part of block.parts) {
    if (part.claim !== null) ends.set(part.claim, { first: ends.get(part.claim)?.first ?? part, last: part });
  }
  return named(block).map(({ part, name: key }) => {
    const index = part.claim;
    const claim = index === null ? undefined : claims[index];
    if (index === null || !claim) return part.text;
    const { label } = proposed(claim);
    const words = label && CLASS_WORDS[classOf(label)];
    return (
      <ClaimText
        key={key}
        id={claim.id}
        text={part.text}
        number={index + 1}
        tone={words?.tone ?? "blank"}
        letter={words?.letter ?? String(index + 1)}
        name={words?.name.toLowerCase() ?? "no label yet"}
        reviewed={claim.reviewed}
        first={ends.get(index)?.first === part}
        last={ends.get(index)?.last === part}
        current={index === current}
        tabStop={stop === index}
      />
    );
  });
}

/** The runs with names that stay while ends move: the claim and which of its runs it is, so that the focus stays where it is. */
function named({ parts }: ArticleBlock): { part: ArticlePart; name: string }[] {
  const counts = new Map<number | null, number>();
  return parts.map((part) => {
    const count = (counts.get(part.claim) ?? 0) + 1;
    counts.set(part.claim, count);
    return { part, name: `${part.claim ?? "between"}-${count}` };
  });
}

type ClaimTextProps = {
  id: string;
  text: string;
  number: number;
  tone: BadgeTone;
  letter: string;
  name: string;
  reviewed: boolean;
  /** the run that carries the focus and the name; the others only follow it */
  first: boolean;
  last: boolean;
  current: boolean;
  tabStop: boolean;
};

function ClaimText({ id, text, number, tone, letter, name, reviewed, first, last, current, tabStop }: ClaimTextProps) {
  "use memo";
  const look = {
    className: reviewed ? "claim" : "claim draft",
    "data-claim": id,
    "data-label": tone === "blank" ? undefined : tone,
    "aria-current": current || undefined,
  };
  const inside = (
    <>
      {last ? <WithBadge text={text} badge={<Badge size="sm" tone={tone} letter={letter} dashed={!reviewed} />} /> : text}
      {first && (
        <span className="sr">
          , claim {number}, {name}
          {reviewed ? ", reviewed" : tone === "blank" ? "" : ", suggested"}
        </span>
      )}
    </>
  );
  if (!first) return <span {...look}>{inside}</span>;
  return (
    // a native button can't flow over lines of text
    // biome-ignore lint/a11y/useSemanticElements: see the line above
    <span {...look} id={placeId("article", id)} role="button" tabIndex={tabStop ? 0 : -1} data-claim-key>
      {inside}
    </span>
  );
}
