import Link from "next/link";
import type { ResultExercise } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";

type ExerciseLinksProps = {
  exercises: readonly ResultExercise[];
  /** of the exercise that is shown */
  position: number;
  /** by its place in the lesson, from 1 */
  hrefOf: (exercise: number) => Search;
  /** which of them; all where it is not said */
  only?: ReadonlySet<number>;
};

/** The exercises of a lesson that has several, for one at a time. */
export function ExerciseLinks({ exercises, position, hrefOf, only }: ExerciseLinksProps) {
  if (exercises.length < 2) return null;
  return (
    <nav className="row tight no-print exercise-links" aria-label="Exercises">
      {exercises.map((exercise, index) =>
        only && !only.has(exercise.position) ? null : (
          <Link
            key={exercise.position}
            className="btn"
            href={hrefOf(index + 1)}
            scroll={false}
            prefetch={false}
            aria-current={exercise.position === position ? "page" : undefined}
          >
            {exercise.title}
          </Link>
        ),
      )}
    </nav>
  );
}
