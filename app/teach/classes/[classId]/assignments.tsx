import Link from "next/link";
import { RuleLine } from "@/components/assigning/rule-line";
import { ButtonLink } from "@/components/ui/button-link";
import { listAssignmentsOfClass } from "@/lib/db/classes";
import type { ClassTeacher } from "@/lib/domain/proof";

/** The class's assignments: title, rule, how many have handed in. */
export async function ClassAssignments({ teacher, now }: { teacher: ClassTeacher; now: Date }) {
  const assignments = await listAssignmentsOfClass(teacher);
  if (assignments.length === 0) {
    return (
      <div className="stack">
        <p className="quiet">Nothing has been given to this class yet.</p>
        {teacher.classRole !== "viewer" && (
          <div>
            <ButtonLink href="/teach/lessons" icon="lesson">
              Choose a lesson
            </ButtonLink>
          </div>
        )}
      </div>
    );
  }
  return (
    <ul className="class-assignments">
      {assignments.map((assignment) => (
        <li key={assignment.assignmentId}>
          <div className="row spread">
            <Link href={`/teach/assignments/${assignment.assignmentId}`} prefetch={false} className="strong">
              {assignment.title}
            </Link>
            <span className="num small">{assignment.handedIn} handed in</span>
          </div>
          <p className="caption">
            <RuleLine rule={assignment} timeZone={teacher.timeZone} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
