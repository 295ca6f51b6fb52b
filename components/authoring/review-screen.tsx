"use client";

import { useRouter } from "next/navigation";
import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { acceptAll, sureOnes } from "@/lib/domain/draft-queue";
import { ConflictDialog } from "./conflict-dialog";
import { DiscardDialog } from "./discard-dialog";
import { Inspector } from "./inspector";
import { ExercisesLine, LessonPanel } from "./lesson-panel";
import { OpenPoints } from "./open-points";
import { PrintedKey } from "./printed-key";
import { PublishDialog } from "./publish-dialog";
import type { PublishRefusal } from "./publish-words";
import { ReviewArticle } from "./review-article";
import { ReviewBar } from "./review-bar";
import type { ReviewDraft } from "./review-draft";
import { ReviewHelp } from "./review-help";
import { keyPlace, readReviewKey } from "./review-keys";
import { ReviewNotices } from "./review-notices";
import { claimAt, type ReviewTab } from "./review-place";
import { QueueList } from "./review-queue";
import type { ReviewActions } from "./review-sends";
import { UndoToast } from "./undo-toast";
import { type Review, useReview } from "./use-review";

type ReviewScreenProps = { draft: ReviewDraft; actions: ReviewActions };

/** The review of a key: the queue, the article and the claim being looked at; on a phone one of them at a time. */
export function ReviewScreen({ draft, actions }: ReviewScreenProps) {
  "use memo";
  const review = useReview(draft, actions);
  const { snapshot, queue, current } = review;
  const { claims, facts, state, conflicts } = snapshot;
  const { article } = draft;
  const asked = claims.filter((claim) => claim.askedIn.length > 0);
  const mayCut = draft.scope === "lesson";
  const around = { draftId: draft.draftId, faulty: draft.faulty, claimIds: claims.map(({ id }) => id) };
  const hear = (event: KeyboardEvent) => {
    const place = keyPlace(event.target);
    const key = place && readReviewKey(event, { place, direction: article.direction });
    if (!key) return;
    event.preventDefault();
    const choosing = event.target instanceof Element && event.target.closest("[data-accept-too]");
    if (choosing && key.do === "class" && current) review.acceptToo(current.id, key.class);
    else review.press(key);
  };
  const onClaim = (act: (id: string) => void) => (event: FocusEvent | MouseEvent) => {
    const id = claimAt(event.target);
    if (id !== null) act(id);
  };
  const heard = { onFocus: onClaim(review.select), onClick: onClaim(review.open), onKeyDown: hear };
  return (
    <>
      <ReviewBar
        draftId={draft.draftId}
        lessonId={draft.baseVersion === null ? null : draft.lessonId}
        title={facts.title}
        reviewed={asked.length - queue.length}
        total={asked.length}
        state={state}
        waits={conflicts.length > 0 || snapshot.theirFacts !== null}
        news={review.news}
        onNewsSeen={() => review.setNews(null)}
        done={queue.length === 0 && claims.length > 0}
        onHelp={() => review.setDialog("help")}
        onPublish={() => review.setDialog("publish")}
        onDiscard={() => review.setDialog("discard")}
      />
      <main className="review" id="main" data-tab={review.tab}>
        <Tabs review={review} />
        <nav className="queue" id="queue" data-shown={review.tab === "queue"} aria-label="Queue" data-keys {...heard}>
          <QueueList {...{ claims, queue }} sure={sureOnes(claims).length} currentId={current?.id ?? ""} onAcceptSure={review.acceptSure} />
          <OpenPoints {...{ article, claims }} analysis={draft.analysis} onAdd={mayCut ? review.add : null} onOpen={review.open} />
        </nav>
        <section className="desk" id="text" data-shown={review.tab === "article"} aria-label="Article">
          <ReviewNotices draft={draft} snapshot={snapshot} onDecide={() => review.setDialog("conflicts")} />
          {mayCut ? (
            <LessonPanel {...around} facts={facts} words={draft.glossary.words} onFacts={review.store.changeFacts} />
          ) : (
            <section className="panel lesson-panel no-print" aria-label="Lesson">
              <ExercisesLine {...around} exercises={facts.exercises} />
            </section>
          )}
          <div className="sheet">
            <p className="byline no-print">Dashed badges are suggestions; solid ones you have reviewed.</p>
            <ReviewArticle {...{ article, claims }} cuts={snapshot.cuts} current={review.number - 1} heard={heard} />
          </div>
        </section>
        {current ? (
          <Inspector {...{ article, review, mayCut }} exercises={facts.exercises} claim={current} onKeyDown={hear} />
        ) : (
          <section className="inspect" id="inspect" data-shown={review.tab === "claim"} aria-label="Claim">
            <div className="body">
              <EmptyState title="No claim yet">Open “Sentences without a claim” in the queue and make one of a sentence.</EmptyState>
            </div>
          </section>
        )}
        {review.toast && <UndoToast words={review.toast} onUndo={review.undo} onGone={() => review.setToast(null)} />}
      </main>
      <Dialogs {...{ draft, actions, review, mayCut }} />
      <PrintedKey article={article} claims={claims} />
      <p className="sr" role="status">
        {review.said}
      </p>
    </>
  );
}

