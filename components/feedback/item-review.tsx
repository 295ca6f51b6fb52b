import { CreditTable } from "./credit-table";
import { ItemCredit } from "./item-credit";
import type { ReviewProps } from "./review-props";

/** The card under an item of any kind that has none of its own: the answer in words, then the key’s, the credit, and why. */
export function ItemReview({ item, reader, note, foot }: ReviewProps) {
  return (
    <div className="feedback-card">
      <div className="feedback-verdict">
        <dl>
          <div>
            <dt>{reader === "teacher" ? "The student answered" : "You answered"}</dt>
            <dd className="in-words">{item.answerWords || "Nothing"}</dd>
          </div>
          <div>
            <dt>The key says</dt>
            <dd className="in-words">{item.keyWords}</dd>
          </div>
        </dl>
        <ItemCredit item={item} />
      </div>
      <div className="feedback-body">
        {item.explanation && (
          <p>
            <span className="strong">Why.</span> {item.explanation}
          </p>
        )}
        {note}
      </div>
      <div className="feedback-foot">
        <CreditTable item={item} reader={reader} />
        {foot}
      </div>
    </div>
  );
}
