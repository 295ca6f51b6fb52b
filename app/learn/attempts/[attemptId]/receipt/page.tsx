import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { waitingInWords } from "@/components/feedback/credit-words";
import { SignOutButton } from "@/components/taking/sign-out-button";
import { Brand } from "@/components/ui/brand";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { SkipLink } from "@/components/ui/skip-link";
import { attemptStudent } from "@/lib/access/proofs";
import { getReceipt, type Receipt } from "@/lib/db/attempts";
import { countWaitingOf } from "@/lib/db/reports/waiting-places";
import { feedbackReleased, isClosed } from "@/lib/domain/attempt";
import { formatWhen, LOCALE, type Shown } from "@/lib/domain/format";
import { asksForLabels, MARKED_KINDS } from "@/lib/exercises/registry";
import "@/app/styles/learn.css";

export const metadata: Metadata = { title: "Receipt" };

export default async function ReceiptPage({ params }: PageProps<"/learn/attempts/[attemptId]/receipt">) {
  const student = await attemptStudent((await params).attemptId);
  const receipt = await getReceipt(student);
  const now = new Date();
  if (!receipt.submittedAt && !isClosed({ closesAt: receipt.stopsAt }, now)) redirect(`/learn/attempts/${student.attemptId}`);
  const shown: Shown = { locale: LOCALE, timeZone: student.timeZone, now };
  const released = receipt.submittedAt !== null && feedbackReleased(receipt, now);
  // before the feedback is out, that an answer waits says something of it
  const waiting = released ? await countWaitingOf(student, MARKED_KINDS) : 0;
  return (
    <>
      <SkipLink />
      <header className="bar">
        <Brand href="/learn" />
      </header>
      <main id="main" className="page narrow">
        <section className="panel receipt stack">
          <p className="eyebrow">{receipt.title}</p>
          <h1 className="serif learn-title">
            <Icon name={receipt.submittedAt ? "check" : "clock"} /> {receipt.submittedAt ? "Handed in" : endWords(receipt, now)}
          </h1>
          <Facts receipt={receipt} shown={shown} />
          <p>{feedbackWords(receipt, released, shown)}</p>
          {waiting > 0 && <p>{waitingInWords(waiting, "student")}</p>}
          <div className="row no-print">
            {released && (
              <a className={buttonClass({ variant: "primary", size: "big" })} href={`/learn/attempts/${student.attemptId}/feedback`}>
                See my feedback
              </a>
            )}
            <SignOutButton variant={released ? "plain" : "primary"} size="big">
              Done, sign out
            </SignOutButton>
          </div>
        </section>
        <a className="link no-print" href="/learn">
          Back to your lessons
        </a>
      </main>
    </>
  );
}

function Facts({ receipt, shown }: { receipt: Receipt; shown: Shown }) {
  const { submittedAt, handedInBy, late, answers, claims, kinds, stopsAt } = receipt;
  return (
    <dl className="facts">
      <div>
        <dt>{submittedAt ? "When" : endWords(receipt, shown.now)}</dt>
        <dd className="num">{formatWhen(submittedAt ?? stopsAt ?? shown.now, shown)}</dd>
      </div>
      <div>
        <dt>{asksForLabels(kinds) ? "Labelled" : "Answered"}</dt>
        <dd className="num">
          {answers} of {claims}
        </dd>
      </div>
      {(late || handedInBy === "closing" || !submittedAt) && (
        <div>
          <dt>Note</dt>
          <dd>
            {submittedAt
              ? handedInBy === "closing"
                ? "Handed in for you at the end, with what was saved"
                : "Late"
              : "It is handed in for you, with what was saved"}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What ended work that is still to be handed in: the closing, or the time limit. */
const endWords = (receipt: Receipt, now: Date): string => (isClosed(receipt, now) ? "Closed" : "Time is up");

function feedbackWords({ feedback, closesAt, gradesHeld }: Receipt, released: boolean, shown: Shown): string {
  if (released) return "Your feedback is ready.";
  if (feedback === "never") return "There is no feedback on this one. Ask your teacher if you want to talk about it.";
  if (gradesHeld) return "Your teacher has not released the grades yet. Your feedback comes when they are out.";
  return closesAt && feedback === "after-close" && closesAt > shown.now
    ? `Your feedback comes when this closes, ${formatWhen(closesAt, shown)}.`
    : "Your feedback comes soon.";
}
