import { WithBadge } from "@/components/article/with-badge";
import { Badge } from "@/components/ui/badge";
import type { ArticlePart } from "@/lib/domain/article-parts";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Answer } from "./answer";

export type ClaimRunProps = {
  part: ArticlePart;
  index: number;
  /** the run that carries the focus and the name; the others only follow it */
  first: boolean;
  last: boolean;
  answer: Answer | null;
  current: boolean;
  tabStop: boolean;
  name: string;
};

/** A claim in the text, or one of its runs: what is tapped, focused and underlined. */
export function ClaimRun({ part, index, first, last, answer, current, tabStop, name }: ClaimRunProps) {
  const words = answer && CLASS_WORDS[answer.class];
  const look = { className: "claim", "data-claim": index, "data-label": words?.tone, "aria-current": current || undefined };
  const inside = (
    <>
      {last ? (
        <WithBadge text={part.text} badge={<Badge size="sm" tone={words?.tone ?? "blank"} letter={words?.letter ?? index + 1} />} />
      ) : (
        part.text
      )}
      {first && <span className="sr">{name}</span>}
    </>
  );
  if (!first) return <span {...look}>{inside}</span>;
  return (
    // a native button can't flow over lines of text
    // biome-ignore lint/a11y/useSemanticElements: see the line above
    <span {...look} id={`claim-${index + 1}`} role="button" tabIndex={tabStop ? 0 : -1}>
      {inside}
    </span>
  );
}
