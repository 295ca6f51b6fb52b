"use client";

import { Fragment, type ReactNode, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ArticleBlock, ArticlePart } from "@/lib/domain/article-parts";
import { classOf } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { KeyCard } from "./key-card";
import type { PreviewClaim } from "./preview-claim";

type KeyedArticleProps = {
  title: string;
  byline: string;
  text: string;
  blocks: readonly ArticleBlock[];
  claims: readonly PreviewClaim[];
  language: string;
  direction: "ltr" | "rtl";
};

/** The article as students get it, with the key that they do not: each claim opens its card. */
export function KeyedArticle({ title, byline, text, blocks, claims, language, direction }: KeyedArticleProps) {
  const [open, setOpen] = useState(claims[0]?.position ?? 0);
  const index = claims.findIndex((claim) => claim.position === open);
  const shown = claims[index];
  const edges = edgesOf(blocks);
  const draw = (block: ArticleBlock) =>
    block.parts.map((part, number) => {
      const place = placeOf(block, number);
      const claim = claims.find((one) => one.position === part.claim);
      if (!claim) return <Fragment key={place}>{part.text}</Fragment>;
      const { first, last } = edges.get(claim.position) ?? {};
      const words = CLASS_WORDS[classOf(claim.key.label)];
      return (
        // a button would not break across lines as text does, so the claim is a span with its role; focus alone opens the card
        // biome-ignore lint/a11y/useSemanticElements: see the line above
        <span
          key={place}
          className="claim"
          role="button"
          data-label={words.tone}
          aria-controls="key"
          aria-current={open === claim.position ? "true" : undefined}
          tabIndex={place === first ? 0 : -1}
          onFocus={() => setOpen(claim.position)}
        >
          {place === last ? (
            <>
              {part.text.slice(0, lastWord(part.text))}
              <span className="nb">
                {part.text.slice(lastWord(part.text))}
                <Badge letter={words.letter} tone={words.tone} size="sm" />
              </span>
              <span className="sr">
                {" "}
                claim {claim.position + 1}, {words.name}
              </span>
            </>
          ) : (
            part.text
          )}
        </span>
      );
    });
  return (
    <div className="keyed">
      <div className="sheet">
        <article className="article" lang={language} dir={direction}>
          {byline && <p className="byline">{byline}</p>}
          <h2 className="article-title">{title}</h2>
          <Blocks blocks={blocks} draw={draw} />
        </article>
      </div>
      {claims.length > 0 && (
        <aside className="panel key-side no-print" id="key" aria-label="What the key says">
          <div aria-live="polite">{shown && <KeyCard claim={shown} text={text} />}</div>
          <div className="row tight">
            <Button icon="back" unavailable={index <= 0} onClick={() => setOpen(claims[Math.max(index - 1, 0)]?.position ?? open)}>
              Back
            </Button>
            <Button
              icon="next"
              unavailable={index >= claims.length - 1}
              onClick={() => setOpen(claims[Math.min(index + 1, claims.length - 1)]?.position ?? open)}
            >
              Next claim
            </Button>
          </div>
        </aside>
      )}
    </div>
  );
}

function Blocks({ blocks, draw }: { blocks: readonly ArticleBlock[]; draw: (block: ArticleBlock) => ReactNode }) {
  return groupBullets(blocks).map((group) => {
    const [block] = group;
    if (!block) return null;
    if (block.kind === "heading") return <h3 key={block.start}>{draw(block)}</h3>;
    if (block.kind === "paragraph") return <p key={block.start}>{draw(block)}</p>;
    return (
      <ul key={block.start} className="bullets">
        {group.map((bullet) => (
          <li key={bullet.start}>{draw(bullet)}</li>
        ))}
      </ul>
    );
  });
}

/** Bullets that follow one another make one list; every other block stands alone. */
function groupBullets(blocks: readonly ArticleBlock[]): ArticleBlock[][] {
  const groups: ArticleBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "bullet" && last?.[0]?.kind === "bullet") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Where the last word of a text begins: it stays on one line with the badge behind it. */
const lastWord = (text: string) => text.trimEnd().lastIndexOf(" ") + 1;

const placeOf = (block: ArticleBlock, number: number) => `${block.start}:${number}`;

/** Where each claim begins and ends: a claim of several ranges is one stop and has one badge. */
function edgesOf(blocks: readonly ArticleBlock[]): Map<number, { first: string; last: string }> {
  const edges = new Map<number, { first: string; last: string }>();
  for (const block of blocks) {
    block.parts.forEach((part: ArticlePart, number) => {
      if (part.claim === null) return;
      const place = placeOf(block, number);
      edges.set(part.claim, { first: edges.get(part.claim)?.first ?? place, last: place });
    });
  }
  return edges;
}
