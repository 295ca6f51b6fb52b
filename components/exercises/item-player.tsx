"use client";

import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import type { ReadingItem } from "@/lib/domain/reading";
import { ItemArticle } from "./item-article";
import type { ItemKind } from "./item-controls";
import { ItemHelp } from "./item-help";
import { ItemList } from "./item-list";
import { ItemRail } from "./item-rail";
import { ItemSection } from "./item-section";
import { changeWords } from "./item-words";
import { useItemPlace } from "./use-item-place";

/** The player of every kind whose items are answered one beside the other: the text, and the item being worked on; or all as a list. */
export function ItemPlayer({ Controls, question, help, keys, withoutSureness, wide, quotes, ...props }: ExercisePlayerProps & ItemKind) {
  const { reading, exercise, view, snapshot, nextPart } = props;
  const { current, setCurrent, go } = useItemPlace(props);
  const { text, blocks } = reading.article;
  const lesson = { text, blocks, claims: reading.claims };
  const draw = (item: ReadingItem, index: number) => (
    <ItemSection
      key={item.itemId}
      {...{ item, index, lesson }}
      kind={{ Controls, question, quotes, withoutSureness }}
      player={props}
      list={view === "list"}
      onWork={() => index !== current && setCurrent(index)}
    />
  );
  const goTo = (index: number) => go(index, "focus");
  const item = exercise.items[current];
  return (
    <>
      {view === "list" ? (
        <ItemList {...{ reading, exercise, current, draw }} onGo={goTo} />
      ) : (
        <div className={wide ? "item-read wide" : "item-read"}>
          <main className="sheet" id="main">
            <ItemArticle {...{ lesson, current }} items={exercise.items} article={reading.article} />
          </main>
          <ItemRail {...{ exercise, current, nextPart }} answers={snapshot.answers} timeWords={reading.timeWords} onGo={goTo}>
            {item && draw(item, current)}
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
