import type { Metadata } from "next";
import "@/app/styles/results.css";
import "@/app/styles/item-analysis.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { AnalysisSentences } from "@/components/item-analysis/analysis-sentences";
import { AttemptChoice } from "@/components/item-analysis/attempt-choice";
import { TotalsPanel } from "@/components/item-analysis/totals-panel";
import { WholePanel } from "@/components/item-analysis/whole-panel";
import { KeyAlarms } from "@/components/results/key-alarms";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { analysisQuerySchema } from "@/lib/domain/analysis-query";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { AnalysedAttempt } from "@/lib/domain/item-analysis";
import { FEWEST_FOR_INDICES, type ItemNoun } from "@/lib/domain/results";
import { acceptLabelAction, keepKeyAction } from "../grade-actions";
import { loadAlarms } from "../load-alarms";
import { loadResults } from "../load-results";
import { Items } from "./items";
import { loadAnalysis } from "./load-analysis";
import { Understanding } from "./understanding";

export const metadata: Metadata = { title: "Items" };

const TITLES: Readonly<Record<ItemNoun, string>> = { Claim: "How the claims worked", Question: "How the questions worked" };
const ANALYSED: Readonly<Record<AnalysedAttempt, { one: string; other: string }>> = {
  first: { one: "The first attempt that # student handed in.", other: "The first attempt that each of # students handed in." },
  counted: { one: "The attempt that counts, of # student.", other: "The attempt that counts, of each of # students." },
  last: { one: "The last attempt that # student handed in.", other: "The last attempt that each of # students handed in." },
  best: { one: "The best attempt of # student.", other: "The best attempt of each of # students." },
};

export default async function AnalysisPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]/analysis">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const query = analysisQuerySchema.parse(await searchParams);
  const loading = loadResults(teacher);
  const [results, analysis, alarms] = await Promise.all([
    loading,
    loadAnalysis(teacher, loading, query.which),
    loading.then((loaded) => loadAlarms(teacher, loaded)),
  ]);
  const { head, noun } = results;
  const { whole } = analysis;
  const { assignmentId } = teacher;
  const mayChange = teacher.classRole !== "viewer";
  const few = whole.attempts < FEWEST_FOR_INDICES;
  return (
    <>
      <AssignmentNav assignmentId={assignmentId} current="items" mayChange={mayChange} />
      <main id="main" className="page results analysis">
        <PageHeading
          eyebrow={`${head.className} · ${head.title}`}
          title={TITLES[noun]}
          note={whole.attempts > 0 && formatCount(whole.attempts, ANALYSED[query.which], LOCALE)}
        />
        {whole.attempts === 0 ? (
          <EmptyState
            title="Nobody has handed in yet"
            action={
              <ButtonLink href={`/teach/assignments/${assignmentId}`} icon="chart">
                See results
              </ButtonLink>
            }
          >
            As soon as work is handed in it says here how each {noun.toLowerCase()} worked, and whether a key is in doubt. Figures mean
            something from {FEWEST_FOR_INDICES} students on.
          </EmptyState>
        ) : (
          <>
            <AttemptChoice which={query.which} item={query.item} />
            <div className="lead">
              <AnalysisSentences whole={whole} items={analysis.items} noun={noun} />
              <KeyAlarms
                assignmentId={assignmentId}
                alarms={alarms}
                acts={mayChange ? { accept: acceptLabelAction, keep: keepKeyAction } : null}
              />
            </div>
            <Items teacher={teacher} results={results} analysis={analysis} query={query} />
            {!few && (
              <div className="halves">
                <WholePanel whole={whole} noun={noun} />
                <TotalsPanel
                  totals={analysis.totals}
                  possible={whole.possible}
                  studentsHref={`/teach/assignments/${assignmentId}?sort=-total#students`}
                />
              </div>
            )}
            {!few && <Understanding teacher={teacher} results={results} analysis={analysis} query={query} />}
          </>
        )}
      </main>
    </>
  );
}
