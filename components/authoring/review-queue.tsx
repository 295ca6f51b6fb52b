import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { candidates } from "@/lib/domain/draft-queue";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { placeId } from "./review-place";
import { headlineOf, labelSpoken, leftWords, sureWords } from "./review-words";

type QueueListProps = {
  claims: readonly WorkingClaim[];
  queue: readonly WorkingClaim[];
  sure: number;
  currentId: string;
  onAcceptSure: () => void;
};

/**
 * What is still to review, the least certain first; below it what is reviewed. One stop of the Tab key, arrows between. Focus and
 * clicks are heard by what holds the list, not by each of five hundred claims.
 */
export function QueueList({ claims, queue, sure, currentId, onAcceptSure }: QueueListProps) {
  "use memo";
  const numbers = new Map(claims.map((claim, index) => [claim.id, index + 1]));
  const waiting = new Set(queue.map((claim) => claim.id));
  const [open, setOpen] = useState(false);
  const done = claims.filter((claim) => claim.reviewed);
  const stop = waiting.has(currentId) ? currentId : queue[0]?.id;
  const item = (claim: WorkingClaim, tabStop: boolean) => (
    <QueueItem key={claim.id} {...{ claim, tabStop }} number={numbers.get(claim.id) ?? 0} current={claim.id === currentId} />
  );
  return (
    <>
      <header>
        <h2>Least certain first</h2>
        <span className="caption">{leftWords(queue.length)}</span>
      </header>
      {sure > 1 && (
        <div className="queue-sure">
          <Button wide icon="check" onClick={onAcceptSure}>
            {sureWords(sure)}
          </Button>
        </div>
      )}
      {queue.length === 0 && <p className="queue-empty">{claims.length === 0 ? "There are no claims yet." : "Everything is reviewed."}</p>}
      <ol aria-label="Claims to review">{queue.map((claim) => item(claim, claim.id === stop))}</ol>
      {done.length > 0 && (
        <div className="queue-done">
          <button type="button" className="point-group" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? "down" : "next"} />
            <span>Reviewed</span>
            <span className="num">{done.length}</span>
          </button>
          {open && <ol aria-label="Reviewed claims">{done.map((claim, index) => item(claim, index === 0 || claim.id === currentId))}</ol>}
        </div>
      )}
    </>
  );
}

type QueueItemProps = { claim: WorkingClaim; number: number; current: boolean; tabStop: boolean };

function QueueItem({ claim, number, current, tabStop }: QueueItemProps) {
  "use memo";
  return (
    <li>
      <button
        type="button"
        id={placeId("queue", claim.id)}
        data-claim={claim.id}
        data-claim-key
        aria-current={current || undefined}
        tabIndex={tabStop ? 0 : -1}
      >
        <span className="n">
          <span className="sr">Claim </span>
          {number}
        </span>
        <span className="why">{claim.reviewed ? labelSpoken(claim) : headlineOf(claim)}</span>
        <span className="cand">
          {candidates(claim).map((name) => (
            <Badge key={name} size="sm" letter={CLASS_WORDS[name].letter} tone={CLASS_WORDS[name].tone} dashed={!claim.reviewed} />
          ))}
        </span>
        {!claim.reviewed && (
          <span className="sr">, suggested: {labelSpoken({ label: claim.label ?? claim.suggested?.label ?? null })}</span>
        )}
      </button>
    </li>
  );
}
