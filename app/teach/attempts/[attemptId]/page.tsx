import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import "@/app/styles/feedback.css";
import "@/app/styles/results.css";
import { adjustGradeAction, excuseStudentAction, liftAdjustmentAction } from "@/app/teach/assignments/[assignmentId]/grade-actions";
import { reopenAttemptAction, takeBackReopeningAction } from "@/app/teach/assignments/[assignmentId]/reopen-actions";
import { giveTimeAction } from "@/app/teach/assignments/[assignmentId]/time-actions";
import { AdjustButton, type AdjustOption } from "@/components/adjusting/adjust-button";
import { AdjustmentList } from "@/components/adjusting/adjustment-list";
import { ExcuseForm } from "@/components/adjusting/excuse-form";
import { ReopenedNotice, ReopenForm } from "@/components/adjusting/reopening";
import { GiveTime } from "@/components/assigning/give-time";
import { PrintButton } from "@/components/feedback/print-button";
import { ResultPanel } from "@/components/feedback/result-panel";
import { ReviewedClaims } from "@/components/feedback/reviewed-claims";
import { GradeHistory } from "@/components/regrading/grade-history";
import { NeighbourLinks } from "@/components/results/neighbour-links";
import { StudentAttempts } from "@/components/results/student-attempts";
import { StudentMatrix } from "@/components/results/student-matrix";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { attemptTeacher } from "@/lib/access/proofs";
import { listAdjustments } from "@/lib/db/adjustments";
import { listExcuses } from "@/lib/db/excuses";
import { getWork } from "@/lib/db/feedback";
import { listGradeEvents } from "@/lib/db/grade-changes";
import { listReopenings } from "@/lib/db/reopenings";
import { getStudentPlace, type StudentPlace } from "@/lib/db/reports/student-place";
import type { LiveAdjustment, StudentExcuse } from "@/lib/domain/adjustment";
import { formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import type { AttemptTeacher } from "@/lib/domain/proof";
import type { GradeEvent } from "@/lib/domain/regrade";
import { itemNoun, nameOf, STANDING_WORDS } from "@/lib/domain/results";
import { reviewItems } from "@/lib/grading/review-items";

export const metadata: Metadata = { title: "A student’s work" };

export default async function StudentWorkPage({ params }: PageProps<"/teach/attempts/[attemptId]">) {
  const teacher = await attemptTeacher((await params).attemptId);
  const [place, work, adjustments, events, excuses, reopenings] = await Promise.all([
    getStudentPlace(teacher),
    getWork(teacher),
    listAdjustments(teacher),
    listGradeEvents(teacher),
    listExcuses(teacher),
    listReopenings(teacher),
  ]);
  const { attemptId } = teacher;
  const mayChange = teacher.classRole !== "viewer";
  const mayExcuse = mayChange && !place.namesHidden;
  const superseded = reopenings.some((one) => one.supersedesId === attemptId);
  const shown: Shown = { locale: LOCALE, timeZone: teacher.timeZone, now: new Date() };
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={
          <>
            {place.className} · <Link href={`/teach/assignments/${teacher.assignmentId}`}>{place.title}</Link>
          </>
        }
        title={<bdi>{nameOf(place)}</bdi>}
        note={[standingLine(place, teacher.attemptId, shown), place.namesHidden && "Names are hidden until the grades are released"]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            <NeighbourLinks previous={place.previous} next={place.next} />
            {work && <PrintButton />}
          </>
        }
      />
      <StudentAttempts
        attempts={place.attempts}
        attemptId={attemptId}
        countedId={place.standing === "started" ? null : place.shownAttemptId}
        mean={place.mean}
        reopenings={reopenings}
      />
      <ReopenedNotice attemptId={attemptId} reopenings={reopenings} shown={shown} takeBack={mayChange ? takeBackReopeningAction : null} />
      {work ? (
        <Work
          {...{ work, teacher, adjustments, events, shown }}
          reopening={mayChange && !superseded && <ReopenForm attemptId={attemptId} reopen={reopenAttemptAction} />}
        />
      ) : (
        <EmptyState
          title="Not handed in yet"
          action={
            <>
              {mayChange && (
                <GiveTime assignmentId={teacher.assignmentId} attempts={[attemptId]} whose={nameOf(place)} action={giveTimeAction} />
              )}
              {mayExcuse && <Excuse teacher={teacher} excuses={excuses} shown={shown} />}
            </>
          }
        >
          {place.answers} of {place.items} claims have a label so far. The work stands here as soon as it is handed in.
        </EmptyState>
      )}
    </main>
  );
}

