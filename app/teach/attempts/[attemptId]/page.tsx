import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/feedback.css";
import "@/app/styles/results.css";
import { PrintButton } from "@/components/feedback/print-button";
import { ResultPanel } from "@/components/feedback/result-panel";
import { ReviewedClaims } from "@/components/feedback/reviewed-claims";
import { NeighbourLinks } from "@/components/results/neighbour-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { attemptTeacher } from "@/lib/access/proofs";
import { getWork } from "@/lib/db/feedback";
import { getStudentPlace, type StudentPlace } from "@/lib/db/reports/student-place";
import { formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import { nameOf, STANDING_WORDS } from "@/lib/domain/results";
import { reviewItems } from "@/lib/grading/review-items";

export const metadata: Metadata = { title: "A student’s work" };

export default async function StudentWorkPage({ params }: PageProps<"/teach/attempts/[attemptId]">) {
  const teacher = await attemptTeacher((await params).attemptId);
  const [place, work] = await Promise.all([getStudentPlace(teacher), getWork(teacher)]);
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
        note={standingLine(place, teacher.attemptId, shown)}
        actions={
          <>
            <NeighbourLinks previous={place.previous} next={place.next} />
            {work && <PrintButton />}
          </>
        }
      />
      <Attempts place={place} attemptId={teacher.attemptId} />
      {work ? (
        <Work work={work} />
      ) : (
        <EmptyState title="Not handed in yet">
          {place.answers} of {place.items} claims have a label so far. The work stands here as soon as it is handed in.
        </EmptyState>
      )}
    </main>
  );
}

/** How and when the work came in: "Late · handed in Fri 18:00". */
function standingLine({ standing, shownAttemptId, submittedAt, startedAt }: StudentPlace, attemptId: string, shown: Shown): string {
  const when = submittedAt ? `handed in ${formatWhen(submittedAt, shown)}` : `started ${formatWhen(startedAt, shown)}`;
  if (attemptId !== shownAttemptId) return `Another attempt counts · ${when}`;
  if (standing === "handed-in") return `Handed in ${formatWhen(submittedAt ?? startedAt, shown)}`;
  if (standing === "started") return `Started ${formatWhen(startedAt, shown)}`;
  return `${STANDING_WORDS[standing]} · ${when}`;
}

function Attempts({ place: { attempts, shownAttemptId }, attemptId }: { place: StudentPlace; attemptId: string }) {
  if (attempts.length < 2) return null;
  return (
    <nav className="row tight no-print" aria-label="Attempts">
      {attempts.map((attempt) => (
        <Link
          key={attempt.attemptId}
          className="btn"
          href={`/teach/attempts/${attempt.attemptId}`}
          prefetch={false}
          aria-current={attempt.attemptId === attemptId ? "page" : undefined}
        >
          Attempt {attempt.number}
          {attempt.attemptId === shownAttemptId && ", counts"}
        </Link>
      ))}
    </nav>
  );
}

function Work({ work }: { work: NonNullable<Awaited<ReturnType<typeof getWork>>> }) {
  const items = reviewItems(work);
  const { text: _text, title, ...text } = work.article;
  return (
    <div className="feedback feedback-of-student">
      <section className="sheet" aria-labelledby="article-title">
        <h2 id="article-title" lang={text.language} dir={text.direction}>
          {title}
        </h2>
        <ReviewedClaims items={items} all text={text} reader="teacher" />
      </section>
      <aside className="feedback-side stack" aria-label="Result">
        <ResultPanel totals={work} items={items} all reader="teacher" />
      </aside>
    </div>
  );
}
