"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { articleBlocks } from "@/lib/domain/article-parts";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type ClaimResult, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { THIRD_WORDS } from "@/lib/domain/student-third";
import { ClaimsTable } from "./claims-table";
import { ExerciseLinks } from "./exercise-links";
import { FewInPart } from "./few-in-part";
import { FilterInForce } from "./filter-in-force";
import { HeatArticle } from "./heat-article";
import { HeatScale } from "./heat-scale";
import { ItemsTable } from "./items-table";
import { useResults } from "./results-provider";
import { fittingClaims, NO_CLAIM, shownExercise } from "./results-view";

const MISSED = {
  one: "The number says whether the # answer missed full credit.",
  other: "The number is how many of # answers did not get full credit.",
};

/** One exercise over the article, with what of it does not lie on the text in a table beside. It follows what is handed in. */
export function HeatPanel() {
  const { article, classes, exercises, noun, query, part, at } = useResults();
  const { claims, students, few, waitingAt } = part;
  const fitting = fittingClaims(claims, query);
  const { position, onText, beside } = shownExercise({ exercises, claims }, fitting, query);
  const inFilter = fitting === claims ? undefined : new Set(fitting.map(({ number }) => number));
  const hrefOf = (claim: ClaimResult) => at({ claim: claim.number, names: undefined });
  const items = { article, noun, waitingAt, hrefOf };
  const listed = onText.filter(({ number }) => inFilter?.has(number) ?? true);
  const labels = listed.filter(({ keyClass }) => keyClass !== null);
  const what = `Open a ${noun.toLowerCase()} to see what they ${noun === "Claim" ? "chose" : "answered"}.`;
  return (
    <Panel
      title="Where the class went wrong"
      id="heat"
      actions={few ? undefined : <HeatScale most={students} />}
      note={few ? undefined : `${query.group ? `${THIRD_WORDS[query.group]}. ` : ""}${formatCount(students, MISSED, LOCALE)} ${what}`}
    >
      <ExerciseLinks exercises={exercises} position={position} hrefOf={(exercise) => at({ ...NO_CLAIM, exercise })} />
      <FilterInForce />
      {few && <FewInPart />}
      {!few && onText.length > 0 && (
        <HeatArticle
          blocks={articleBlocks(
            article.text,
            article.blocks,
            onText.map((claim) => claim.ranges),
          )}
          claims={onText}
          noun={noun}
          language={article.language}
          direction={article.direction}
          open={query.claim}
          shown={inFilter}
          hrefOf={hrefOf}
        />
      )}
      {!few && beside.length > 0 && <ItemsTable items={beside} label="Table: questions beside the text" linked {...items} />}
      {!few && listed.length > 0 && (
        <Disclosure summary="The same as a table">
          {labels.length === listed.length ? (
            <ClaimsTable claims={labels} article={article} classes={classes} hrefOf={hrefOf} />
          ) : (
            <ItemsTable items={listed} label="Table: questions and answers" {...items} />
          )}
        </Disclosure>
      )}
      {!few && <HeatFormula />}
    </Panel>
  );
}

const HeatFormula = () => (
  <Disclosure summary="How this is counted" className="no-print">
    <p className="small">
      Of each student the one work that counts. The number is how many of those answers have less than full credit; an answer left blank is
      one of them, and what is excused or dropped is left out. Where it counts how sure students are, a right answer has full credit however
      sure its student was. Its share of all answers makes the shade: up to 4 %, 20 %, 35 %, 60 %, and above. Below {FEWEST_FOR_INDICES}{" "}
      answers there is no shade.
    </p>
  </Disclosure>
);
