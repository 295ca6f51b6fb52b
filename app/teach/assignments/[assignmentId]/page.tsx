import type { Metadata } from "next";
import "@/app/styles/results.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { GiveTime } from "@/components/assigning/give-time";
import { HeldPanel } from "@/components/assigning/held-panel";
import { NewerKeyNotice } from "@/components/regrading/newer-key-notice";
import { ClassSentences } from "@/components/results/class-sentences";
import { HeatPanel } from "@/components/results/heat-panel";
import { LiveAlarms } from "@/components/results/live-alarms";
import { LiveLine, LiveNotices } from "@/components/results/live-line";
import { ResultsProvider } from "@/components/results/results-provider";
import { cellFilter } from "@/components/results/results-view";
import { WhenHandedIn } from "@/components/results/when-handed-in";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { countOpenAppeals } from "@/lib/db/appeals";
import { countTimedAttempts } from "@/lib/db/attempt-clock";
import { listExcuses } from "@/lib/db/excuses";
import { findNewerKey, hasOlderGrader } from "@/lib/db/regrades";
import { ruleSentence } from "@/lib/domain/assignment-rule";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { resultsQuerySchema } from "@/lib/domain/results-query";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { acceptLabelAction, keepKeyAction } from "./grade-actions";
import { liveResults } from "./live-results";
import { loadAlarms } from "./load-alarms";
import { loadResults } from "./load-results";
import { loadStudents } from "./load-students";
import { loadThird } from "./load-third";
import { releaseGradesAction } from "./release-actions";
import { Side } from "./side";
import { StudentPanel } from "./students";
import { giveTimeAction } from "./time-actions";

export const metadata: Metadata = { title: "Results" };

const APPEALS = { one: "# appeal", other: "# appeals" };
const WAITING = { one: "# answer to mark", other: "# answers to mark" };

export default async function ResultsPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const query = resultsQuerySchema.parse(await searchParams);
  const at = new Date();
  const loading = loadResults(teacher);
  const mayChange = teacher.classRole !== "viewer";
  const [results, students, excuses, alarms, newer, olderGrader, appeals, timed] = await Promise.all([
    loading,
    loadStudents(teacher, { ...query, find: "" }, loading, cellFilter(query)),
    listExcuses(teacher),
    loading.then((loaded) => loadAlarms(teacher, loaded)),
    mayChange ? findNewerKey(teacher) : null,
    mayChange && hasOlderGrader(teacher, GRADER_VERSION),
    countOpenAppeals(teacher),
    mayChange ? countTimedAttempts(teacher) : 0,
  ]);
  const { head, claims, classes, exercises, noun } = results;
  const { assignmentId } = teacher;
  const { large } = students;
  const third = large && query.group ? await loadThird(teacher, query.group, results) : null;
  const frame = { assignmentId, article: head.article, keyed: claims, classes, exercises, noun, query, third };

  return (
    <ResultsProvider frame={frame} first={liveResults(results, { records: large ? null : students.rows, alarms, at })}>
      <AssignmentNav assignmentId={assignmentId} current="results" mayChange={mayChange} />
      <main id="main" className="page results">
        <PageHeading
          eyebrow={ruleSentence(head, { locale: LOCALE, timeZone: head.timeZone, now: at }, head.className)}
          title={head.title}
          note={<LiveLine />}
          actions={<Actions {...{ assignmentId, appeals, timed }} waiting={results.waiting} />}
        />
        <LiveNotices />
        {head.gradesHeld && (
          <HeldPanel
            assignmentId={assignmentId}
            namesHidden={head.anonymous}
            doubts={alarms.length > 0}
            release={mayChange ? releaseGradesAction : null}
          />
        )}
        {mayChange && <NewerKeyNotice assignmentId={assignmentId} newer={newer} olderGrader={olderGrader} />}
        <WhenHandedIn
          action={
            <ButtonLink href={`/teach/classes/${teacher.classId}/join`} variant="primary" icon="screen">
              Project the join code
            </ButtonLink>
          }
        >
          <div className="lead">
            <ClassSentences />
            <LiveAlarms acts={mayChange ? { accept: acceptLabelAction, keep: keepKeyAction } : null} />
          </div>
          <div className="two">
            <HeatPanel />
            <Side teacher={teacher} results={results} query={query} large={large} />
          </div>
        </WhenHandedIn>
        <StudentPanel teacher={teacher} results={results} students={students} excuses={excuses} query={query} />
      </main>
    </ResultsProvider>
  );
}

type ActionsProps = { assignmentId: string; waiting: number; appeals: number; timed: number };

/** What waits for the teacher, and what is for the class as it sits there. */
function Actions({ assignmentId, waiting, appeals, timed }: ActionsProps) {
  return (
    <>
      {waiting > 0 && (
        <ButtonLink href={`/teach/assignments/${assignmentId}/marking`} icon="check">
          {formatCount(waiting, WAITING, LOCALE)}
        </ButtonLink>
      )}
      {appeals > 0 && (
        <ButtonLink href={`/teach/assignments/${assignmentId}/appeals`} icon="flag">
          {formatCount(appeals, APPEALS, LOCALE)}
        </ButtonLink>
      )}
      {timed > 0 && <GiveTime assignmentId={assignmentId} attempts="all" whose="everybody at work" action={giveTimeAction} />}
      <ButtonLink href={`/teach/assignments/${assignmentId}/project`} icon="screen">
        Project without names
      </ButtonLink>
    </>
  );
}
