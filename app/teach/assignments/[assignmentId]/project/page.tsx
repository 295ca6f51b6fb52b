import type { Metadata } from "next";
import "@/app/styles/results.css";
import { ExerciseLinks } from "@/components/results/exercise-links";
import { HeatArticle } from "@/components/results/heat-article";
import { HeatScale } from "@/components/results/heat-scale";
import { shownExercise } from "@/components/results/results-view";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { articleBlocks } from "@/lib/domain/article-parts";
import { formatNumber, LOCALE } from "@/lib/domain/format";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { resultsQuerySchema } from "@/lib/domain/results-query";
import { searchOf } from "@/lib/domain/results-search";
import { loadResults } from "../load-results";

export const metadata: Metadata = { title: "The class’s answers" };

/** For the wall: the article with the class's errors on it, no names, and nothing where fewer than five answered. */
export default async function ProjectResultsPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]/project">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const { exercise } = resultsQuerySchema.parse(await searchParams);
  const results = await loadResults(teacher);
  const {
    head: { article },
    handedIn,
    noun,
  } = results;
  const shown = shownExercise(results, [], { exercise });
  // the wall shows the text alone: an exercise beside it has nothing to show
  const drawable = new Set(results.claims.flatMap((claim) => (claim.ranges.length > 0 ? [claim.exercise] : [])));
  const blocks = articleBlocks(
    article.text,
    article.blocks,
    shown.onText.map((claim) => claim.ranges),
  );
  const back = (
    <ButtonLink href={`/teach/assignments/${teacher.assignmentId}`} icon="back">
      Back to the results
    </ButtonLink>
  );
  return (
    <main id="main" className="page results wall">
      {handedIn < FEWEST_FOR_INDICES ? (
        <>
          <PageHeading title={article.title} />
          <EmptyState title="Too few answers to show" action={back}>
            Below {FEWEST_FOR_INDICES} students a number could point at one of them, so nothing is shown on the wall.
          </EmptyState>
        </>
      ) : (
        <>
          <PageHeading
            title={article.title}
            note={`The number is how many of ${formatNumber(handedIn, LOCALE)} students did not get full credit.`}
            actions={
              <>
                <HeatScale most={handedIn} />
                {back}
              </>
            }
          />
          <ExerciseLinks
            exercises={results.exercises}
            position={shown.position}
            hrefOf={(number) => searchOf({ exercise: number })}
            only={drawable}
          />
          <HeatArticle
            blocks={blocks}
            claims={shown.onText}
            noun={noun}
            language={article.language}
            direction={article.direction}
            level={2}
            hideFew
          />
        </>
      )}
    </main>
  );
}
