import { Notice } from "@/components/ui/notice";
import type { QueueState } from "./operation-queue";

/** What stops the work, with the way on. */
export function AttemptNotice({ state, attemptId }: { state: QueueState; attemptId: string }) {
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
      return <Notice>This work is handed in, so it can’t be changed any more. {receipt}</Notice>;
    default:
      return null;
  }
}
