import type { ReactNode } from "react";
import { ClaimsTable } from "@/components/results/claims-table";
import { HeatArticle } from "@/components/results/heat-article";
import { HeatScale } from "@/components/results/heat-scale";
import { ItemsTable } from "@/components/results/items-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { articleBlocks } from "@/lib/domain/article-parts";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ClaimResult } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import type { Search } from "@/lib/domain/results-search";
import { ExerciseLinks } from "./exercise-links";
import type { Results } from "./load-results";
import { shownExercise } from "./results-view";

/** A part of the results page. `fitting`: the items inside the filter; `at`: the page’s address with this changed. */
export type PartProps = {
  results: Results;
  fitting: readonly ClaimResult[];
  query: ResultsQuery;
  at: (change: Partial<ResultsQuery>) => Search;
};

/** One exercise over the article, with what of it does not lie on the text in a table beside. */
export function Heat({ results, fitting, query, at, chip }: PartProps & { chip: ReactNode }) {
  const { head, claims, classes, handedIn, noun } = results;
  const { position, onText, beside } = shownExercise(results, fitting, query);
  const blocks = articleBlocks(
    head.article.text,
    head.article.blocks,
    onText.map((claim) => claim.ranges),
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
  const items = { article: head.article, noun, waitingAt: results.waitingAt, hrefOf };
  const labels = onText.filter(({ keyClass }) => keyClass !== null);
  return (
    <Panel
      title="Where the class went wrong"
      id="heat"
      actions={<HeatScale most={handedIn} />}
      note={`${note} Open a ${noun.toLowerCase()} to see what they ${noun === "Claim" ? "chose" : "answered"}.`}
    >
      <ExerciseLinks results={results} position={position} at={at} />
      {chip}
      {onText.length > 0 && (
        <HeatArticle
          blocks={blocks}
          claims={onText}
          noun={noun}
          language={head.article.language}
          direction={head.article.direction}
          open={query.claim}
          shown={fitting === claims ? undefined : new Set(fitting.map((claim) => claim.number))}
          hrefOf={hrefOf}
        />
      )}
      {beside.length > 0 && <ItemsTable items={beside} label="Table: questions beside the text" linked {...items} />}
      {onText.length > 0 && (
        <Disclosure summary="The same as a table">
          {labels.length === onText.length ? (
            <ClaimsTable claims={labels} article={head.article} classes={classes} hrefOf={hrefOf} />
          ) : (
            <ItemsTable items={onText} label="Table: questions and answers" {...items} />
          )}
        </Disclosure>
      )}
    </Panel>
  );
}
