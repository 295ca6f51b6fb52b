import type { Metadata } from "next";
import "@/app/styles/feedback.css";
import { AppealPart } from "@/components/appeals/appeal-part";
import { CreditOnlyFeedback } from "@/components/feedback/credit-only-feedback";
import { DecisionNotes } from "@/components/feedback/decision-notes";
import { NotReleased } from "@/components/feedback/not-released";
import { PractisePanel } from "@/components/feedback/practise-panel";
import { PrintButton } from "@/components/feedback/print-button";
import { ResultPanel } from "@/components/feedback/result-panel";
import { ReviewedClaims } from "@/components/feedback/reviewed-claims";
import { ChangedGradeNotice } from "@/components/regrading/changed-grade-notice";
import { WorkBar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { SkipLink } from "@/components/ui/skip-link";
import { attemptStudent } from "@/lib/access/proofs";
import { listAdjustments } from "@/lib/db/adjustments";
import { listOwnAppeals } from "@/lib/db/appeals";
import { getFeedback } from "@/lib/db/feedback";
import { findRegradeNotice } from "@/lib/db/grade-changes";
import { countWaitingOf } from "@/lib/db/reports/waiting-places";
import { LONGEST_SENTENCE } from "@/lib/domain/appeal";
import { isClosed } from "@/lib/domain/attempt";
import { needsAnotherLook, type ReleasedFeedback, type ReviewedItem, skillToPractise } from "@/lib/domain/feedback";
import { formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import type { AttemptStudent } from "@/lib/domain/proof";
import { type ItemNoun, itemNoun } from "@/lib/domain/results";
import { exerciseKind, MARKED_KINDS } from "@/lib/exercises/registry";
import { reviewItems } from "@/lib/grading/review-items";

export const metadata: Metadata = { title: "Your feedback" };

const BACK = { href: "/learn", label: "Back to your lessons" };

export default async function FeedbackPage({ params, searchParams }: PageProps<"/learn/attempts/[attemptId]/feedback">) {
  const student = await attemptStudent((await params).attemptId);
  const now = new Date();
  const feedback = await getFeedback(student, now);
  const shown: Shown = { locale: LOCALE, timeZone: student.timeZone, now };
  if (feedback.released === "credit-only") {
    const kinds = feedback.items.map(({ kind }) => exerciseKind(kind));
    return (
      <CreditOnlyFeedback
        feedback={feedback}
        assignmentId={student.assignmentId}
        noun={kinds.every(({ classes }) => classes) ? "Claim" : "Question"}
        waiting={await countWaitingOf(student, MARKED_KINDS)}
        shown={shown}
      />
    );
  }
  if (feedback.released)
    return <Feedback student={student} feedback={feedback} shown={shown} askedForAll={(await searchParams).show === "all"} />;
  return (
    <>
      <SkipLink />
      <WorkBar back={BACK} title={feedback.title} />
      <main id="main" className="page narrow">
        <NotReleased
          feedback={feedback}
          attemptHref={`/learn/attempts/${student.attemptId}`}
          closes={feedback.closesAt && formatWhen(feedback.closesAt, shown)}
          closed={isClosed(feedback, now)}
        />
      </main>
    </>
  );
}

type FeedbackProps = { student: AttemptStudent; feedback: ReleasedFeedback; shown: Shown; askedForAll: boolean };

async function Feedback({ student, feedback, shown, askedForAll }: FeedbackProps) {
  const [adjustments, appeals, regraded] = await Promise.all([
    listAdjustments(student),
    listOwnAppeals(student),
    findRegradeNotice(student),
  ]);
  const items = reviewItems(feedback);
  const noun = itemNoun(items);
  const waiting = items.filter(({ rule }) => rule === "waits").length;
  const answered = new Set([...adjustments, ...appeals].map(({ itemId }) => itemId));
  const worthALook = (item: ReviewedItem) => needsAnotherLook(item) || answered.has(item.itemId);
  const again = items.filter(worthALook).length;
  const all = askedForAll || again === 0;
  const skill = skillToPractise(items);
  const { title, text: _text, ...text } = feedback.article;
  return (
    <>
      <SkipLink>Skip to the {noun.toLowerCase()}s</SkipLink>
      <WorkBar back={BACK} title={feedback.title}>
        <span className="saved only-wide">
          <Icon name="check" /> {feedback.handedInBy === "closing" ? "Handed in at closing," : "Handed in"}{" "}
          {formatWhen(feedback.submittedAt, shown)}
          {feedback.late && ", late"}
        </span>
        <span className="only-wide">
          <PrintButton />
        </span>
      </WorkBar>
      <div className="feedback">
        <main className="sheet" id="main">
          <p className="caption">Your feedback</p>
          <h1 lang={text.language} dir={text.direction}>
            {title}
          </h1>
          <ChangedGradeNotice notice={regraded} timeZone={shown.timeZone} />
          {again > 0 ? (
            <Filter all={all} again={again} items={items.length} noun={noun} />
          ) : (
            <p>Full credit for every {noun.toLowerCase()}. There is nothing to look at again.</p>
          )}
          <ReviewedClaims
            items={items}
            all={all}
            text={text}
            worthALook={worthALook}
            noteOf={({ itemId }) => <DecisionNotes adjustments={adjustments.filter((one) => one.itemId === itemId)} />}
            footOf={(item) => (
              <AppealPart
                attemptId={student.attemptId}
                itemId={item.itemId}
                number={item.number}
                appeal={appeals.find(({ itemId }) => itemId === item.itemId)}
                offered={needsAnotherLook(item) && item.rule !== "waits"}
                longest={LONGEST_SENTENCE}
                shown={shown}
              />
            )}
          />
        </main>
        <aside className="feedback-side stack" aria-label="Your result">
          <ResultPanel totals={feedback} items={items} noun={noun} waiting={waiting} all={all}>
            <DecisionNotes adjustments={adjustments.filter(({ itemId }) => itemId === null)} />
          </ResultPanel>
          {skill && <PractisePanel skill={skill} />}
        </aside>
      </div>
    </>
  );
}

function Filter({ all, again, items, noun }: { all: boolean; again: number; items: number; noun: ItemNoun }) {
  return (
    <nav className="feedback-filter no-print" aria-label={`Which ${noun.toLowerCase()}s`}>
      <a href="?" aria-current={all ? undefined : "true"}>
        Look again · {again}
      </a>
      <a href="?show=all" aria-current={all ? "true" : undefined}>
        All {items}
      </a>
    </nav>
  );
}
