import type { Metadata } from "next";
import "@/app/styles/talk.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { answerRows } from "@/components/talking/answer-rows";
import { HowChosen } from "@/components/talking/how-chosen";
import { TalkPanel } from "@/components/talking/talk-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { formatCount, LOCALE, type Plurals } from "@/lib/domain/format";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES, type ItemNoun } from "@/lib/domain/results";
import { loadTalk } from "./load-talk";

export const metadata: Metadata = { title: "Talk about this" };

const MOST_WORTH: Readonly<Record<ItemNoun, Plurals>> = {
  Claim: { one: "The claim most worth talking about.", other: "The # claims most worth talking about, the best first." },
  Question: { one: "The question most worth talking about.", other: "The # questions most worth talking about, the best first." },
};
/** The claims most worth talking about, each with a question to begin with. */
export default async function TalkPage({ params }: PageProps<"/teach/assignments/[assignmentId]/talk">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const { assignmentId } = teacher;
  const {
    results: { head, handedIn, noun },
    talk,
    asked,
  } = await loadTalk(teacher);
  const open = head.closesAt === null || head.closesAt > new Date();
  const canAnswer = open ? head.attemptsAllowed > 1 || handedIn < head.students : head.started > 0;
  const back = (
    <ButtonLink href={`/teach/assignments/${assignmentId}`} icon="chart">
      See results
    </ButtonLink>
  );
  return (
    <>
      <AssignmentNav assignmentId={assignmentId} current="talk" mayChange={teacher.classRole !== "viewer"} />
      <main id="main" className="page talk">
        <PageHeading
          eyebrow={`${head.className} · ${head.title}`}
          title="Talk about this"
          note={talk.length > 0 && formatCount(talk.length, MOST_WORTH[noun], LOCALE)}
        />
        {handedIn < FEWEST_FOR_INDICES ? (
          <EmptyState title="Too few answers yet" action={back}>
            As soon as {FEWEST_FOR_INDICES} students have handed in, what they disagree on most stands here, with a question to begin with.
          </EmptyState>
        ) : talk.length === 0 ? (
          <EmptyState title="Nothing that needs a talk" action={back}>
            Of what can be shown to a class nothing was missed by a fifth or more, and no key is in doubt.
          </EmptyState>
        ) : (
          <>
            {canAnswer && <Notice>Some students can still hand in, or try again. What you show on the wall helps them.</Notice>}
            {talk.map((one, index) => (
              <TalkPanel
                key={one.claim.itemId}
                {...{ assignmentId, noun }}
                talk={one}
                rows={answerRows(asked(one.claim))}
                article={head.article}
                first={index === 0}
              />
            ))}
            {handedIn < FEWEST_FOR_FIRM && (
              <p className="quiet small">Provisional: below {FEWEST_FOR_FIRM} students, one more can still turn these figures.</p>
            )}
            <HowChosen />
          </>
        )}
      </main>
    </>
  );
}
