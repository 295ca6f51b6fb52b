import type { ReactNode } from "react";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import type { ReadingExercise, SavedAnswers } from "@/lib/domain/reading";

type ItemRailProps = Pick<ExercisePlayerProps, "nextPart"> & {
  exercise: ReadingExercise;
  answers: SavedAnswers;
  current: number;
  timeWords: string;
  children: ReactNode;
  onGo: (index: number) => void;
};

/** Beside the text: how much is done, the item being worked on, and the way to the others. */
export function ItemRail({
  exercise: { title, instructions, items },
  answers,
  current,
  timeWords,
  nextPart,
  children,
  onGo,
}: ItemRailProps) {
  const answered = items.filter((item) => answers[item.itemId]).length;
  const isLast = current + 1 >= items.length;
  return (
    <aside className="item-rail" id="palette" aria-label={title}>
      <section className="panel stack tight" aria-label="Progress">
        <p className="row spread">
          <span className="count num">
            {answered} of {items.length} answered
          </span>
          <span className="caption">{timeWords}</span>
        </p>
        <Strip states={items.map((item, index) => (index === current ? "now" : answers[item.itemId] ? "done" : "open"))} />
        {instructions && <p className="quiet small">{instructions}</p>}
      </section>
      <div className="panel stack">
        {children}
        {(items.length > 1 || nextPart) && (
          <div className="nav">
            <Button icon="back" unavailable={current === 0} onClick={() => onGo(current - 1)}>
              {current === 0 ? "First" : `Question ${current}`}
            </Button>
            {isLast && nextPart ? (
              <Button iconEnd="next" className="next-part" onClick={nextPart.onGo}>
                <span>
                  <span className="sr">Next part: </span>
                  {nextPart.title}
                </span>
              </Button>
            ) : (
              <Button iconEnd="next" unavailable={isLast} onClick={() => onGo(current + 1)}>
                {isLast ? "Last" : `Question ${current + 2}`}
              </Button>
            )}
          </div>
        )}
      </div>
    </aside>
  );
}
