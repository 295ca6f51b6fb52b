import { Badge } from "@/components/ui/badge";
import type { ArticlePart } from "@/lib/domain/article-parts";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Answer } from "./answer";

/** The badge keeps to the last word, unless that word is too long for a phone. */
const LONGEST_KEPT = 20;

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

function WithBadge({ text, badge }: { text: string; badge: React.ReactNode }) {
  const cut = text.lastIndexOf(" ") + 1;
  if (text.length - cut > LONGEST_KEPT) {
    return (
      <>
        {text}
        {badge}
      </>
    );
  }
  return (
    <>
      {text.slice(0, cut)}
      <span className="nb">
        {text.slice(cut)}
        {badge}
      </span>
    </>
  );
}
