import { ButtonLink } from "@/components/ui/button-link";
import { Progress } from "@/components/ui/progress";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { RuleLine } from "./rule-line";

type AssignmentRowProps = {
  assignment: AssignmentRule & {
    assignmentId: string;
    classId: string;
    className: string;
    timeZone: string;
    title: string;
    articleTitle: string;
    students: number;
    started: number;
    handedIn: number;
    /** how many wait for an answer */
    appeals: number;
  };
  now: Date;
};

/** An assignment in the list: how far the class is, and the one thing to do next. */
export function AssignmentRow({ assignment, now }: AssignmentRowProps) {
  const { assignmentId, classId, className, timeZone, title, students, started, handedIn, appeals } = assignment;
  const closed = assignment.closesAt !== null && assignment.closesAt <= now;
  const words = started === 0 && !closed ? "Not started" : `${handedIn} of ${students} handed in`;
  return (
    <li className="run">
      <span className="cls">{className}</span>
      <div>
        <h3>
          <a href={`/teach/assignments/${assignmentId}`}>{title}</a>
        </h3>
        <p className="caption">
          <RuleLine rule={assignment} timeZone={timeZone} now={now} />
        </p>
        {appeals > 0 && (
          <p className="small">
            <a href={`/teach/assignments/${assignmentId}/appeals`}>
              {formatCount(appeals, { one: "# appeal waits for you", other: "# appeals wait for you" }, LOCALE)}
            </a>
          </p>
        )}
      </div>
      <Progress label={`Handed in, ${className}, ${title}`} value={handedIn} max={students} words={words} />
      {started === 0 && !closed ? (
        <ButtonLink href={`/teach/classes/${classId}/join`} icon="screen" aria-label={`Project code of ${className}`}>
          Project code
        </ButtonLink>
      ) : (
        <ButtonLink href={`/teach/assignments/${assignmentId}`} aria-label={`See results of ${className}, ${title}`}>
          See results
        </ButtonLink>
      )}
    </li>
  );
}
