import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { claimText } from "@/lib/domain/lesson-text";
import { type Sureness, surenessRule } from "@/lib/domain/sureness";
import type { ItemControlsProps, ItemKind } from "./item-controls";
import { ItemSureness } from "./item-sureness";

type ItemBodyProps = Pick<ItemKind, "Controls" | "question" | "quotes"> &
  Omit<ItemControlsProps, "id" | "language" | "direction"> & {
    index: number;
    asksSureness: boolean;
    article: ExercisePlayerProps["reading"]["article"];
    onSure: (sure: Sureness | null) => void;
  };

/** An item: its question, its claim and the controls of its kind. */
export function ItemBody({ index, article, asksSureness, question, quotes, Controls, onSure, ...item }: ItemBodyProps) {
  const { language, direction } = article;
  const id = `answer-${index + 1}`;
  const words = item.item.claim === null || (quotes === "list" && !item.list) ? "" : claimText(item.lesson, item.item.claim);
  return (
    <>
      <h2 className="item-question" tabIndex={-1} id={`${id}-question`}>
        <span className="eyebrow">Question {index + 1}</span>
        {question(item.item)}
      </h2>
      {words && (
        <p className="quote" lang={language} dir={direction}>
          {words}
        </p>
      )}
      <Controls {...item} {...{ id, language, direction }} />
      {asksSureness && (
        <ItemSureness id={id} answer={item.answer} rule={item.list ? undefined : surenessRule(item.settings)} onSure={onSure} />
      )}
      {item.answer && (
        <p>
          <button type="button" className="link" onClick={() => item.onAnswer(null)}>
            Clear <span className="sr">the answer to question {index + 1}</span>
          </button>
        </p>
      )}
    </>
  );
}