/** Work that is not handed in has no result to change: the student is excused from all of it. */
function Excuse({ teacher, excuses, shown }: { teacher: AttemptTeacher; excuses: readonly StudentExcuse[]; shown: Shown }) {
  const { assignmentId, studentId } = teacher;
  const standing = excuses.find((one) => one.studentId === studentId);
  const words = standing ? "Excused: see why" : "Excuse this student";
  return (
    <DialogButton label={words} title={standing ? "This student is excused" : "Excuse this student?"}>
      <ExcuseForm {...{ assignmentId, studentId, standing, shown }} excuse={excuseStudentAction} lift={liftAdjustmentAction} />
    </DialogButton>
  );
}

/** How and when the work came in: "Late · handed in Fri 18:00". */
function standingLine({ standing, mean, shownAttemptId, submittedAt, startedAt }: StudentPlace, attemptId: string, shown: Shown): string {
  const when = submittedAt ? `handed in ${formatWhen(submittedAt, shown)}` : `started ${formatWhen(startedAt, shown)}`;
  if (attemptId !== shownAttemptId && standing !== "started" && !mean) return `Another attempt counts · ${when}`;
  if (attemptId !== shownAttemptId || standing === "handed-in" || standing === "started")
    return submittedAt ? `Handed in ${formatWhen(submittedAt, shown)}` : `Started ${formatWhen(startedAt, shown)}`;
  return `${STANDING_WORDS[standing]} · ${when}`;
}

type WorkProps = {
  work: NonNullable<Awaited<ReturnType<typeof getWork>>>;
  teacher: AttemptTeacher;
  adjustments: readonly LiveAdjustment[];
  events: readonly GradeEvent[];
  shown: Shown;
  reopening: ReactNode;
};

const COMMENT: AdjustOption = { kind: "comment", label: "Nothing: only write a comment" };
const OF_CLAIM: AdjustOption[] = [
  { kind: "override-item", label: "Set the credit" },
  { kind: "excuse-item", label: "Excuse this claim", hint: "It does not count for this student." },
  COMMENT,
];

function ofWork({ penaltyPercent }: WorkProps["work"]): AdjustOption[] {
  const stillOff = `The ${penaltyPercent} % for lateness still come off it.`;
  return [
    { kind: "override-attempt", label: "Set the total", ...(penaltyPercent > 0 && { hint: stillOff }) },
    { kind: "excuse-attempt", label: "Excuse this work", hint: "It does not count for this student." },
    ...(penaltyPercent > 0 ? [{ kind: "waive-lateness", label: "Take nothing off for lateness" } as const] : []),
    COMMENT,
  ];
}

function Work({ work, teacher, adjustments, events, shown, reopening }: WorkProps) {
  const items = reviewItems(work);
  const { text: _text, title, ...text } = work.article;
  const mayChange = teacher.classRole !== "viewer";
  const { assignmentId, attemptId } = teacher;
  const listOf = (own: readonly LiveAdjustment[]) => (
    <AdjustmentList assignmentId={assignmentId} adjustments={own} shown={shown} lift={mayChange ? liftAdjustmentAction : null} />
  );
  const change = { attemptId, action: adjustGradeAction };
  return (
    <div className="feedback feedback-of-student">
      <section className="sheet" aria-labelledby="article-title">
        <h2 id="article-title" lang={text.language} dir={text.direction}>
          {title}
        </h2>
        <ReviewedClaims
          items={items}
          all
          text={text}
          reader="teacher"
          noteOf={({ itemId }) => listOf(adjustments.filter((one) => one.itemId === itemId))}
          footOf={({ itemId, number, weight }) =>
            mayChange && (
              <AdjustButton
                {...change}
                label="Change the credit"
                title={`Change the credit of ${itemNoun(items).toLowerCase()} ${number}`}
                itemId={itemId}
                options={OF_CLAIM}
                most={weight}
              />
            )
          }
        />
      </section>
      <aside className="feedback-side stack" aria-label="Result">
        <ResultPanel
          totals={work}
          items={items}
          noun={itemNoun(items)}
          waiting={items.filter(({ rule }) => rule === "waits").length}
          all
          reader="teacher"
        >
          {listOf(adjustments.filter(({ itemId }) => itemId === null))}
          {mayChange && (
            <AdjustButton {...change} label="Change the result" title="Change the result" options={ofWork(work)} most={work.possible} />
          )}
        </ResultPanel>
        <StudentMatrix items={items} judgement={work.judgement} />
        {reopening}
        <GradeHistory events={events} shown={shown} />
      </aside>
    </div>
  );
}
