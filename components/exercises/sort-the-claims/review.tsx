import { CreditTable } from "@/components/feedback/credit-table";
import { shareInWords } from "@/components/feedback/credit-words";
import { ItemCredit } from "@/components/feedback/item-credit";
import type { ReviewProps } from "@/components/feedback/review-props";
import { SourcingChain } from "@/components/feedback/sourcing-chain";
import { Badge, LabelName } from "@/components/ui/badge";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";

function ClassName({ name }: { name: ClaimClass | null }) {
  if (!name) {
    return (
      <span className="label-name">
        <Badge letter="–" tone="blank" size="sm" dashed /> No label
      </span>
    );
  }
  const { letter, tone, name: words } = CLASS_WORDS[name];
  return (
    <LabelName letter={letter} tone={tone}>
      {words}
    </LabelName>
  );
}

/** The card under a claim: the student's label first, then the key's, the credit, and why. */
export function SortTheClaimsReview({ item, reader, note, foot }: ReviewProps) {
  return (
    <div className="feedback-card">
      <div className="feedback-verdict">
        <dl>
          <div>
            <dt>{reader === "teacher" ? "The student chose" : "You chose"}</dt>
            <dd>
              <ClassName name={item.chosen} />
            </dd>
          </div>
          <div>
            <dt>The key says</dt>
            <dd>
              <ClassName name={item.keyClass} />
            </dd>
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
        <SourcingChain chain={item.chain} />
        {item.accepted.length > 0 && (
          <p className="feedback-also">
            Also accepted:{" "}
            {item.accepted.map((entry) => (
              <span key={entry.class} className="feedback-class">
                <ClassName name={entry.class} /> for {shareInWords(entry.credit)}
              </span>
            ))}
          </p>
        )}
        <ClassChose item={item} reader={reader} />
        {note}
      </div>
      <div className="feedback-foot">
        <CreditTable item={item} reader={reader} />
        {foot}
      </div>
    </div>
  );
}

/** What the class chose, after the close; not where so few answered that each of them could be guessed. */
function ClassChose({ item: { classChose }, reader }: Pick<ReviewProps, "item" | "reader">) {
  if (classChose === null) return null;
  if (classChose === "too-few") {
    // a teacher has the counts on the page of results, whatever they are
    return reader === "teacher" ? null : <p className="feedback-also">Too few of your class answered this to show what they chose.</p>;
  }
  return (
    <p className="feedback-also">
      {reader === "teacher" ? "The class chose:" : "Your class chose:"}{" "}
      {classChose.map((entry) => (
        <span key={entry.class} className="feedback-class">
          <ClassName name={entry.class} /> {entry.count}
        </span>
      ))}
    </p>
  );
}
