import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { ArticleBlock, ArticlePart } from "@/lib/domain/article-parts";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { type ClaimResult, FEWEST_FOR_INDICES, type Search } from "@/lib/domain/results";
import { commonestOther, heatStep } from "@/lib/statistics/claim-results";
import { claimLinkId } from "./claim-link-id";

type HeatArticleProps = {
  /** cut by the ranges of `claims`, in this order */
  blocks: readonly ArticleBlock[];
  claims: readonly ClaimResult[];
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

/** The article itself, each claim shaded by the share of answers without full credit, with the number in a chip. */
export function HeatArticle({ blocks, claims, language, direction, open, shown, hideFew = false, level = 3, hrefOf }: HeatArticleProps) {
  const Heading = `h${level}` as const;
  const last = new Map<number, ArticlePart>();
  for (const block of blocks) for (const part of block.parts) if (part.claim !== null) last.set(part.claim, part);
  const draw = (part: ArticlePart, place: string): ReactNode => {
    const claim = part.claim === null ? undefined : claims[part.claim];
    if (!claim) return <Fragment key={place}>{part.text}</Fragment>;
    const inFilter = shown?.has(claim.number) ?? true;
    const words = countInWords(claim, hideFew);
    const known = claim.answers > 0 && !(hideFew && claim.answers < FEWEST_FOR_INDICES);
    const inside = last.get(part.claim ?? -1) === part && (
      <>
        <span className="heat-count num" aria-hidden={hrefOf ? true : undefined}>
          {known ? claim.answers - claim.full : "–"}
        </span>
        {hrefOf && (
          <>
            <span className="heat-more" lang="en" dir="ltr" aria-hidden="true">
              {words}
            </span>
            <span className="sr" lang="en">
              {" "}
              (claim {claim.number}: {words})
            </span>
          </>
        )}
      </>
    );
    const className = `heat-claim heat-${inFilter ? heatStep(claim) : 0}${inFilter ? "" : " aside"}`;
    if (!hrefOf) {
      return (
        <span key={place} className={className}>
          {part.text}
          {inside}
        </span>
      );
    }
    return (
      <Link
        key={place}
        id={inside ? claimLinkId(claim.number) : undefined}
        className={className}
        href={hrefOf(claim)}
        scroll={false}
        prefetch={false}
        aria-current={open === claim.number ? "true" : undefined}
      >
        {part.text}
        {inside}
      </Link>
    );
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
