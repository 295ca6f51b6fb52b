import { useState } from "react";
import { LabelName } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextareaField } from "@/components/ui/textarea-field";
import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { proposed } from "@/lib/domain/draft-editing";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { classOf } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { DraftFacts } from "@/lib/domain/lesson-draft";
import { stateOf } from "./exercises-draft";
import { ExercisesLine, FactField } from "./lesson-panel";
import { type PublishRefusal, publicationWords, refusalWords } from "./publish-words";
import type { ReviewArticle, ReviewDraft } from "./review-draft";
import { excerpt } from "./review-words";

type PublishDialogProps = {
  open: boolean;
  onClose: () => void;
  draft: ReviewDraft;
  facts: DraftFacts;
  claims: readonly WorkingClaim[];
  queue: readonly WorkingClaim[];
  onFacts: (facts: Partial<DraftFacts>) => void;
  onOpen: (id: string) => void;
  /** publishes, the suggestions left taken as they are; null once it is done */
  onPublish: (note: string) => Promise<PublishRefusal | null>;
};

export function PublishDialog(props: PublishDialogProps) {
  const { open, onClose, draft } = props;
  return (
    <Dialog open={open} onClose={onClose} title={draft.scope === "key" ? "Publish your key?" : "Publish this lesson?"}>
      <PublishForm {...props} />
    </Dialog>
  );
}

/** What will be published, what nobody has looked at yet, and the act. */
function PublishForm({ onClose, draft, facts, claims, queue, onFacts, onOpen, onPublish }: PublishDialogProps) {
  const [read, setRead] = useState(false);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<PublishRefusal | null>(null);
  const unlabelled = queue.filter((claim) => proposed(claim).label === null);
  const unread = queue.length - unlabelled.length;
  const questions = stateOf(
    facts.exercises,
    claims.map(({ id }) => id),
  );
  const asks = claims.length > 0 || questions.questions > questions.lost;
  const ready = asks && questions.open === 0 && unlabelled.length === 0 && (unread === 0 || read) && facts.title.trim() !== "";
  const publish = async () => {
    setBusy(true);
    setRefusal(null);
    const refused = await onPublish(note);
    setRefusal(refused);
    if (refused) setBusy(false);
  };
  return (
    <>
      <p>{publicationWords(draft, facts, claims)}</p>
      {draft.scope === "lesson" && (
        <>
          <FactField
            id="publish-title"
            label="Title"
            value={facts.title}
            longest={200}
            required
            onText={(text) => onFacts({ title: text })}
          />
          <FactField
            rows={2}
            id="publish-summary"
            label="Summary for teachers"
            value={facts.summary}
            longest={600}
            long
            onText={(text) => onFacts({ summary: text })}
          />
        </>
      )}
      {draft.baseVersion !== null && (
        <TextareaField
          id="publish-note"
          label="What is new (for the list of versions)"
          maxLength={300}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {queue.length > 0 && <Unseen article={draft.article} claims={claims} queue={queue} onOpen={onOpen} />}
      {unlabelled.length > 0 ? (
        <p className="small strong">
          {formatCount(
            unlabelled.length,
            { one: "One claim has no label yet. Give it one first.", other: "# claims have no label yet. Give them one first." },
            LOCALE,
          )}
        </p>
      ) : (
        unread > 0 && (
          <Checkbox
            id="read-them"
            label="I have read these suggestions and take them as they are"
            checked={read}
            onChange={(event) => setRead(event.currentTarget.checked)}
          />
        )
      )}
      {(questions.open > 0 || questions.lost > 0 || draft.faulty > 0 || refusal === "faulty-items") && (
        <div className="stack tight">
          {questions.open > 0 && <p className="small strong">Look at the questions of the exercises first.</p>}
          {draft.faulty > 0 && <p className="small strong">Mend what the questions of the exercises lack.</p>}
          {questions.lost > 0 && <p className="small">Questions whose claim has gone are left out.</p>}
          <ExercisesLine draftId={draft.draftId} faulty={draft.faulty} exercises={facts.exercises} claimIds={claims.map(({ id }) => id)} />
        </div>
      )}
      {!asks && <p className="small strong">There is no claim yet. Make one of a sentence first.</p>}
      {refusal && <Notice kind="error">{refusalWords(refusal)}</Notice>}
      <div className="acts-row">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" unavailable={!ready || busy} busy={busy} onClick={() => void publish()}>
          {busy ? "Publishing" : "Publish"}
        </Button>
      </div>
    </>
  );
}

type UnseenProps = Pick<PublishDialogProps, "claims" | "queue" | "onOpen"> & { article: ReviewArticle };

/** Claims that nobody has looked at, with what is suggested for them. */
function Unseen({ article, claims, queue, onOpen }: UnseenProps) {
  const waiting = new Set(queue.map(({ id }) => id));
  return (
    <section className="unseen" aria-label="Claims that nobody has looked at">
      <h3>
        {formatCount(
          queue.length,
          { one: "Nobody has looked at this claim yet", other: "Nobody has looked at these # claims yet" },
          LOCALE,
        )}
      </h3>
      <ul>
        {claims.map((claim, index) => {
          if (!waiting.has(claim.id)) return null;
          const { label, ranges } = proposed(claim);
          const words = label && CLASS_WORDS[classOf(label)];
          return (
            <li key={claim.id}>
              <button type="button" onClick={() => onOpen(claim.id)}>
                <span className="num">{index + 1}.</span>
                <span lang={article.language}>{excerpt(ranges.map((range) => article.text.slice(...range)).join(" … "), 160)}</span>
                {words ? (
                  <LabelName letter={words.letter} tone={words.tone}>
                    {words.name}
                  </LabelName>
                ) : (
                  <span className="quiet">No label yet</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
