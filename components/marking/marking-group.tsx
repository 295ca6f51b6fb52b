import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { LEVEL_NAMES } from "@/lib/domain/rubric";
import { textOf } from "@/lib/domain/words";
import { distinct, type Waiting } from "./marking-queue";

type MarkingGroupProps = Waiting & {
  article: { readonly text: string; readonly language: string; readonly direction: "ltr" | "rtl" };
  heading: RefObject<HTMLHeadingElement | null>;
  number: number;
  count: number;
  /** null: nobody marks here */
  onApart: ((attemptIds: readonly string[]) => void) | null;
};

const NO_ANSWER = { attemptId: "", words: "", rest: "" };
const ALIKE = { one: "# answer", other: "# answers that are alike" };

/** What was asked, the sentence it was asked of, and the answers that are alike. Nobody’s name. */
export function MarkingGroup({ item, answers, level, article, heading, number, count, onApart }: MarkingGroupProps) {
  const { language, direction } = article;
  const lines = distinct(answers);
  return (
    <div className="stack">
      <div className="stack tight">
        <p className="eyebrow">
          Group {number} of {count} · {formatCount(answers.length, ALIKE, LOCALE)}
          {level && ` · ${LEVEL_NAMES[level]}`}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          <span className="sr">
            Group {number} of {count}:{" "}
          </span>
          {item.question}
        </h2>
      </div>
      {item.ranges.length > 0 && (
        <blockquote className="quote" lang={language} dir={direction}>
          {textOf(article.text, item.ranges)}
        </blockquote>
      )}
      {item.model && (
        <p className="small quiet">
          <span className="strong">One that would do:</span> {item.model}
        </p>
      )}
      <ul className="answers">
        {lines.map((same, index) => {
          const [{ attemptId, words, rest } = NO_ANSWER] = same;
          return (
            <li key={attemptId}>
              <p lang={language} dir={direction}>
                {words || rest}
              </p>
              {same.length > 1 && <span className="caption num">{same.length} times</span>}
              {words !== "" && rest !== `“${words}”` && <p className="small quiet rest">{rest}</p>}
              {onApart && lines.length > 1 && (
                <Button variant="ghost" onClick={() => onApart(same.map((answer) => answer.attemptId))}>
                  Mark alone <span className="sr">(answer {index + 1})</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
