import type { Metadata } from "next";
import "@/app/styles/results.css";
import "@/app/styles/appeals.css";
import { AppealGroupPanel } from "@/components/appeals/appeal-group-panel";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { listOpenAppeals } from "@/lib/db/appeals";
import type { AppealGroup } from "@/lib/domain/appeal";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ClaimResult } from "@/lib/domain/results";
import { appealGroups } from "@/lib/grading/appeal-groups";
import { acceptLabelAction, decideAppealsAction } from "../grade-actions";
import { loadResults } from "../load-results";

export const metadata: Metadata = { title: "Appeals" };

const COUNT = { one: "# student sees a claim differently.", other: "# sentences wait for your answer." };

/** "I disagree": what students say of the key, by claim and by the label that they chose. */
export default async function AppealsPage({ params }: PageProps<"/teach/assignments/[assignmentId]/appeals">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const [{ head, claims, noun, inWords, wordsTo }, appeals] = await Promise.all([loadResults(teacher), listOpenAppeals(teacher)]);
  const groups = appealGroups(appeals, claims, inWords);
  const sameAnswers = ({ chosen, words }: AppealGroup, claim: ClaimResult): number => {
    if (chosen) return claim.chosen[chosen];
    return words === "" ? claim.blank : (wordsTo(claim).find((answer) => answer.words === words)?.answers ?? 0);
  };
  const { assignmentId } = teacher;
  const acts = teacher.classRole === "viewer" ? null : { accept: acceptLabelAction, decide: decideAppealsAction };
  const back = (
    <ButtonLink href={`/teach/assignments/${assignmentId}`} icon="chart">
      See results
    </ButtonLink>
  );
  const shown = { locale: LOCALE, timeZone: head.timeZone, now: new Date() };
  return (
    <>
      <AssignmentNav assignmentId={assignmentId} mayChange={acts !== null} />
      <main id="main" className="page appeals">
        <PageHeading
          eyebrow={`${head.className} · ${head.title}`}
          title="Appeals"
          note={appeals.length > 0 && formatCount(appeals.length, COUNT, LOCALE)}
        />
        {groups.length === 0 && (
          <EmptyState title="No appeal waits for you" action={back}>
            Under each claim of their feedback, students can say “I disagree” in a sentence. It stands here until you answer.
          </EmptyState>
        )}
        {groups.map((group, index) => {
          const claim = claims.find(({ itemId }) => itemId === group.itemId);
          return (
            claim && (
              <AppealGroupPanel
                key={`${group.itemId} ${group.chosen} ${group.words}`}
                {...{ assignmentId, group, claim, noun, shown, acts }}
                sameAnswers={sameAnswers(group, claim)}
                article={head.article}
                first={index === 0}
              />
            )
          );
        })}
      </main>
    </>
  );
}
