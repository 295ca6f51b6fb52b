import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/marking.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
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
export default async function MarkingPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]/marking">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const which = (await searchParams).show === "marked" ? "marked" : "waiting";
  const [head, lesson, rows] = await Promise.all([getResultsHead(teacher), getLessonText(teacher), listWaitingItems(teacher, which)]);
  const { assignmentId } = teacher;
  const items = waitingItems(rows, lesson);
  const here = `/teach/assignments/${assignmentId}/marking` as const;
  const mayMark = teacher.classRole !== "viewer";
  return (
    <>
      <AssignmentNav assignmentId={assignmentId} mayChange={mayMark} />
      <main id="main" className="page marking">
        <PageHeading
          eyebrow={`${head.className} · ${head.title}`}
          title="Mark answers"
          note={`Without names. Answers that are alike stand together.${mayMark ? "" : " You may look, not mark."}`}
        />
        <nav className="row tight" aria-label="Answers">
          <Link href={here} aria-current={which === "waiting" ? "page" : undefined}>
            To mark
          </Link>
          <Link href={`${here}?show=marked`} aria-current={which === "marked" ? "page" : undefined}>
            Marked
          </Link>
        </nav>
        {items.length === 0 ? (
          <EmptyState
            title={which === "waiting" ? "Nothing waits for your mark" : "Nothing is marked yet"}
            action={
              <ButtonLink href={`/teach/assignments/${assignmentId}`} icon="chart">
                See results
              </ButtonLink>
            }
          >
            {which === "waiting"
              ? "Sentences that students write, such as a rewrite or a plan, stand here once they are handed in, until you have marked them."
              : "What you mark stands here, so that you can change your mind."}
          </EmptyState>
        ) : (
          <MarkingScreen
            key={which}
            {...{ assignmentId, items }}
            article={{ text: lesson.text, language: head.article.language, direction: head.article.direction }}
            mark={mayMark ? markAnswersAction : null}
          />
        )}
      </main>
    </>
  );
}
