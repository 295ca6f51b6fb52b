"use client";

import type { KeyboardEvent } from "react";
import { PageTurner, pageAround } from "@/components/taking/list-pages";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import type { JsonObject } from "@/lib/domain/json";
import type { ReadingItem } from "@/lib/domain/reading";
import { surenessOf } from "@/lib/domain/sureness";
import { ItemArticle } from "./item-article";
import { ItemBody } from "./item-body";
import type { ItemKind } from "./item-controls";
import { ItemHelp } from "./item-help";
import { readItemKey, takesLetters } from "./item-keys";
import { ItemRail } from "./item-rail";
import { changeWords } from "./item-words";
import { focusQuestion, useItemPlace } from "./use-item-place";

/** A button that took itself away leaves the focus to its question, not to the top of the page. */
const keepFocus = (target: EventTarget, index: number) =>
  requestAnimationFrame(() => {
    if (target instanceof Element && !target.isConnected) focusQuestion(index);
  });

/** The player of every kind whose items are answered one beside the other: the text, and the item being worked on; or all as a list. */
export function ItemPlayer({ Controls, question, help, keys, withoutSureness, wide, quotes, ...props }: ExercisePlayerProps & ItemKind) {
  const { reading, exercise, view, snapshot, nextPart } = props;
  const { items } = exercise;
  const { current, setCurrent, go } = useItemPlace(props);
  const { answers } = snapshot;
  const lesson = { text: reading.article.text, blocks: reading.article.blocks, claims: reading.claims };
  const asksSureness = !withoutSureness && exercise.settings.sureness !== "not-asked";
  const give = (item: ReadingItem, answer: JsonObject | null) => {
    const sure = surenessOf(answers[item.itemId]?.sure);
    props.onAnswer(item.itemId, answer && { ...answer, ...(sure && { sure }) });
  };
  const press = (event: KeyboardEvent, index: number) => {
    const act = readItemKey(event, takesLetters(event.target));
    if (!act) return;
    event.preventDefault();
    if (act === "undo") props.onUndo();
    else if (act === "help") props.onHelp(true);
    else focusQuestion(index);
  };
  const draw = (item: ReadingItem, index: number, list: boolean) => (
    <section
      key={item.itemId}
      id={`item-${index + 1}`}
      className={list ? "item-block" : "item-block stack"}
      aria-labelledby={`answer-${index + 1}-question`}
      onKeyDown={(event) => press(event, index)}
      onClick={({ target }) => keepFocus(target, index)}
      onFocus={() => index !== current && setCurrent(index)}
    >
      <ItemBody
        {...{ item, index, lesson, list, asksSureness, question, quotes, Controls }}
        settings={exercise.settings}
        article={reading.article}
        answer={answers[item.itemId] ?? null}
        onAnswer={(answer) => give(item, answer)}
        onSure={(sure) => {
          const answer = answers[item.itemId];
          if (!answer) return;
          const { sure: _, ...rest } = answer;
          props.onAnswer(item.itemId, sure ? { ...rest, sure } : rest);
        }}
      />
    </section>
  );
  const item = items[current];
  const shown = pageAround(current, items.length, reading.itemsAPage);
  return (
    <>
      {view === "list" ? (
        <main className="list-view" id="main">
          <div className="sheet">
            <header className="head">
              <p className="caption">{reading.article.title}</p>
              <h1>{exercise.title}</h1>
              {exercise.instructions && <p className="quiet">{exercise.instructions}</p>}
            </header>
            {items.slice(shown.from, shown.to).map((one, place) => draw(one, shown.from + place, true))}
            <PageTurner {...shown} count={items.length} size={reading.itemsAPage} onGo={(to) => go(to, "focus")} />
          </div>
        </main>
      ) : (
        <div className={wide ? "item-read wide" : "item-read"}>
          <main className="sheet" id="main">
            <ItemArticle {...{ lesson, items, current }} article={reading.article} />
          </main>
          <ItemRail {...{ exercise, answers, current, nextPart }} timeWords={reading.timeWords} onGo={(index) => go(index, "focus")}>
            {item && draw(item, current, false)}
          </ItemRail>
        </div>
      )}
      <ItemHelp
        {...{ help, keys }}
        open={props.helpOpen}
        title={exercise.title}
        instructions={[reading.instructions, exercise.instructions].filter(Boolean)}
        onClose={() => props.onHelp(false)}
      />
      <p className="sr" role="status">
        {changeWords(props)}
      </p>
    </>
  );
}
