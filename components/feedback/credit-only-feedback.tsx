import { WorkBar } from "@/components/ui/bar";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { SkipLink } from "@/components/ui/skip-link";
import type { CreditedItem, CreditOnly } from "@/lib/domain/feedback";
import { formatWhen, type Shown } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import type { ItemNoun } from "@/lib/domain/results";
import { ItemCredit } from "./item-credit";
import { ResultPanel } from "./result-panel";

type CreditOnlyFeedbackProps = { feedback: CreditOnly; assignmentId: string; noun: ItemNoun; waiting: number; shown: Shown };

/** The feedback while the student can answer again: what each claim earned, and when the rest comes. */
export function CreditOnlyFeedback({ feedback, assignmentId, noun, waiting, shown }: CreditOnlyFeedbackProps) {
  const { article, submittedAt, handedInBy, late, closesAt, items } = feedback;
  return (
    <>
      <SkipLink>Skip to the {noun.toLowerCase()}s</SkipLink>
      <WorkBar back={{ href: "/learn", label: "Back to your lessons" }} title={feedback.title}>
        <span className="saved only-wide">
          <Icon name="check" /> {handedInBy === "closing" ? "Handed in at closing," : "Handed in"} {formatWhen(submittedAt, shown)}
          {late && ", late"}
        </span>
      </WorkBar>
      <div className="feedback">
        <main className="sheet" id="main">
          <p className="caption">Your credit</p>
          <h1 lang={article.language} dir={article.direction}>
            {article.title}
          </h1>
          <div className="stack">
            <p>
              You can still answer again, so this shows only your credit. The key and the reasons come after your last attempt
              {closesAt && `, or when this closes: ${formatWhen(closesAt, shown)}`}.
            </p>
            <p className="no-print">
              <a className={buttonClass({ variant: "primary" })} href={`/learn/assignments/${assignmentId}`}>
                Answer again
              </a>
            </p>
          </div>
          <CreditedClaims items={items} noun={noun} article={article} />
        </main>
        <aside className="feedback-side stack" aria-label="Your result">
          <ResultPanel totals={feedback} items={items} noun={noun} waiting={waiting} all />
        </aside>
      </div>
    </>
  );
}

function CreditedClaims({ items, noun, article }: Pick<CreditOnly, "article"> & { items: readonly CreditedItem[]; noun: ItemNoun }) {
  const several = new Set(items.map(({ exercise }) => exercise)).size > 1;
  const wordsOf = ({ ranges }: CreditedItem) => ranges.map(([start, end]) => article.text.slice(start, end)).join(" … ");
  return (
    <section className="feedback-rest feedback-credits" aria-label={`${noun}s`}>
      <ol>
        {items.map((item) => (
          <li key={item.number} id={`claim-${item.number}`} value={item.number}>
            <span aria-hidden="true">{item.number}</span>
            <div>
              {(several || item.ranges.length === 0) && <span className="caption">{item.exercise}</span>}
              <p lang={article.language} dir={article.direction}>
                {wordsOf(item)}
              </p>
            </div>
            <div className="feedback-earned">
              <ItemCredit item={item} />
              {item.share !== null && item.points !== null && (
                <span className="caption num">
                  {pointsText(item.points)} of {pointsText(item.weight)}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