/** The parts of the review on a phone. */
function Tabs({ review: { tab, setTab, queue, number } }: { review: Review }) {
  "use memo";
  const tabs: readonly [ReviewTab, string][] = [
    ["queue", `Queue · ${queue.length}`],
    ["article", "Article"],
    ["claim", number > 0 ? `Claim ${number}` : "Claim"],
  ];
  return (
    <nav className="tabs" aria-label="Parts of the review">
      {tabs.map(([name, words]) => (
        <button key={name} type="button" aria-current={tab === name || undefined} onClick={() => setTab(name)}>
          {words}
        </button>
      ))}
    </nav>
  );
}

function Dialogs({ draft, actions, review, mayCut }: ReviewScreenProps & { review: Review; mayCut: boolean }) {
  "use memo";
  const router = useRouter();
  const { store, snapshot, queue, dialog } = review;
  const close = () => review.setDialog(null);
  const publish = async (note: string): Promise<PublishRefusal | null> => {
    const left = acceptAll(queue);
    if (left.length > 0) store.edit(left, { words: "Suggestions taken as they are", at: left[0]?.id ?? "" });
    const saved = await store.flush();
    const { conflicts, theirFacts, facts } = store.snapshot();
    if (conflicts.length > 0 || theirFacts) return "conflicts";
    if (!saved) return "unsaved";
    try {
      const answer = await actions.publish(null, { draftId: draft.draftId, title: facts.title, summary: facts.summary, note });
      if (!answer.ok) return answer.reason;
      store.finish();
      router.replace(`/teach/lessons/${answer.lessonId}?made=${answer.made}`);
      return null;
    } catch {
      return "failed";
    }
  };
  const discard = async (): Promise<boolean> => {
    try {
      await actions.discard(null, { draftId: draft.draftId });
    } catch {
      return false;
    }
    store.finish();
    router.replace(draft.baseVersion === null ? "/teach/lessons" : `/teach/lessons/${draft.lessonId}`);
    return true;
  };
  return (
    <>
      <ReviewHelp open={dialog === "help"} onClose={close} mayCut={mayCut} />
      <PublishDialog
        open={dialog === "publish"}
        onClose={close}
        {...{ draft, queue }}
        facts={snapshot.facts}
        claims={snapshot.claims}
        onFacts={store.changeFacts}
        onOpen={(id) => {
          close();
          review.open(id);
        }}
        onPublish={publish}
      />
      <DiscardDialog
        open={dialog === "discard"}
        onClose={close}
        draft={draft}
        claims={snapshot.claims.length}
        reviewed={snapshot.claims.filter((claim) => claim.reviewed).length}
        onDiscard={discard}
      />
      <ConflictDialog
        open={dialog === "conflicts" && (snapshot.conflicts.length > 0 || snapshot.theirFacts !== null)}
        onClose={close}
        article={draft.article}
        conflicts={snapshot.conflicts}
        facts={snapshot.theirFacts && { mine: snapshot.facts, theirs: snapshot.theirFacts }}
        onSettle={store.settle}
        onSettleFacts={store.settleFacts}
      />
    </>
  );
}
