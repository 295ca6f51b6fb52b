import type { Metadata } from "next";
import "@/app/styles/teach-again.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { PrintButton } from "@/components/feedback/print-button";
import { HowReckoned } from "@/components/talking/how-reckoned";
import { numbersInWords } from "@/components/talking/news-in-words";
import { MissedClaim, SkillAgain } from "@/components/talking/skill-again";
import { SkillsThatWork } from "@/components/talking/skills-that-work";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { assignmentTeacher } from "@/lib/access/proofs";
import { formatCount, formatDate, formatNumber, LOCALE } from "@/lib/domain/format";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { teachAgain } from "@/lib/statistics/teach-again";
import { loadAlarms } from "../load-alarms";
import { loadResults, type Results } from "../load-results";

export const metadata: Metadata = { title: "What to teach again" };

/** A page or two to print: what to teach again, by skill, with examples from the article and something to do. */
export default async function TeachAgainPage({ params }: PageProps<"/teach/assignments/[assignmentId]/teach-again">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const { assignmentId } = teacher;
  const results = await loadResults(teacher);
  const { head, handedIn } = results;
  const few = handedIn < FEWEST_FOR_INDICES;
  const doubted = few ? [] : (await loadAlarms(teacher, results)).map(({ number }) => number);
  const of = formatNumber(handedIn, LOCALE);
  const note = formatCount(head.students, { one: `${of} of # student handed in`, other: `${of} of # students handed in` }, LOCALE);
  return (
    <>
      <AssignmentNav assignmentId={assignmentId} current="teach-again" mayChange={teacher.classRole !== "viewer"} />
      <main id="main" className="page narrow teach-again">
        <PageHeading
          eyebrow={`${head.className} · ${head.title}`}
          title="What to teach again"
          note={`${formatDate(new Date(), { locale: LOCALE, timeZone: head.timeZone })} · ${note}`}
          actions={!few && <PrintButton />}
        />
        {few ? (
          <EmptyState title="Too few answers yet" action={<Back assignmentId={assignmentId} />}>
            As soon as {FEWEST_FOR_INDICES} students have handed in, what to teach again stands here, with examples from the article.
          </EmptyState>
        ) : (
          <Plan {...{ assignmentId, results, doubted }} />
        )}
      </main>
    </>
  );
}

const Back = ({ assignmentId }: { assignmentId: string }) => (
  <ButtonLink href={`/teach/assignments/${assignmentId}`} icon="chart">
    See results
  </ButtonLink>
);

/** `doubted`: numbers of the claims whose key the answers put in doubt. */
function Plan({ assignmentId, results, doubted }: { assignmentId: string; results: Results; doubted: readonly number[] }) {
  const { head, claims, handedIn, noun, waitingAt } = results;
  // what waits for a mark has no credit yet
  const marked = claims.filter(({ position }) => waitingAt(position) === 0);
  const { again, works, others } = teachAgain(marked, new Set(doubted));
  return (
    <>
      {doubted.length > 0 && (
        <p className="again-doubt">
          <b>Check the key first.</b> The answers put it in doubt for{" "}
          {numbersInWords(
            noun,
            doubted.toSorted((a, b) => a - b),
          )}
          . What stands here leaves that out.
        </p>
      )}
      {again.length === 0 && others.length === 0 && (
        <EmptyState title="Nothing to teach again" action={<Back assignmentId={assignmentId} />}>
          In every skill of this lesson fewer than a fifth of the answers missed full credit.
        </EmptyState>
      )}
      {again.map((group, index) => (
        <SkillAgain key={group.skill} place={index + 1} article={head.article} {...{ group, noun, assignmentId }} />
      ))}
      {others.length > 0 && (
        <section className="again" aria-labelledby="again-others">
          <h2 id="again-others">Questions that at least half missed</h2>
          <ul className="again-examples">
            {others.map((claim) => (
              <li key={claim.itemId}>
                <MissedClaim article={head.article} {...{ claim, noun, assignmentId }} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SkillsThatWork {...{ works, noun, assignmentId }} />
      {handedIn < FEWEST_FOR_FIRM && (
        <p className="quiet small">Provisional: below {FEWEST_FOR_FIRM} students, one more can still turn these figures.</p>
      )}
      <HowReckoned />
    </>
  );
}
