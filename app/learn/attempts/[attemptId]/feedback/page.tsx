import type { Metadata } from "next";
import "@/app/styles/feedback.css";
import { NotReleased } from "@/components/feedback/not-released";
import { PractisePanel } from "@/components/feedback/practise-panel";
import { PrintButton } from "@/components/feedback/print-button";
import { ResultPanel } from "@/components/feedback/result-panel";
import { ReviewedClaims } from "@/components/feedback/reviewed-claims";
import { WorkBar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { SkipLink } from "@/components/ui/skip-link";
import { attemptStudent } from "@/lib/access/proofs";
import { getFeedback } from "@/lib/db/feedback";
import { isClosed } from "@/lib/domain/attempt";
import { needsAnotherLook, type ReleasedFeedback, skillToPractise } from "@/lib/domain/feedback";
import { formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import { reviewItems } from "@/lib/grading/review-items";

export const metadata: Metadata = { title: "Your feedback" };

const BACK = { href: "/learn", label: "Back to your lessons" };

export default async function FeedbackPage({ params, searchParams }: PageProps<"/learn/attempts/[attemptId]/feedback">) {
  const student = await attemptStudent((await params).attemptId);
  const now = new Date();
  const feedback = await getFeedback(student, now);
  const shown: Shown = { locale: LOCALE, timeZone: student.timeZone, now };
  if (feedback.released) return <Feedback feedback={feedback} shown={shown} askedForAll={(await searchParams).show === "all"} />;
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

function Feedback({ feedback, shown, askedForAll }: { feedback: ReleasedFeedback; shown: Shown; askedForAll: boolean }) {
  const items = reviewItems(feedback);
  const again = items.filter(needsAnotherLook).length;
  const all = askedForAll || again === 0;
  const skill = skillToPractise(items);
  const { title, text: _text, ...text } = feedback.article;
  return (
    <>
      <SkipLink>Skip to the claims</SkipLink>
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
          {again > 0 ? (
            <Filter all={all} again={again} items={items.length} />
          ) : (
            <p>Full credit for every claim. There is nothing to look at again.</p>
          )}
          <ReviewedClaims items={items} all={all} text={text} />
        </main>
        <aside className="feedback-side stack" aria-label="Your result">
          <ResultPanel totals={feedback} items={items} all={all} />
          {skill && <PractisePanel skill={skill} />}
        </aside>
      </div>
    </>
  );
}

function Filter({ all, again, items }: { all: boolean; again: number; items: number }) {
  return (
    <nav className="feedback-filter no-print" aria-label="Which claims">
      <a href="?" aria-current={all ? undefined : "true"}>
        Look again · {again}
      </a>
      <a href="?show=all" aria-current={all ? "true" : undefined}>
        All {items}
      </a>
    </nav>
  );
}
