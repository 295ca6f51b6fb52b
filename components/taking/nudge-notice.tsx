import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type NudgeNoticeProps = { words: string; onRead: () => void };

/** What the teacher says, until it is read. Announced politely; the focus stays where it is. */
export function NudgeNotice({ words, onRead }: NudgeNoticeProps) {
  return (
    <Notice>
      Your teacher says: <q>{words}</q>{" "}
      <Button variant="ghost" onClick={onRead}>
        OK
      </Button>
    </Notice>
  );
}
