import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Review } from "./use-review";

type InspectorFootProps = {
  review: Review;
  mayCut: boolean;
  done: boolean;
  left: number;
  onAccept: () => void;
  onMerge: () => void;
  onPublish: () => void;
};

/** What can be done to the claim; every key has its button here. */
export function InspectorFoot({ review, mayCut, done, left, onAccept, onMerge, onPublish }: InspectorFootProps) {
  const words = done && left > 0 ? "Next to review" : done ? "Reviewed" : left > 1 ? "Accept and next" : "Accept";
  return (
    <div className="acts">
      {left === 0 && (
        <div className="only-phone">
          <Button variant="primary" wide aria-haspopup="dialog" onClick={onPublish}>
            Publish…
          </Button>
        </div>
      )}
      <Button variant={left > 0 ? "primary" : "plain"} className={left === 0 && done ? "only-wide" : undefined} wide onClick={onAccept}>
        {words}{" "}
        <span className="kbd only-wide" aria-hidden="true">
          Enter
        </span>
      </Button>
      <div className={mayCut ? "acts-more" : "acts-more two"}>
        <ActButton letter="A" icon="plus" onClick={() => review.press({ do: "accept-too" })}>
          Accept too
        </ActButton>
        {mayCut && (
          <>
            <ActButton letter="S" icon="split" onClick={() => review.press({ do: "split" })}>
              Split
            </ActButton>
            <ActButton letter="M" icon="merge" onClick={onMerge}>
              Merge
            </ActButton>
          </>
        )}
        <ActButton letter="Z" icon="undo" unavailable={!review.snapshot.canUndo} onClick={review.undo}>
          Undo
        </ActButton>
      </div>
    </div>
  );
}

type ActButtonProps = { letter: string; icon: IconName; unavailable?: boolean; onClick: () => void; children: string };

function ActButton({ letter, icon, unavailable = false, onClick, children }: ActButtonProps) {
  return (
    <Button variant="ghost" unavailable={unavailable} onClick={onClick}>
      <span className="kbd only-wide" aria-hidden="true">
        {letter}
      </span>
      <span className="only-phone">
        <Icon name={icon} />
      </span>
      {children}
    </Button>
  );
}
