"use client";

import { PageTurner, pageAround } from "@/components/taking/list-pages";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { SAVING_WORDS } from "@/components/taking/saving-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Strip } from "@/components/ui/strip";
import type { JsonObject } from "@/lib/domain/json";
import type { ReadingItem } from "@/lib/domain/reading";
import { surenessOf } from "@/lib/domain/sureness";
import { ItemArticle } from "./item-article";
import { ItemBody } from "./item-body";
import type { ItemKind } from "./item-controls";
import { useItemPlace } from "./use-item-place";

/** The player of every kind whose items are answered one beside the other: the text, and the item being worked on; or all as a list. */
export function ItemPlayer({ Controls, question, help, withoutSureness, ...props }: ExercisePlayerProps & ItemKind) {
  const { reading, exercise, view, snapshot, helpOpen, onHelp } = props;
  const { items } = exercise;
  const { current, setCurrent, go } = useItemPlace(props);
  const { answers } = snapshot;
  const lesson = { text: reading.article.text, blocks: reading.article.blocks, claims: reading.claims };
  const asksSureness = !withoutSureness && exercise.settings.sureness !== "not-asked";
  const give = (item: ReadingItem, answer: JsonObject | null) => {
    const sure = surenessOf(answers[item.itemId]?.sure);
    props.onAnswer(item.itemId, answer && { ...answer, ...(sure && { sure }) });
  };
  const draw = (item: ReadingItem, index: number, list: boolean) => (
    <ItemBody
      {...{ item, index, lesson, list, asksSureness, question, Controls }}
      settings={exercise.settings}
      article={reading.article}
      answer={answers[item.itemId] ?? null}
      onAnswer={(answer) => {
        setCurrent(index);
        give(item, answer);
      }}
      onSure={(sure) => {
        const answer = answers[item.itemId];
        if (!answer) return;
        const { sure: _, ...rest } = answer;
        props.onAnswer(item.itemId, sure ? { ...rest, sure } : rest);
      }}
    />
  );
  const states = items.map((item, index) => (index === current ? "now" : answers[item.itemId] ? "done" : "open"));
  const answered = items.filter((item) => answers[item.itemId]).length;
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
            {items.slice(shown.from, shown.to).map((one, place) => (
              <section key={one.itemId} id={`item-${shown.from + place + 1}`} className="item-block">
                {draw(one, shown.from + place, true)}
              </section>
            ))}
            <PageTurner {...shown} count={items.length} size={reading.itemsAPage} onGo={(to) => go(to, "focus")} />
          </div>
        </main>
      ) : (
        <div className="item-read">
          <main className="sheet" id="main">
            <ItemArticle {...{ lesson, items, current }} article={reading.article} />
          </main>
          <aside className="item-rail" id="palette" aria-label={exercise.title}>
            <section className="panel stack">
              <p className="row spread">
                <span className="count num">
                  {answered} of {items.length} answered
                </span>
                <span className="caption">{reading.timeWords}</span>
              </p>
              <Strip states={states} />
              {exercise.instructions && <p className="quiet small">{exercise.instructions}</p>}
            </section>
            {item && (
              <section className="panel stack item-block" id={`item-${current + 1}`}>
                {draw(item, current, false)}
                <div className="nav">
                  <Button icon="back" unavailable={current === 0} onClick={() => go(current - 1, "focus")}>
                    Before
                  </Button>
                  <Button iconEnd="next" unavailable={current + 1 === items.length} onClick={() => go(current + 1, "focus")}>
                    Next
                  </Button>
                </div>
              </section>
            )}
          </aside>
        </div>
      )}
      <Dialog
        open={helpOpen}
        onClose={() => onHelp(false)}
        title={exercise.title}
        actions={<Button onClick={() => onHelp(false)}>Close</Button>}
      >
        {[reading.instructions, exercise.instructions].filter(Boolean).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {help}
        <p>You can change your mind until you hand in.</p>
      </Dialog>
      <p className="sr" role="status">
        {changeWords(props)}
      </p>
    </>
  );
}

/** What a screen reader hears of a change, once it is known whether it is saved: "Question 3 answered. 3 of 6. Saved." */
function changeWords({ exercise: { items }, snapshot: { change, answers, state }, quiet }: ExercisePlayerProps): string {
  if (!change || state === "saving") return "";
  const index = items.findIndex(({ itemId }) => change.itemIds.includes(itemId));
  const item = items[index];
  if (!item) return "";
  const count = `${items.filter(({ itemId }) => answers[itemId]).length} of ${items.length}.`;
  const what = answers[item.itemId] ? `Question ${index + 1} answered.` : `Question ${index + 1} has no answer now.`;
  const from = change.by === "elsewhere" ? "Changed in another tab or on another device. " : change.by === "undo" ? "Undone. " : "";
  return `${from}${what} ${count} ${quiet ? "" : SAVING_WORDS[state].replace(/[^.]$/, "$&.")}`.trim();
}
