import type { Metadata } from "next";
import { AssignForm, type ClassChoice } from "@/components/assigning/assign-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { classTimeAt } from "@/lib/access/class-time";
import { lessonReader } from "@/lib/access/proofs";
import { listAssignableClasses } from "@/lib/db/assignments";
import { getLesson } from "@/lib/db/lessons";
import { daysLater } from "@/lib/domain/class-time";
import { assignLessonAction } from "./actions";

export const metadata: Metadata = { title: "Assign" };

const DAYS_TO_DO_IT = 7;
const END_OF_SCHOOL_DAY = "17:00";

export default async function AssignPage({ params, searchParams }: PageProps<"/teach/lessons/[lessonId]/assign">) {
  const reader = await lessonReader((await params).lessonId);
  const [lesson, assignable] = await Promise.all([getLesson(reader), listAssignableClasses(reader)]);
  const now = new Date();
  const classes = assignable.map((one): ClassChoice => {
    const classNow = classTimeAt(now, one.timeZone);
    return { ...one, now: classNow, times: { opensAt: classNow, dueAt: daysLater(classNow, DAYS_TO_DO_IT, END_OF_SCHOOL_DAY) } };
  });
  const wanted = (await searchParams).class;
  return (
    <main id="main" className="page">
      <PageHeading eyebrow={lesson.title} title="Assign to a class" />
      {classes.length === 0 ? (
        <EmptyState
          title="You have no class yet"
          action={
            <ButtonLink href="/teach/classes/new" variant="primary" icon="plus">
              Make a class
            </ButtonLink>
          }
        >
          A lesson is given to a class. Make one, then come back: it takes two minutes.
        </EmptyState>
      ) : (
        <AssignForm
          lessonId={reader.lessonId}
          classes={classes}
          classId={classes.find((one) => one.classId === wanted)?.classId}
          now={now}
          action={assignLessonAction}
        />
      )}
    </main>
  );
}
