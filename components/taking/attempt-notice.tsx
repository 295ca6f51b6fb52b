import { Notice } from "@/components/ui/notice";
import type { QueueState, Refused } from "./operation-queue";

const REFUSED: Readonly<Record<Refused, string>> = {
  refused: "The server did not take your last change, so it is taken back. Everything before it is saved. Load the page again, then go on.",
  "too-large": "Your last answer was too long to be saved, so it is taken back. Everything before it is saved. Write a shorter one.",
};

type AttemptNoticeProps = { state: QueueState; refused: Refused | null; tooLate: boolean; attemptId: string };

/** What stops the work, with the way on. */
export function AttemptNotice({ state, refused, tooLate, attemptId }: AttemptNoticeProps) {
  const receipt = <a href={`/learn/attempts/${attemptId}/receipt`}>See the receipt</a>;
  switch (state) {
    case "signed-out":
      return (
        <Notice kind="error">
          You are signed out. Your work is kept on this device, and sent when you sign in here again. <a href="/join">Sign in</a>
        </Notice>
      );
    case "closed":
      return (
        <Notice kind="error">
          The assignment has closed. What was saved before is handed in for you; nothing more is taken. {receipt}
        </Notice>
      );
    case "already-submitted":
      return (
        <Notice>
          This work is handed in, so it can’t be changed any more.{tooLate && " What you changed after that is not in it."} {receipt}
        </Notice>
      );
    default:
      return refused && <Notice kind="error">{REFUSED[refused]}</Notice>;
  }
}
