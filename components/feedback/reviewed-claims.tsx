import type { ComponentType, ReactNode } from "react";
import { SortTheClaimsReview } from "@/components/exercises/sort-the-claims/review";
import { Disclosure } from "@/components/ui/disclosure";
import { needsAnotherLook, type ReviewedItem } from "@/lib/domain/feedback";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type ItemNoun, itemNoun } from "@/lib/domain/results";
import { ClaimWords, type TextSetting } from "./claim-words";
import type { CardReader } from "./credit-words";
import { ItemCredit } from "./item-credit";
import { ItemReview } from "./item-review";
import type { ReviewProps } from "./review-props";

/** The cards that say more than the words of answer and key. */
const REVIEWS: Readonly<Record<string, ComponentType<ReviewProps>>> = {
  "sort-the-claims": SortTheClaimsReview,
};

type Beside = {
  /** what was decided about a claim */
  noteOf?: (item: ReviewedItem) => ReactNode;
  /** what can be done about it */
  footOf?: (item: ReviewedItem) => ReactNode;
};
type ReviewedClaimsProps = Beside & {
  items: readonly ReviewedItem[];
  all: boolean;
  text: TextSetting;
  reader?: CardReader;
  /** which stand with their cards where not all do */
  worthALook?: (item: ReviewedItem) => boolean;
};

/** The claims with their cards: all, or those worth a second look with the rest as a closed list. */
export function ReviewedClaims({ items, all, text, reader = "student", worthALook = needsAnotherLook, ...beside }: ReviewedClaimsProps) {
  const shown = all ? items : items.filter(worthALook);
  const rest = all ? [] : items.filter((item) => !worthALook(item));
  const noun = itemNoun(items);
  return (
    <>
      {shown.map((item) => (
        <ClaimReview key={item.number} item={item} noun={noun} text={text} reader={reader} {...beside} />
      ))}
      {rest.length > 0 && <RestOfClaims items={rest} noun={noun} text={text} />}
    </>
  );
}

type ClaimReviewProps = Beside & { item: ReviewedItem; noun: ItemNoun; text: TextSetting; reader: CardReader };

function ClaimReview({ item, noun, text, reader, noteOf, footOf }: ClaimReviewProps) {
  // an answer in parts is told in words: a card of its own would show only its class
  const Review = (item.parts.length === 0 && REVIEWS[item.kind]) || ItemReview;
  return (
    <section className="feedback-item" id={`claim-${item.number}`} aria-label={`${noun} ${item.number}`}>
      {noun === "Question" && <p className="caption">{item.kindTitle}</p>}
      <ClaimWords item={item} {...text} />
      <Review item={item} reader={reader} note={noteOf?.(item)} foot={footOf?.(item)} />
    </section>
  );
}

const REST_WORDS = {
  Claim: {
    full: { one: "# claim with full credit", other: "# claims with full credit" },
    other: { one: "The other claim", other: "The other # claims" },
  },
  Question: {
    full: { one: "# question with full credit", other: "# questions with full credit" },
    other: { one: "The other question", other: "The other # questions" },
  },
} as const;

function RestOfClaims({ items, noun, text }: { items: readonly ReviewedItem[]; noun: ItemNoun; text: TextSetting }) {
  const full = items.every((item) => item.share !== null);
  const words = REST_WORDS[noun][full ? "full" : "other"];
  return (
    <Disclosure className="feedback-rest" summary={formatCount(items.length, words, LOCALE)}>
      <ol>
        {items.map((item) => (
          <li key={item.number} value={item.number}>
            <span aria-hidden="true">{item.number}</span>
            <p lang={text.language} dir={text.direction}>
              {item.question || item.words.map((part) => part.text).join("") || item.kindTitle}
            </p>
            <ItemCredit item={item} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
