import { ButtonLink } from "@/components/ui/button-link";
import { nameOf, type StudentRow } from "@/lib/domain/results";

type Neighbour = (Pick<StudentRow, "name" | "number" | "alike"> & { readonly attemptId: string }) | null;

/** To the students before and after this one, by name. */
export function NeighbourLinks({ previous, next }: { previous: Neighbour; next: Neighbour }) {
  return (
    <nav className="neighbours no-print" aria-label="Other students">
      {previous && (
        <ButtonLink href={`/teach/attempts/${previous.attemptId}`} icon="back">
          <span className="sr">Before: </span>
          <bdi>{nameOf(previous)}</bdi>
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={`/teach/attempts/${next.attemptId}`} iconEnd="next">
          <span className="sr">Next: </span>
          <bdi>{nameOf(next)}</bdi>
        </ButtonLink>
      )}
    </nav>
  );
}
