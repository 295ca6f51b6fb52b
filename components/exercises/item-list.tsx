import type { ReactNode } from "react";
import { PageTurner, pageAround } from "@/components/taking/list-pages";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import type { ReadingItem } from "@/lib/domain/reading";
import { surenessRule } from "@/lib/domain/sureness";

type ItemListProps = Pick<ExercisePlayerProps, "reading" | "exercise"> & {
  current: number;
  draw: (item: ReadingItem, index: number) => ReactNode;
  onGo: (index: number) => void;
};

/** The items of an exercise one under the other, or a page of them. */
export function ItemList({ reading, exercise: { title, instructions, settings, items }, current, draw, onGo }: ItemListProps) {
  const rule = surenessRule(settings);
  const shown = pageAround(current, items.length, reading.itemsAPage);
  return (
    <main className="list-view" id="main">
      <div className="sheet">
        <header className="head">
          <p className="caption">{reading.article.title}</p>
          <h1>{title}</h1>
          {instructions && <p className="quiet">{instructions}</p>}
          {rule && <p className="quiet">{rule}</p>}
        </header>
        {items.slice(shown.from, shown.to).map((item, place) => draw(item, shown.from + place))}
        <PageTurner {...shown} count={items.length} size={reading.itemsAPage} onGo={onGo} />
      </div>
    </main>
  );
}
