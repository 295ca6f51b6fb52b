import { analysisSearch } from "@/components/item-analysis/analysis-search";
import { ColumnHelp } from "@/components/item-analysis/column-help";
import { hasFigures, type ItemRow } from "@/components/item-analysis/item-columns";
import { ItemPanel } from "@/components/item-analysis/item-panel";
import { ItemTable } from "@/components/item-analysis/item-table";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { AnalysisQuery } from "@/lib/domain/analysis-query";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import type { Results } from "../load-results";
import type { Analysis } from "./load-analysis";

/** A part of the analysis page. */
export type AnalysisPartProps = { teacher: AssignmentTeacher; results: Results; analysis: Analysis; query: AnalysisQuery };

/** The items with what their figures say, and the one that is opened. */
export function Items({ teacher, results, analysis, query }: AnalysisPartProps) {
  const { head, noun, claims } = results;
  const { items, whole, wordsOf } = analysis;
  const rows = items.flatMap(({ options: _options, spans: _spans, chain: _chain, ...item }): ItemRow[] => {
    const claim = claims.find(({ position }) => position === item.position);
    return claim ? [{ ...item, ...wordsOf(claim), waits: results.waitingAt(item.position) > 0 }] : [];
  });
  const attempts = formatCount(whole.attempts, { one: "# attempt.", other: "# attempts." }, LOCALE);
  const csv = query.which === "first" ? "" : `?which=${query.which}`;
  return (
    <>
      <Panel
        id="items"
        title={`${noun}s`}
        note={`${attempts} ${hasFigures(rows) ? "What the figures say stands first; where there is none, the opened row says why." : ""} Open a ${noun.toLowerCase()} to see what was answered.`}
        actions={
          <a className={buttonClass({})} href={`/teach/assignments/${teacher.assignmentId}/analysis.csv${csv}`} download>
            <Icon name="download" /> Save as CSV
          </a>
        }
      >
        <ItemTable rows={rows} noun={noun} query={query} language={head.article.language} direction={head.article.direction} />
        {hasFigures(rows) && <ColumnHelp />}
      </Panel>
      <Opened teacher={teacher} results={results} analysis={analysis} query={query} />
    </>
  );
}

function Opened({ teacher, results, analysis, query }: AnalysisPartProps) {
  const { head, noun, claims, exercises } = results;
  const claim = claims.find(({ number }) => number === query.item);
  const item = claim && analysis.items.find(({ position }) => position === claim.position);
  if (!claim || !item) return null;
  const next = claims.find(({ number }) => number === claim.number + 1);
  const at = analysis.labels.findIndex(({ number }) => number === claim.number);
  return (
    <ItemPanel
      item={item}
      claim={claim}
      noun={noun}
      exercise={exercises.length > 1 ? (exercises.find(({ position }) => position === claim.exercise)?.title ?? null) : null}
      article={head.article}
      rows={analysis.rowsOf(claim.position)}
      waiting={results.waitingAt(claim.position)}
      assignmentId={teacher.assignmentId}
      agreement={analysis.agreement.units[at] ?? null}
      closeHref={analysisSearch({ ...query, item: undefined })}
      nextHref={next ? analysisSearch({ ...query, item: next.number }) : null}
    />
  );
}
