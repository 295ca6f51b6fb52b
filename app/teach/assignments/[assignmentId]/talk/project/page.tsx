import type { Metadata } from "next";
import "@/app/styles/talk.css";
import { answerRows } from "@/components/talking/answer-rows";
import { TalkWall } from "@/components/talking/talk-wall";
import { questionFor } from "@/components/talking/talk-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { articleBlocks } from "@/lib/domain/article-parts";
import { passageOf } from "@/lib/domain/passage";
import { overlaps } from "@/lib/domain/range";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { resultsQuerySchema } from "@/lib/domain/results-query";
import { commonestOther } from "@/lib/statistics/claim-results";
import { loadTalk } from "../load-talk";

export const metadata: Metadata = { title: "Decide for yourselves" };

/** What fits on the wall beside the answers, in code units. */
const LONGEST_PASSAGE = 500;

/** For the wall: one claim to decide on, then the class's answers, then the key. No names, and nothing below five answers. */
export default async function ProjectTalkPage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]/talk/project">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const { claim: number } = resultsQuerySchema.parse(await searchParams);
  const { results, showable, talk, asked } = await loadTalk(teacher);
  const { article } = results.head;
  const claim = number === undefined ? talk[0]?.claim : showable.find((one) => one.number === number);
  if (!claim || claim.answers < FEWEST_FOR_INDICES) {
    return (
      <main id="main" className="page">
        <PageHeading title={article.title} />
        <EmptyState
          title={claim || results.handedIn < FEWEST_FOR_INDICES ? "Too few answers to show" : "Nothing to show on the wall"}
          action={
            <ButtonLink href={`/teach/assignments/${teacher.assignmentId}/talk`} icon="back">
              Back to the list
            </ButtonLink>
          }
        >
          Below {FEWEST_FOR_INDICES} answers a number could point at one student, and sentences of a student’s own stay off the wall.
        </EmptyState>
      </main>
    );
  }
  const place = talk.findIndex((one) => one.claim.itemId === claim.itemId);
  const next = place < 0 ? undefined : talk[place + 1]?.claim;
  const { title, language, direction } = article;
  const outside = claim.evidence.filter((range) => !claim.ranges.some((one) => overlaps(one, range)));
  return (
    <TalkWall
      key={claim.itemId}
      assignmentId={teacher.assignmentId}
      noun={results.noun}
      number={claim.number}
      article={{ title, language, direction }}
      blocks={articleBlocks(article.text, passageOf(article.blocks, claim.ranges, LONGEST_PASSAGE), [claim.ranges], claim.evidence)}
      asks={claim.question}
      classes={claim.keyClass === null ? [] : results.classes}
      rows={answerRows(asked(claim))}
      answers={claim.answers}
      question={questionFor(talk[place] ?? { claim, reason: "some-wrong", other: commonestOther(claim) })}
      says={{
        label: claim.keyClass,
        words: claim.keyWords,
        explanation: claim.explanation,
        elsewhere: outside.map(([start, end]) => article.text.slice(start, end)),
      }}
      next={next?.number ?? null}
    />
  );
}
