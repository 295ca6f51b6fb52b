import type { Metadata } from "next";
import { cookies } from "next/headers";
import { waitingInWords } from "@/components/feedback/credit-words";
import { AssignmentRow } from "@/components/taking/assignment-row";
import { LearnFrame } from "@/components/taking/learn-frame";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { parseTheme } from "@/components/ui/theme";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { student } from "@/lib/access/proofs";
import { getStudentName, listAssignmentsOfStudent } from "@/lib/db/attempts";
import { listWaitingOfStudent } from "@/lib/db/reports/waiting-places";
import { feedbackReleased, type StudentAssignment } from "@/lib/domain/attempt";
import { shownNames } from "@/lib/domain/student-name";
import { MARKED_KINDS } from "@/lib/exercises/registry";
import { taskOf } from "./task-words";
import "@/app/styles/learn.css";

export const metadata: Metadata = { title: "Your lessons" };

export default async function LearnPage() {
  const reader = await student();
  const [name, assignments, waiting, jar] = await Promise.all([
    getStudentName(reader),
    listAssignmentsOfStudent(reader),
    listWaitingOfStudent(reader, MARKED_KINDS),
    cookies(),
  ]);
  const now = new Date();
  const tasks = assignments.map((assignment) => ({ assignment, task: taskOf(assignment, now) }));
  const open = tasks.filter(({ task }) => !task.done);
  // one primary action: the first that can be done now
  const first = open.find(({ task }) => task.action)?.assignment.assignmentId;
  const [short = name] = shownNames([{ name, number: 1 }]);
  // before the feedback is out, that an answer waits says something of it
  const waitingWords = (assignment: StudentAssignment): string => {
    const count = waiting.find(({ attemptId }) => attemptId === assignment.newest?.attemptId)?.count ?? 0;
    return count > 0 && feedbackReleased(assignment, now) ? waitingInWords(count, "student") : "";
  };
  const rows = (shown: typeof tasks) => (
    <ul className="list">
      {shown.map(({ assignment, task }) => (
        <AssignmentRow
          key={assignment.assignmentId}
          title={assignment.title}
          articleTitle={assignment.articleTitle}
          when={[task.when, waitingWords(assignment)].filter(Boolean).join(" · ")}
          action={task.action && { ...task.action, primary: assignment.assignmentId === first }}
        />
      ))}
    </ul>
  );
  const done = tasks.filter(({ task }) => task.done);
  return (
    <LearnFrame studentName={short}>
      <h1 className="serif learn-title">Hello, {short}</h1>
      <section aria-labelledby="open" className="stack tight">
        <h2 id="open">To do</h2>
        {open.length > 0 ? (
          rows(open)
        ) : (
          <EmptyState level={3} title="Nothing to do now">
            When your teacher sets a lesson, it stands here.
          </EmptyState>
        )}
      </section>
      {done.length > 0 && (
        <section aria-labelledby="done" className="stack tight">
          <h2 id="done">Done</h2>
          {rows(done)}
          <div>
            <a className={buttonClass({})} href="/learn/progress">
              See your progress
            </a>
          </div>
        </section>
      )}
      <ThemeChoice value={parseTheme(jar.get("theme")?.value)} />
    </LearnFrame>
  );
}
