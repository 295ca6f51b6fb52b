import type { Metadata } from "next";
import "@/app/styles/marking.css";
import { MarkingScreen } from "@/components/marking/marking-screen";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { getLessonText } from "@/lib/db/lesson-text";
import { getResultsHead } from "@/lib/db/reports/assignment-results";
import { listWaitingItems } from "@/lib/db/reports/waiting-marks";
import { waitingItems } from "@/lib/grading/waiting-items";
import { markAnswersAction } from "./actions";

export const metadata: Metadata = { title: "Mark answers" };

/** What a machine can't mark: answers that are alike together, a level for each group, nobody's name. */
export default async function MarkingPage({ params }: PageProps<"/teach/assignments/[assignmentId]/marking">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const [head, lesson, rows] = await Promise.all([getResultsHead(teacher), getLessonText(teacher), listWaitingItems(teacher)]);
  const { assignmentId } = teacher;
  const items = waitingItems(rows, lesson);
  return (
    <main id="main" className="page marking">
      <PageHeading
        eyebrow={`${head.className} · ${head.title}`}
        title="Mark answers"
        note="Without names. Answers that are alike stand together."
      />
      {items.length === 0 ? (
        <EmptyState
          title="Nothing waits for your mark"
          action={
            <ButtonLink href={`/teach/assignments/${assignmentId}`} icon="chart">
              See results
            </ButtonLink>
          }
        >
          Sentences that students write, such as a rewrite or a plan, stand here until you have marked them.
        </EmptyState>
      ) : (
        <MarkingScreen
          {...{ assignmentId, items }}
          article={{ text: lesson.text, language: head.article.language, direction: head.article.direction }}
          mark={teacher.classRole === "viewer" ? null : markAnswersAction}
        />
      )}
    </main>
  );
}
