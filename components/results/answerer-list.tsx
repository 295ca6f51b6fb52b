import Link from "next/link";
import type { ClaimClass } from "@/lib/domain/label";

/** A student who answered, by name; `chosen` is null where the answer is no label, `responseId` where the item was left blank. */
export type Answerer = {
  readonly attemptId: string;
  readonly name: string;
  readonly chosen: ClaimClass | null;
  readonly responseId: string | null;
};

/** Names that lead to the students’ work. */
export function AnswererList({ names }: { names: readonly Answerer[] }) {
  return (
    <ul className="who-chose">
      {names.map(({ attemptId, name }) => (
        <li key={attemptId}>
          <Link href={`/teach/attempts/${attemptId}`} prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
