import { ButtonLink } from "@/components/ui/button-link";
import { formatWhen, type Shown } from "@/lib/domain/format";
import type { OfferedKey } from "@/lib/domain/regrade";

type KeyListProps = { assignmentId: string; keys: readonly OfferedKey[]; chosen: string | undefined; shown: Shown };

/** The key versions that may be applied, the newest first. */
export function KeyList({ assignmentId, keys, chosen, shown }: KeyListProps) {
  return (
    <ol className="key-versions">
      {keys.map(({ keyVersionId, number, note, madeBy, publishedAt, adopted }) => (
        <li key={keyVersionId} aria-current={keyVersionId === chosen ? "true" : undefined}>
          <div>
            <h3>
              Key version {number}
              {adopted && <span className="tag">adopted here</span>}
            </h3>
            {note && <p>{note}</p>}
            <p className="caption">
              {madeBy ?? "Came with the lesson"}, <time dateTime={publishedAt.toISOString()}>{formatWhen(publishedAt, shown)}</time>
            </p>
          </div>
          <ButtonLink
            href={`/teach/assignments/${assignmentId}/key?version=${keyVersionId}`}
            scroll={false}
            aria-label={`See what key version ${number} would change`}
          >
            See what it would change
          </ButtonLink>
        </li>
      ))}
    </ol>
  );
}
