import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ReviewDraft } from "./review-draft";

type DiscardDialogProps = {
  open: boolean;
  onClose: () => void;
  draft: ReviewDraft;
  claims: number;
  reviewed: number;
  /** throws the draft away and leaves the page; false where the server could not be reached */
  onDiscard: () => Promise<boolean>;
};

/** What goes with a draft, and what stays, before it goes. */
export function DiscardDialog({ open, onClose, ...rest }: DiscardDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Discard this draft?">
      <DiscardForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function DiscardForm({ onClose, draft, claims, reviewed, onDiscard }: Omit<DiscardDialogProps, "open">) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const discard = async () => {
    setBusy(true);
    setFailed(false);
    if (await onDiscard()) return;
    setFailed(true);
    setBusy(false);
  };
  return (
    <>
      <p>{lostWords(draft, claims)}</p>
      {draft.baseVersion === null && reviewed > 0 && (
        <p>{formatCount(reviewed, { one: "One claim of it has been reviewed.", other: "# claims of it have been reviewed." }, LOCALE)}</p>
      )}
      <p>This can’t be undone.</p>
      {failed && <Notice kind="error">The server could not be reached. The draft is still there; try again in a moment.</Notice>}
      <div className="acts-row">
        <Button onClick={onClose}>Keep it</Button>
        <Button variant="primary" busy={busy} unavailable={busy} onClick={() => void discard()}>
          {busy ? "Discarding" : "Discard the draft"}
        </Button>
      </div>
    </>
  );
}

/** What is lost, in a sentence or two. */
function lostWords({ scope, baseVersion }: ReviewDraft, claims: number): string {
  if (scope === "key")
    return "What you changed in your own key since you opened it goes for good. The lesson and the keys that are published stay as they are.";
  if (baseVersion === null) {
    return formatCount(
      claims,
      {
        one: "The article and the key to its one claim go for good: nothing of this lesson was published yet.",
        other: "The article and the key to its # claims go for good: nothing of this lesson was published yet.",
      },
      LOCALE,
    );
  }
  return `What was changed since lesson version ${baseVersion} goes for good, also what colleagues changed. What is published stays as it is.`;
}
