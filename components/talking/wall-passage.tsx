import { Fragment, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ArticleBlock, ArticlePart } from "@/lib/domain/article-parts";
import { CLASS_WORDS, type LabelTone } from "@/lib/domain/label-words";
import type { AnswerRow } from "./answer-rows";

type WallPassageProps = {
  /** cut by the claim’s ranges and the evidence */
  blocks: readonly ArticleBlock[];
  language: string;
  direction: "ltr" | "rtl";
  /** the class’s answers, once they are shown; drawn behind the claim’s last word */
  rows: readonly AnswerRow[] | null;
  /** the key’s label, once it is shown, and with it the words that give it away; undefined: not yet */
  label: LabelTone | null | undefined;
};

/** The passage with the claim in it. What the class chose and what the key says are drawn over it once they are shown. */
export function WallPassage({ blocks, language, direction, rows, label }: WallPassageProps) {
  const parts = blocks.flatMap((block) => block.parts);
  const last = parts.findLast(({ claim }) => claim !== null);
  const shown = label !== undefined;
  const draw = (part: ArticlePart, place: string): ReactNode => {
    const text = shown && part.ringed ? <mark className="evidence">{part.text}</mark> : part.text;
    if (part.claim === null) return <Fragment key={place}>{text}</Fragment>;
    return (
      <Fragment key={place}>
        <span className={shown ? "claim" : "claim open"} data-label={label ?? undefined}>
          {text}
        </span>
        {part === last && rows && <Chosen rows={rows} />}
      </Fragment>
    );
  };
  return (
    <div className="wall-passage" lang={language} dir={direction}>
      {blocks.map((block) => {
        const parts = block.parts.map((part, index) => draw(part, `${block.start}:${index}`));
        if (block.kind === "heading") return <h2 key={block.start}>{parts}</h2>;
        return (
          <p key={block.start} className={block.kind === "bullet" ? "bullet" : undefined}>
            {parts}
          </p>
        );
      })}
    </div>
  );
}

/** The labels that somebody chose, each with how many; the table beside says the same to a screen reader. */
function Chosen({ rows }: { rows: readonly AnswerRow[] }) {
  const labels = rows.flatMap(({ label, count }) => (label && count > 0 ? [{ label, count }] : []));
  return (
    <span className="wall-chosen num" aria-hidden="true" dir="ltr">
      {labels.map(({ label, count }) => (
        <span key={label}>
          <Badge letter={CLASS_WORDS[label].letter} tone={CLASS_WORDS[label].tone} size="sm" />
          {count}
        </span>
      ))}
    </span>
  );
}
