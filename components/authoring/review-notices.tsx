import { Alarm } from "@/components/ui/alarm";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ReviewDraft } from "./review-draft";
import type { ReviewSnapshot } from "./review-store";

type ReviewNoticesProps = { draft: ReviewDraft; snapshot: ReviewSnapshot; onDecide: () => void };

/** What the teacher must know before the article: a decision that waits, whose key it is, that there are no suggestions. */
export function ReviewNotices({ draft, snapshot, onDecide }: ReviewNoticesProps) {
  const waiting = snapshot.conflicts.length + (snapshot.theirFacts ? 1 : 0);
  const unsuggested = draft.scope === "lesson" && draft.baseVersion === null && draft.analysis === null;
  return (
    <>
      {waiting > 0 && (
        <Alarm
          title="Somebody else changed the same"
          actions={
            <Button aria-haspopup="dialog" onClick={onDecide}>
              See both
            </Button>
          }
        >
          <p role="status">
            {formatCount(
              waiting,
              {
                one: "One change of yours waits in this window until you say whose stands.",
                other: "# changes of yours wait in this window until you say whose stand.",
              },
              LOCALE,
            )}
          </p>
        </Alarm>
      )}
      {snapshot.state === "gone" && (
        <Notice kind="error">
          This draft was published or discarded meanwhile. <a href={`/teach/lessons/${draft.lessonId}`}>See the lesson</a>
        </Notice>
      )}
      {snapshot.state === "refused" && (
        <Notice kind="error">The server could not take the last change. It is kept in this window: undo it, or load the page again.</Notice>
      )}
      {draft.scope === "key" && (
        <Notice>
          Your own key to “{draft.facts.title}”. The claims stay as the lesson cuts them; labels, credit and explanations are yours.
        </Notice>
      )}
      {unsuggested && (
        <Notice>
          There are no suggestions for this language. The text is cut into sentences; label them by hand: choose a claim, then press 1 to 4
          or use the fields beside it.
        </Notice>
      )}
    </>
  );
}
