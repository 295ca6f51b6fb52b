import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { ArticleBlock, ArticlePart } from "@/lib/domain/article-parts";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { type ClaimResult, FEWEST_FOR_INDICES, type ItemNoun } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import { commonestOther, heatStep } from "@/lib/statistics/claim-results";
import { claimLinkId } from "./claim-link-id";

type HeatArticleProps = {
  /** cut by the ranges of `claims`, in this order */
  blocks: readonly ArticleBlock[];
  claims: readonly ClaimResult[];
  noun: ItemNoun;
  language: string;
  direction: "ltr" | "rtl";
  /** the number of the claim that is open */
  open?: number | undefined;
  /** numbers of the claims inside a filter; the others are drawn without heat */
  shown?: ReadonlySet<number> | undefined;
  /** counts of fewer answers are hidden: for the wall */
  hideFew?: boolean;
  /** of the article's own headings */
  level?: 2 | 3;
  hrefOf?: (claim: ClaimResult) => Search;
};

/** What the number in the chip means: n, and the label that most chose instead. */
function countInWords(claim: ClaimResult, hideFew: boolean): string {
  if (claim.answers === 0) return "not counted";
  if (hideFew && claim.answers < FEWEST_FOR_INDICES) return "too few answers to show";
  const other = commonestOther(claim);
  const missed = `${claim.answers - claim.full} of ${claim.answers} without full credit`;
  return other && claim.full < claim.answers
    ? `${missed}, most chose ${CLASS_WORDS[other.chosen].name} instead (${other.answers})`
    : missed;
}

type HeatPartProps = Pick<HeatArticleProps, "noun" | "open" | "shown" | "hideFew" | "hrefOf"> & {
  text: string;
  claim: ClaimResult;
  last: boolean;
};

/** A run of a claim's text; the last one carries the chip. */
function HeatPart({ text, claim, last, noun, open, shown, hideFew = false, hrefOf }: HeatPartProps) {
  const inFilter = shown?.has(claim.number) ?? true;
  const className = `heat-claim heat-${inFilter ? heatStep(claim) : 0}${inFilter ? "" : " aside"}`;
  const known = claim.answers > 0 && !(hideFew && claim.answers < FEWEST_FOR_INDICES);
  const count = <span className="heat-count num">{known ? claim.answers - claim.full : "–"}</span>;
  if (!hrefOf) {
    return (
      <span className={className}>
        {text}
        {last && count}
      </span>
    );
  }
  const words = countInWords(claim, hideFew);
  return (
    <Link
      id={last ? claimLinkId(claim.number) : undefined}
      className={className}
      href={hrefOf(claim)}
      scroll={false}
      prefetch={false}
      aria-current={open === claim.number ? "true" : undefined}
    >
      {text}
      {last && (
        <>
          <span aria-hidden="true">{count}</span>
          <span className="heat-more" lang="en" dir="ltr" aria-hidden="true">
            {words}
          </span>
          <span className="sr" lang="en">
            {" "}
            ({noun.toLowerCase()} {claim.number}: {words})
          </span>
        </>
      )}
    </Link>
  );
}

/** The article itself, each claim shaded by the share of answers without full credit, with the number in a chip. */
export function HeatArticle({ blocks, claims, language, direction, level = 3, ...look }: HeatArticleProps) {
  const Heading = `h${level}` as const;
  const last = new Map<number, ArticlePart>();
  for (const block of blocks) for (const part of block.parts) if (part.claim !== null) last.set(part.claim, part);
  const draw = (part: ArticlePart, place: string): ReactNode => {
    const claim = part.claim === null ? undefined : claims[part.claim];
    if (!claim) return <Fragment key={place}>{part.text}</Fragment>;
    return <HeatPart key={place} text={part.text} claim={claim} last={last.get(part.claim ?? -1) === part} {...look} />;
  };
  return (
    <div className="heat" lang={language} dir={direction}>
      {blocks.map((block) => {
        const parts = block.parts.map((part, index) => draw(part, `${block.start}:${index}`));
        if (block.kind === "heading") return <Heading key={block.start}>{parts}</Heading>;
        return (
          <p key={block.start} className={block.kind === "bullet" ? "bullet" : undefined}>
            {parts}
          </p>
        );
      })}
    </div>
  );
}
