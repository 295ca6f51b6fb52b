import Link from "next/link";
import type { ResultsQuery } from "@/lib/domain/results-query";
import type { Search } from "@/lib/domain/results-search";
import type { Results } from "./load-results";
import { NO_CLAIM } from "./results-view";

type ExerciseLinksProps = {
  results: Pick<Results, "exercises">;
  /** of the exercise that is shown */
  position: number;
  at: (change: Partial<ResultsQuery>) => Search;
  /** which of them; all where it is not said */
  only?: ReadonlySet<number>;
};

/** The exercises of a lesson that has several, for one at a time. */
export function ExerciseLinks({ results: { exercises }, position, at, only }: ExerciseLinksProps) {
  if (exercises.length < 2) return null;
  return (
    <nav className="row tight no-print exercise-links" aria-label="Exercises">
      {exercises.map((exercise, index) =>
        only && !only.has(exercise.position) ? null : (
          <Link
            key={exercise.position}
            className="btn"
            href={at({ ...NO_CLAIM, exercise: index + 1 })}
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
