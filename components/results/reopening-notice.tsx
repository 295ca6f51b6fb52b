import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReopeningSaid } from "./use-reopening";

type ReopeningNoticeProps = { said: ReopeningSaid; busy: boolean; onUndo: () => void };

/** What came of opening a student's work again, above the table; the button takes the focus, as the one that was pressed has gone. */
export function ReopeningNotice({ said, busy, onUndo }: ReopeningNoticeProps) {
  return (
    <Notice kind={said.refused ? "error" : "done"}>
      <div className="row tight">
        <span>{said.words}</span>
        {said.undo && (
          <Button key={said.undo.attemptId} ref={(button) => button?.focus()} icon="undo" busy={busy} onClick={onUndo}>
            Undo
          </Button>
        )}
      </div>
    </Notice>
  );
}
