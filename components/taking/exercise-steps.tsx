import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ReadingExercise, SavedAnswers } from "@/lib/domain/reading";

type ExerciseStepsProps = {
  exercises: readonly ReadingExercise[];
  answers: SavedAnswers;
  current: number;
  onGo: (index: number) => void;
};

/** The exercises of a lesson, in any order the student likes; each says how much of it is done. */
export function ExerciseSteps({ exercises, answers, current, onGo }: ExerciseStepsProps) {
  const list = useRef<HTMLOListElement>(null);
  // on a phone they stand in a row that scrolls
  useEffect(() => {
    const row = list.current;
    const step = row?.children.item(current)?.getBoundingClientRect();
    const seen = row?.getBoundingClientRect();
    if (row && step && seen) row.scrollBy({ left: (step.left + step.right - seen.left - seen.right) / 2 });
  }, [current]);
  return (
    <nav className="exercise-steps no-print" aria-label="The parts of this lesson">
      <ol ref={list}>
        {exercises.map(({ title, items }, index) => {
          const done = items.filter((item) => answers[item.itemId]).length;
          return (
            <li key={items[0]?.itemId ?? title}>
              <button type="button" aria-current={index === current ? "step" : undefined} onClick={() => onGo(index)}>
                <span className="n" aria-hidden="true">
                  {done === items.length ? <Icon name="check" /> : index + 1}
                </span>
                <span className="t">{title}</span>
                <span className="caption num">
                  {done} of {items.length}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
