import type { KeyboardEvent } from "react";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import type { JsonObject } from "@/lib/domain/json";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { ReadingItem } from "@/lib/domain/reading";
import { asksSureness, surenessOf } from "@/lib/domain/sureness";
import { ItemBody } from "./item-body";
import type { ItemKind } from "./item-controls";
import { readItemKey, takesLetters } from "./item-keys";
import { focusQuestion } from "./use-item-place";

type ItemSectionProps = {
  item: ReadingItem;
  index: number;
  list: boolean;
  lesson: LessonText;
  kind: Pick<ItemKind, "Controls" | "question" | "quotes" | "withoutSureness">;
  player: ExercisePlayerProps;
  /** this item is being worked on now */
  onWork: () => void;
};

/** An item with its keys and its answer. How sure somebody is stays while the answer changes. */
export function ItemSection({ item, index, list, lesson, kind, player, onWork }: ItemSectionProps) {
  const { reading, exercise, snapshot, onAnswer } = player;
  const { withoutSureness, ...drawn } = kind;
  const answer = snapshot.answers[item.itemId] ?? null;
  const { sure: saidSure, ...unsure } = answer ?? {};
  const sure = surenessOf(saidSure);
  const press = (event: KeyboardEvent) => {
    const act = readItemKey(event, takesLetters(event.target));
    if (!act) return;
    event.preventDefault();
    if (act === "undo") player.onUndo();
    else if (act === "help") player.onHelp(true);
    else focusQuestion(index);
  };
  return (
    <section
      id={`item-${index + 1}`}
      className={list ? "item-block" : "item-block stack"}
      aria-labelledby={`answer-${index + 1}-question`}
      onKeyDown={press}
      onClick={({ target }) => keepFocus(target, index)}
      onFocus={onWork}
    >
      <ItemBody
        {...{ item, index, lesson, list, answer }}
        {...drawn}
        asksSureness={!withoutSureness && asksSureness(exercise.settings)}
        settings={exercise.settings}
        article={reading.article}
        onAnswer={(next: JsonObject | null) => onAnswer(item.itemId, next && { ...next, ...(sure && { sure }) })}
        onSure={(next) => answer && onAnswer(item.itemId, next ? { ...unsure, sure: next } : unsure)}
      />
    </section>
  );
}

/** A button that took itself away leaves the focus to its question, not to the top of the page. */
const keepFocus = (target: EventTarget, index: number) =>
  requestAnimationFrame(() => {
    if (target instanceof Element && !target.isConnected) focusQuestion(index);
  });
