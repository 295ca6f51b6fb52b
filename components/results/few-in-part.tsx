import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { useResults } from "./results-provider";

/** Why a third of the class is not shown. */
export function FewInPart() {
  const { part, query, at } = useResults();
  return (
    <p className="quiet">
      {part.students === 0 ? "Nobody is" : part.students === 1 ? "Only one student is" : `Only ${part.students} students are`} in this
      third. A part of the class is shown from {FEWEST_FOR_INDICES} students on: with fewer, a count would speak of one of them.{" "}
      {query.group && <a href={at({ group: undefined })}>Show the whole class</a>}
    </p>
  );
}
