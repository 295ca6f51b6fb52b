import type { Metadata } from "next";
import "@/app/styles/results.css";
import { GiveTime } from "@/components/assigning/give-time";
import { HeldPanel } from "@/components/assigning/held-panel";
import { NewerKeyNotice } from "@/components/regrading/newer-key-notice";
import { FilterChip } from "@/components/results/filter-chip";
import { KeyAlarms } from "@/components/results/key-alarms";
import { ResultSentences } from "@/components/results/result-sentences";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { countOpenAppeals } from "@/lib/db/appeals";
import { countTimedAttempts } from "@/lib/db/attempt-clock";
import { findNewerKey, hasOlderGrader } from "@/lib/db/regrades";
import { ruleSentence } from "@/lib/domain/assignment-rule";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type ResultsQuery, resultsQuerySchema } from "@/lib/domain/results-query";
import { type Search, searchOf } from "@/lib/domain/results-search";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { findings } from "@/lib/statistics/result-sentences";
import { acceptLabelAction, keepKeyAction } from "./grade-actions";
import { Heat } from "./heat";
import { loadAlarms } from "./load-alarms";
import { loadResults } from "./load-results";
import { releaseGradesAction } from "./release-actions";
import { cellFilter, fittingClaims, NO_CLAIM, NO_FILTER } from "./results-view";
import { Side } from "./side";
import { loadStudents, StudentPanel } from "./students";
import { giveTimeAction } from "./time-actions";

export const metadata: Metadata = { title: "Results" };

const CLAIMS = { one: "# claim", other: "# claims" };
const APPEALS = { one: "# appeal", other: "# appeals" };
const WAITING = { one: "# answer to mark", other: "# answers to mark" };

export default async function ResultsPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const query = resultsQuerySchema.parse(await searchParams);
  const loading = loadResults(teacher);
  const filter = cellFilter(query);
  const mayChange = teacher.classRole !== "viewer";
  const [results, students, alarms, appeals, newer, olderGrader, timed] = await Promise.all([
    loading,
    loadStudents(teacher, query, loading, filter),
    loading.then((loaded) => loadAlarms(teacher, loaded)),
    countOpenAppeals(teacher),
    mayChange ? findNewerKey(teacher) : null,
    mayChange && hasOlderGrader(teacher, GRADER_VERSION),
    mayChange ? countTimedAttempts(teacher) : 0,
  ]);
  const { head, claims, handedIn, waiting } = results;
  const at = (change: Partial<ResultsQuery>): Search => searchOf({ ...query, ...change });
  const shown = { locale: LOCALE, timeZone: head.timeZone, now: new Date() };
  const fitting = fittingClaims(claims, query);
  const left = formatCount(fitting.length, CLAIMS, LOCALE);
  const chip = filter ? (
    <FilterChip filter={filter} left={left} removeHref={at(NO_FILTER)} />
  ) : query.skill ? (
    <FilterChip filter={{ skill: query.skill }} left={left} removeHref={at(NO_FILTER)} />
  ) : null;

  return (
    <main id="main" className="page results">
      <PageHeading
        eyebrow={ruleSentence(head, shown, head.className)}
        title={head.title}
        actions={
          <>
            {waiting > 0 && (
              <ButtonLink href={`/teach/assignments/${teacher.assignmentId}/marking`} icon="check">
                {formatCount(waiting, WAITING, LOCALE)}
              </ButtonLink>
            )}
            {appeals > 0 && (
              <ButtonLink href={`/teach/assignments/${teacher.assignmentId}/appeals`} icon="flag">
                {formatCount(appeals, APPEALS, LOCALE)}
              </ButtonLink>
            )}
            {timed > 0 && <GiveTime assignmentId={teacher.assignmentId} attempts="all" whose="everybody at work" action={giveTimeAction} />}
            <ButtonLink href={`/teach/assignments/${teacher.assignmentId}/live`} icon="users">
              Live
            </ButtonLink>
            <ButtonLink href={`/teach/assignments/${teacher.assignmentId}/project`} icon="screen">
              Project without names
            </ButtonLink>
            <ButtonLink href={`/teach/assignments/${teacher.assignmentId}/settings`} icon="settings">
              Settings
            </ButtonLink>
          </>
        }
      />
      {head.gradesHeld && (
        <HeldPanel
          assignmentId={teacher.assignmentId}
          namesHidden={head.anonymous}
          doubts={alarms.length > 0}
          release={teacher.classRole === "viewer" ? null : releaseGradesAction}
        />
      )}
      {mayChange && <NewerKeyNotice assignmentId={teacher.assignmentId} newer={newer} olderGrader={olderGrader} />}
      {handedIn === 0 ? (
        <NobodyYet teacher={teacher} started={head.started} students={head.students} />
      ) : (
        <>
          <div className="lead">
            <ResultSentences
              {...results}
              students={head.students}
              findings={findings(claims)}
              hrefOf={({ skill }) => `${at({ ...NO_CLAIM, ...NO_FILTER, skill })}#heat`}
            />
            <KeyAlarms
              assignmentId={teacher.assignmentId}
              alarms={alarms}
              acts={teacher.classRole === "viewer" ? null : { accept: acceptLabelAction, keep: keepKeyAction }}
            />
          </div>
          <div className="two">
            <Heat results={results} fitting={fitting} query={query} chip={chip} at={at} />
            <Side teacher={teacher} results={results} fitting={fitting} query={query} at={at} />
          </div>
        </>
      )}
      <StudentPanel teacher={teacher} results={results} students={students} query={query} filter={filter && chip} />
    </main>
  );
}

function NobodyYet({ teacher, started, students }: { teacher: AssignmentTeacher; started: number; students: number }) {
  const count = formatCount(
    students,
    { one: `${formatNumber(started, LOCALE)} of # student`, other: `${formatNumber(started, LOCALE)} of # students` },
    LOCALE,
  );
  return (
    <EmptyState
      title="Nobody has handed in yet"
      action={
        <ButtonLink href={`/teach/classes/${teacher.classId}/join`} variant="primary" icon="screen">
          Project the join code
        </ButtonLink>
      }
    >
      Started: {count}. As soon as the first one hands in, the article stands here with the class’s answers on it.
    </EmptyState>
  );
}
