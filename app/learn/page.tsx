import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AssignmentRow } from "@/components/taking/assignment-row";
import { LearnFrame } from "@/components/taking/learn-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { parseTheme } from "@/components/ui/theme";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { student } from "@/lib/access/proofs";
import { getStudentName, listAssignmentsOfStudent } from "@/lib/db/attempts";
import { shownNames } from "@/lib/domain/student-name";
import { taskOf } from "./task-words";
import "@/app/styles/learn.css";

export const metadata: Metadata = { title: "Your lessons" };

export default async function LearnPage() {
  const reader = await student();
  const [name, assignments, jar] = await Promise.all([getStudentName(reader), listAssignmentsOfStudent(reader), cookies()]);
  const now = new Date();
  const tasks = assignments.map((assignment) => ({ assignment, task: taskOf(assignment, now) }));
  const open = tasks.filter(({ task }) => !task.done);
  // one primary action: the first that can be done now
  const first = open.find(({ task }) => task.action)?.assignment.assignmentId;
  const [short = name] = shownNames([{ name, number: 1 }]);
  const rows = (shown: typeof tasks) => (
    <ul className="list">
      {shown.map(({ assignment, task }) => (
        <AssignmentRow
          key={assignment.assignmentId}
          title={assignment.title}
          articleTitle={assignment.articleTitle}
          when={task.when}
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
        </section>
      )}
      <ThemeChoice value={parseTheme(jar.get("theme")?.value)} />
    </LearnFrame>
  );
}
