import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import type { UnreleasedFeedback } from "@/lib/domain/feedback";

type NotReleasedProps = {
  feedback: UnreleasedFeedback;
  attemptHref: string;
  /** the close in words, where the assignment has one */
  closes: string | null;
  closed: boolean;
};

function wordsOf({ feedback: { submittedAt, feedback, gradesHeld }, closes, closed }: NotReleasedProps): { title: string; text: string } {
  if (!submittedAt && closed) {
    return { title: "Your work is being handed in", text: "The assignment has closed. Come back in a minute." };
  }
  if (!submittedAt) return { title: "You have not handed in yet", text: "Feedback comes after you hand in." };
  if (feedback === "never")
    return {
      title: "Your work is handed in",
      text: "There is no feedback here for this lesson. Your teacher will talk about it with you.",
    };
  if (gradesHeld && (closed || feedback === "at-once"))
    return {
      title: "Your teacher has not released the grades yet",
      text: "Your work is handed in. Your feedback stands here once they are out.",
    };
  return {
    title: "Your feedback is not out yet",
    text: gradesHeld
      ? `It comes after the assignment has closed${closes ? `, ${closes}` : ""}, when your teacher releases the grades. Your work is handed in.`
      : `It comes when the assignment closes${closes ? `: ${closes}` : ""}. Your work is handed in.`,
  };
}

/** The page before the release: what is still to come, and when. */
export function NotReleased(props: NotReleasedProps) {
  const { title, text } = wordsOf(props);
  const goOn = !props.feedback.submittedAt && !props.closed;
  return (
    <>
      <h1 className="sr">Your feedback</h1>
      <EmptyState
        title={title}
        action={
          <a className={buttonClass({ variant: "primary" })} href={goOn ? props.attemptHref : "/learn"}>
            {goOn ? "Go on" : "Back to your lessons"}
          </a>
        }
      >
        {text}
      </EmptyState>
    </>
  );
}
