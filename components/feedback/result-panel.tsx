import type { ReactNode } from "react";
import { CreditDisc } from "@/components/ui/credit";
import { Icon } from "@/components/ui/icon";
import { needsAnotherLook, type ReleasedFeedback, type ReviewedItem } from "@/lib/domain/feedback";
import { pointsText } from "@/lib/domain/points";
import type { ItemNoun } from "@/lib/domain/results";
import { type CardReader, type CreditOfItem, creditInWords, waitingInWords } from "./credit-words";

type Totals = Pick<ReleasedFeedback, "total" | "possible" | "itemsTotal" | "penaltyPercent" | "excused">;

/** What beside the claims made the total. */
function totalNotes({ total, itemsTotal, penaltyPercent, excused }: Totals, reader: CardReader, noun: ItemNoun): string[] {
  const expected = Math.round((itemsTotal * (100 - penaltyPercent)) / 100);
  return [
    ...(penaltyPercent > 0
      ? [`The ${noun.toLowerCase()}s earned ${pointsText(itemsTotal)}; ${penaltyPercent} % is taken off because it was late.`]
      : []),
    ...(total !== expected ? [reader === "teacher" ? "A teacher set the total." : "Your teacher set the total."] : []),
    ...(excused ? [reader === "teacher" ? "Excused: this does not count." : "Your teacher has excused you: this does not count."] : []),
  ];
}

type ResultPanelProps = {
  totals: Totals;
  items: readonly (CreditOfItem & Pick<ReviewedItem, "number">)[];
  noun?: ItemNoun;
  /** how many answers wait for a mark */
  waiting?: number;
  all: boolean;
  reader?: CardReader;
  /** what was decided about the whole */
  children?: ReactNode;
};

/** The total, and a map of the claims in which each leads to its card. */
export function ResultPanel({ totals, items, noun = "Claim", waiting = 0, all, reader = "student", children }: ResultPanelProps) {
  const counted = items.filter((item) => item.share !== null && item.rule !== "waits");
  const full = counted.filter((item) => item.share === 1).length;
  const none = counted.filter((item) => item.share !== null && item.share <= 0).length;
  return (
    <section className="panel stack" aria-label={reader === "teacher" ? "Credit" : "Your credit"}>
      <div>
        <p className="eyebrow" aria-hidden="true">
          {reader === "teacher" ? "Credit" : "Your credit"}
        </p>
        <p className="feedback-score num">
          {pointsText(totals.total)} <span>of {pointsText(totals.possible)}</span>
        </p>
      </div>
      {totalNotes(totals, reader, noun).map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      {waiting > 0 && (
        <p className="credit small">
          <Icon name="clock" /> {waitingInWords(waiting, reader)}
        </p>
      )}
      {children}
      <nav className="feedback-map" aria-label={`${noun}s`}>
        {items.map((item) => (
          <a
            key={item.number}
            href={`${all || needsAnotherLook(item) ? "" : "?show=all"}#claim-${item.number}`}
            aria-label={`${noun} ${item.number}: ${creditInWords(item).toLowerCase()}`}
          >
            <MapMark item={item} />
            {item.number}
          </a>
        ))}
      </nav>
      <p className="feedback-legend">
        <span>
          <CreditDisc share={1} /> full {full}
        </span>
        <span>
          <CreditDisc share={0.5} /> part {counted.length - full - none}
        </span>
        <span>
          <CreditDisc share={0} /> none {none}
        </span>
        {waiting > 0 && (
          <span>
            <Icon name="clock" /> to mark {waiting}
          </span>
        )}
      </p>
    </section>
  );
}

function MapMark({ item: { share, rule } }: { item: CreditOfItem }) {
  if (share === null) return <Icon name="minus" />;
  return rule === "waits" ? <Icon name="clock" /> : <CreditDisc share={share} />;
}
