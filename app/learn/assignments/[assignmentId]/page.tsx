import type { Metadata } from "next";
import { ZoneNote } from "@/components/assigning/zone-note";
import { LearnFrame } from "@/components/taking/learn-frame";
import { StartButton } from "@/components/taking/start-button";
import { buttonClass } from "@/components/ui/button-class";
import { assignmentStudent } from "@/lib/access/proofs";
import { getAssignmentOfStudent, getStudentName } from "@/lib/db/attempts";
import { momentsOf, ruleSentence } from "@/lib/domain/assignment-rule";
import { feedbackReleased, isClosed, type StudentAssignment, standingOf } from "@/lib/domain/attempt";
import { formatCount, formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import { shownNames } from "@/lib/domain/student-name";
import "@/app/styles/learn.css";

export const metadata: Metadata = { title: "Before you start" };

export default async function AssignmentPage({ params }: PageProps<"/learn/assignments/[assignmentId]">) {
  const reader = await assignmentStudent((await params).assignmentId);
  const [name, assignment] = await Promise.all([getStudentName(reader), getAssignmentOfStudent(reader)]);
  const now = new Date();
  const shown: Shown = { locale: LOCALE, timeZone: assignment.timeZone, now };
  const [short = name] = shownNames([{ name, number: 1 }]);
  return (
    <LearnFrame studentName={short}>
      <section className="panel stack">
        <p className="eyebrow">{assignment.articleTitle}</p>
        <h1 className="serif learn-title">{assignment.title}</h1>
        <p>
          {ruleSentence(assignment, shown, `Class ${assignment.className}`)}{" "}
          <ZoneNote timeZone={assignment.timeZone} moments={momentsOf(assignment)} now={now} />
        </p>
        <p>
          You read a news article and say of {formatCount(assignment.claims, { one: "one claim", other: "# claims" }, LOCALE)} whether the
          reporter states it as fact, somebody else says it, or it is a guess. Every change is saved at once.
        </p>
        {assignment.excuse !== null && (
          <p>
            <strong>Your teacher excused you from this assignment.</strong> Why: {assignment.excuse} Nothing that you hand in counts.
          </p>
        )}
        <Standing assignment={assignment} shown={shown} />
      </section>
      <a className="link" href="/learn">
        Back to your lessons
      </a>
    </LearnFrame>
  );
}

/** What can be done now, in words and one button. */
function Standing({ assignment, shown }: { assignment: StudentAssignment; shown: Shown }) {
  const { assignmentId, newest, opensAt, closesAt } = assignment;
  switch (standingOf(assignment, shown.now)) {
    case "not-open":
      return <p className="strong">This opens {formatWhen(opensAt, shown)}. Come back then.</p>;
    case "start":
      return <StartButton assignmentId={assignmentId}>Start reading</StartButton>;
    case "go-on":
      return (
        <>
          {newest?.reopened && (
            <p>
              <strong>Your teacher has opened it again.</strong> Your answers are all there: change what you like, then hand it in again.
            </p>
          )}
          <StartButton assignmentId={assignmentId}>Go on reading</StartButton>
        </>
      );
    case "again":
      return (
        <>
          <StartButton assignmentId={assignmentId}>Start another attempt</StartButton>
          <SeeWork assignment={assignment} shown={shown} />
        </>
      );
    case "done":
      return <SeeWork assignment={assignment} shown={shown} />;
    case "waiting":
      return (
        <>
          <p className="strong">
            {isClosed(assignment, shown.now) && closesAt ? `This closed ${formatWhen(closesAt, shown)}.` : "Your time is up."} Your saved
            work is handed in for you.
          </p>
          {newest && <a href={`/learn/attempts/${newest.attemptId}/receipt`}>See the receipt</a>}
        </>
      );
    case "missed":
      return <p className="strong">This closed {closesAt && formatWhen(closesAt, shown)}, before you started it.</p>;
  }
}

function SeeWork({ assignment, shown }: { assignment: StudentAssignment; shown: Shown }) {
  const { newest } = assignment;
  if (!newest) return null;
  const released = feedbackReleased(assignment, shown.now);
  return (
    <>
      {newest.submittedAt && <p>You handed this in {formatWhen(newest.submittedAt, shown)}.</p>}
      <p>
        <a className={buttonClass()} href={`/learn/attempts/${newest.attemptId}/${released ? "feedback" : "receipt"}`}>
          {released ? "See my feedback" : "See the receipt"}
        </a>
      </p>
    </>
  );
}
