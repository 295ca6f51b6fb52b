import { Fragment } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ReviewedItem } from "@/lib/domain/feedback";

/** How the article's text is set. */
export type TextSetting = { readonly language: string; readonly direction: "ltr" | "rtl" };

/** The claim with its number, the words that give it away ringed; a screen reader is told which they are. */
export function ClaimWords({ item: { number, question, words, elsewhere }, language, direction }: { item: ReviewedItem } & TextSetting) {
  const ringed = [...words.filter((part) => part.ringed).map((part) => part.text), ...elsewhere];
  return (
    <>
      <p className="feedback-claim">
        <span aria-hidden="true">{number}</span>
        {question && <span>{question} </span>}
        <span lang={language} dir={direction}>
          {words.map((part, index) => {
            // the parts of a frozen text never change places
            const key = `${number}-${index}`;
            return part.ringed ? (
              <mark className="evidence" key={key}>
                {part.text}
              </mark>
            ) : (
              <Fragment key={key}>{part.text}</Fragment>
            );
          })}
        </span>
      </p>
      {ringed.length > 0 && (
        <p className={elsewhere.length > 0 ? "feedback-elsewhere" : "sr"}>
          <VisuallyHidden>Words that show it: {ringed.map((text) => `“${text}”`).join(", ")}.</VisuallyHidden>
          {elsewhere.length > 0 && <span aria-hidden="true">Look also at {elsewhere.map((text) => `“${text}”`).join(", ")}.</span>}
        </p>
      )}
    </>
  );
}
