import type { ReactNode } from "react";
import { RingedText } from "@/components/lessons/ringed-text";
import { LabelName } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { proposed, type WorkingClaim } from "@/lib/domain/draft-editing";
import type { Conflict } from "@/lib/domain/draft-merging";
import { classOf } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { DraftFacts } from "@/lib/domain/lesson-draft";
import type { ReviewArticle } from "./review-draft";

type ConflictDialogProps = {
  open: boolean;
  onClose: () => void;
  article: ReviewArticle;
  conflicts: readonly Conflict[];
  facts: { readonly mine: DraftFacts; readonly theirs: DraftFacts } | null;
  onSettle: (conflict: Conflict, take: "mine" | "theirs") => void;
  onSettleFacts: (take: "mine" | "theirs") => void;
};

/** What two people changed at the same time, both side by side; the teacher says which stands. */
export function ConflictDialog({ open, onClose, article, conflicts, facts, onSettle, onSettleFacts }: ConflictDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Whose change should stand?" actions={<Button onClick={onClose}>Decide later</Button>}>
      <p>Somebody else changed the same while you worked. Your change waits in this window until you say which of the two to keep.</p>
      {facts && (
        <Choice label="The lesson’s title, summary and instructions" onTake={onSettleFacts}>
          <FactsSide title="Theirs" facts={facts.theirs} />
          <FactsSide title="Yours" facts={facts.mine} />
        </Choice>
      )}
      {conflicts.map((conflict) => (
        <Choice key={conflict.ids.join()} label="A claim" onTake={(take) => onSettle(conflict, take)}>
          <ClaimsSide title="Theirs" article={article} claims={conflict.theirs} />
          <ClaimsSide title="Yours" article={article} claims={conflict.mine} />
        </Choice>
      ))}
    </Dialog>
  );
}

function Choice({ label, onTake, children }: { label: string; onTake: (take: "mine" | "theirs") => void; children: ReactNode }) {
  return (
    <section className="conflict" aria-label={label}>
      {children}
      <Button onClick={() => onTake("theirs")}>Take theirs</Button>
      <Button onClick={() => onTake("mine")}>Keep mine</Button>
    </section>
  );
}

function ClaimsSide({ title, article, claims }: { title: string; article: ReviewArticle; claims: readonly WorkingClaim[] }) {
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      {claims.length === 0 && <p className="quiet">The claim is removed.</p>}
      {claims.map(proposed).map((claim) => {
        const words = claim.label && CLASS_WORDS[classOf(claim.label)];
        return (
          <div key={claim.id} className="stack tight small">
            <p className="serif" lang={article.language} dir={article.direction}>
              <RingedText text={article.text} ranges={claim.ranges} rings={claim.evidence} />
            </p>
            {words ? (
              <LabelName letter={words.letter} tone={words.tone}>
                {words.name}
              </LabelName>
            ) : (
              <span className="quiet">No label yet</span>
            )}
            <p className="quiet">{claim.explanation}</p>
            <p className="caption">{claim.reviewed ? "Reviewed" : "Not reviewed"}</p>
          </div>
        );
      })}
    </div>
  );
}

function FactsSide({ title, facts }: { title: string; facts: DraftFacts }) {
  return (
    <div className="stack tight small">
      <h3>{title}</h3>
      <p className="strong">{facts.title}</p>
      <p>{facts.summary || "No summary"}</p>
      <p className="quiet">{facts.instructions || "No instructions"}</p>
      {facts.exercises.map((exercise) => (
        <p key={`${exercise.kind} ${exercise.title}`} className="quiet">
          {exercise.title}: {exercise.instructions}
        </p>
      ))}
    </div>
  );
}
