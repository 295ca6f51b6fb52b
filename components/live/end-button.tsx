import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { EndAction } from "./live-acts";

type EndButtonProps = { assignmentId: string; underWay: number; offline: number; action: EndAction };

/** Hands in the work of everybody, after a look at what that means. */
export function EndButton({ assignmentId, underWay, offline, action }: EndButtonProps) {
  const [open, setOpen] = useState(false);
  const [said, say] = useState("");
  const [busy, start] = useTransition();

  const end = () =>
    start(async () => {
      const result = await action(null, { assignmentId });
      setOpen(false);
      say(result.ok ? handedInWords(result.handedIn) : "Nothing was handed in. Load the page again and try once more.");
    });

  return (
    <>
      <Button icon="lock" aria-haspopup="dialog" unavailable={underWay === 0} onClick={() => setOpen(true)}>
        End for all
      </Button>
      <span className="small" role="status">
        {said}
      </span>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={formatCount(underWay, { one: "Hand in the work of # student now?", other: "Hand in the work of # students now?" }, LOCALE)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" busy={busy} onClick={() => busy || end()}>
              {busy ? "Handing in" : formatCount(underWay, { one: "Hand in for # student", other: "Hand in for # students" }, LOCALE)}
            </Button>
          </>
        }
      >
        <p>It counts as it is saved here, whatever time they had left. Who has not started yet still can.</p>
        {offline > 0 && (
          <p>
            {formatCount(
              offline,
              {
                one: "One of them is offline: what was done there since the connection broke is not in it.",
                other: "# of them are offline: what was done there since the connection broke is not in it.",
              },
              LOCALE,
            )}
          </p>
        )}
      </Dialog>
    </>
  );
}

const handedInWords = (students: number): string =>
  formatCount(students, { one: "Handed in for one student.", other: "Handed in for # students." }, LOCALE);
