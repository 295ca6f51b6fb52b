import { articleBlocks } from "@/lib/domain/article-parts";
import type { KeyedClaim } from "@/lib/domain/results";

type ClaimQuoteProps = {
  claim: Pick<KeyedClaim, "ranges" | "evidence">;
  article: { text: string; language: string; direction: "ltr" | "rtl" };
};

/** The claim's words with the evidence ringed, and what of the evidence stands elsewhere in the article. */
export function ClaimQuote({ claim, article: { text, language, direction } }: ClaimQuoteProps) {
  const blocks = claim.ranges.map(([start, end]) => ({ kind: "paragraph" as const, range: [start, end] satisfies [number, number] }));
  const parts = articleBlocks(text, blocks, [], claim.evidence).flatMap((block) =>
    block.parts.map((part, index) => ({ ...part, key: `${block.start}:${index}` })),
  );
  const elsewhere = claim.evidence.filter(([start, end]) => !claim.ranges.some((range) => range[0] < end && start < range[1]));
  return (
    <>
      <blockquote lang={language} dir={direction}>
        {parts.map((part) =>
          part.ringed ? (
            <mark key={part.key} className="evidence">
              {part.text}
            </mark>
          ) : (
            <span key={part.key}>{part.text}</span>
          ),
        )}
      </blockquote>
      {elsewhere.length > 0 && (
        <p className="small quiet">Look also at {elsewhere.map(([start, end]) => `“${text.slice(start, end)}”`).join(", ")}.</p>
      )}
    </>
  );
}
