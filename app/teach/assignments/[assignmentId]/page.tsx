import type { Metadata } from "next";
import "@/app/styles/results.css";
import { GiveTime } from "@/components/assigning/give-time";
import { HeldPanel } from "@/components/assigning/held-panel";
import { NewerKeyNotice } from "@/components/regrading/newer-key-notice";
import { ClaimPanel } from "@/components/results/claim-panel";
import { ClaimsTable } from "@/components/results/claims-table";
import { ConfusionTable } from "@/components/results/confusion-table";
import { FilterChip } from "@/components/results/filter-chip";
import { HeatArticle } from "@/components/results/heat-article";
import { HeatScale } from "@/components/results/heat-scale";
import { KeyAlarms } from "@/components/results/key-alarms";
import { ResultSentences } from "@/components/results/result-sentences";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { assignmentTeacher } from "@/lib/access/proofs";
import { countOpenAppeals } from "@/lib/db/appeals";
import { countTimedAttempts } from "@/lib/db/attempt-clock";
import { findNewerKey, hasOlderGrader } from "@/lib/db/regrades";
import { listStudentRows } from "@/lib/db/reports/student-rows";
import { articleBlocks } from "@/lib/domain/article-parts";
import { ruleSentence } from "@/lib/domain/assignment-rule";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { type ClaimResult, nameOf } from "@/lib/domain/results";
import { type ResultsQuery, resultsQuerySchema } from "@/lib/domain/results-query";
import { type Search, searchOf } from "@/lib/domain/results-search";
import { GRADER_VERSION } from "@/lib/grading/grade-attempt";
import { confusionMatrix } from "@/lib/statistics/confusion-matrix";
import { findings } from "@/lib/statistics/result-sentences";
import { ClaimDecision } from "./claim-decision";
import { acceptLabelAction, keepKeyAction } from "./grade-actions";
import { loadAlarms } from "./load-alarms";
import { loadResults, type Results } from "./load-results";
import { releaseGradesAction } from "./release-actions";
import { cellFilter, fittingClaims, nextClaim } from "./results-view";
import { loadStudents, StudentPanel } from "./students";
import { giveTimeAction } from "./time-actions";

export const metadata: Metadata = { title: "Results" };

const CLAIMS = { one: "# claim", other: "# claims" };
const APPEALS = { one: "# appeal", other: "# appeals" };
const NO_CLAIM = { claim: undefined, names: undefined };
const NO_FILTER = { key: undefined, chose: undefined, skill: undefined, page: 1 };

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
  const { head, claims, handedIn } = results;
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

type PartProps = { results: Results; fitting: readonly ClaimResult[]; query: ResultsQuery; at: (change: Partial<ResultsQuery>) => Search };

function Heat({ results: { head, claims, classes, handedIn }, fitting, query, at, chip }: PartProps & { chip: React.ReactNode }) {
  const blocks = articleBlocks(
    head.article.text,
    head.article.blocks,
    claims.map((claim) => claim.ranges),
  );
  const hrefOf = (claim: ClaimResult) => at({ claim: claim.number, names: undefined });
  const note = formatCount(
    handedIn,
    {
      one: "The number says whether the # answer missed full credit.",
      other: "The number is how many of # answers did not get full credit.",
    },
    LOCALE,
  );
  return (
    <Panel
      title="Where the class went wrong"
      id="heat"
      actions={<HeatScale most={handedIn} />}
      note={`${note} Open a claim to see what they chose.`}
    >
      {chip}
      <HeatArticle
        blocks={blocks}
        claims={claims}
        language={head.article.language}
        direction={head.article.direction}
        open={query.claim}
        shown={fitting === claims ? undefined : new Set(fitting.map((claim) => claim.number))}
        hrefOf={hrefOf}
      />
      <Disclosure summary="The same as a table">
        <ClaimsTable claims={claims} article={head.article} classes={classes} hrefOf={hrefOf} />
      </Disclosure>
    </Panel>
  );
}

async function Side({ teacher, results, fitting, query, at }: PartProps & { teacher: AssignmentTeacher }) {
  const { head, claims, classes, rowOf } = results;
  const open = claims.find((claim) => claim.number === query.claim);
  const next = open && nextClaim(fitting, open);
  const matrix = confusionMatrix(claims, classes);
  const blank = formatCount(matrix.blank, { one: "# more was left blank.", other: "# more were left blank." }, LOCALE);
  const note = formatCount(matrix.answers, { one: "# answer.", other: "# answers." }, LOCALE);
  return (
    <div className="side">
      {open && (
        <ClaimPanel
          claim={open}
          article={head.article}
          classes={classes}
          names={query.names ? await answerers(teacher, open, rowOf) : null}
          namesHref={at({ names: query.names ? undefined : "on" })}
          closeHref={at(NO_CLAIM)}
          nextHref={next ? at({ claim: next.number }) : null}
          decision={<ClaimDecision teacher={teacher} claim={open} zone={head.timeZone} />}
        />
      )}
      <Panel title="Which labels they mix up" id="matrix" note={`${note} Choose a cell to filter the article and the students.`}>
        <ConfusionTable matrix={matrix} chosen={cellFilter(query)} hrefOf={(key, chose) => at({ ...NO_CLAIM, ...NO_FILTER, key, chose })} />
        <p className="caption">
          Framed cells agree with the key: {matrix.agreeing} of {matrix.answers}. {matrix.blank > 0 && blank}
        </p>
      </Panel>
    </div>
  );
}

/** Who answered the claim, and what. */
async function answerers(teacher: AssignmentTeacher, { number, position }: ClaimResult, rowOf: Results["rowOf"]) {
  const { rows } = await listStudentRows(teacher, { sort: { by: "name", down: false } });
  return rows.flatMap((record) => {
    const row = rowOf(record);
    const cell = row.cells[number - 1];
    if (!row.attemptId || !cell || record.points[position] == null) return [];
    return [{ attemptId: row.attemptId, name: nameOf(row), chosen: cell.chosen }];
  });
}
