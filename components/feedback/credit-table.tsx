import { Disclosure } from "@/components/ui/disclosure";
import type { ReviewedItem } from "@/lib/domain/feedback";
import { formatPercent, LOCALE } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import { type CardReader, certaintyInWords, ruleInWords } from "./credit-words";

/** How the credit was worked out, closed until it is asked for. */
export function CreditTable({ item, reader }: { item: ReviewedItem; reader: CardReader }) {
  const { share, points, weight, certainty } = item;
  return (
    <Disclosure className="feedback-sum" summary="How the credit was worked out">
      <table>
        <tbody>
          <tr>
            <th scope="row">{ruleInWords(item, reader)}</th>
            <td>{share === null ? "–" : inThousandths(certainty?.credit ?? share)}</td>
          </tr>
          {partsThatMakeIt(item).map(({ part, credit, weight: worth, waits }) => (
            <tr key={part}>
              <th scope="row">
                {part}: {partInWords({ credit, worth, waits })}
              </th>
              <td>{waits ? "–" : inThousandths(credit * worth)}</td>
            </tr>
          ))}
          {share !== null && certainty && (
            <tr>
              <th scope="row">{certaintyInWords(certainty.sure, reader)}</th>
              <td>{inThousandths(share)}</td>
            </tr>
          )}
          {share !== null && points !== null && (
            <>
              <tr>
                <th scope="row">{item.keyClass === null ? "Weight of this question" : "Weight of this claim"}</th>
                <td>× {pointsText(weight)}</td>
              </tr>
              <tr>
                <th scope="row">{reader === "teacher" ? "Credit" : "Your credit"}</th>
                <td>
                  {pointsText(points)} of {pointsText(weight)}
                </td>
              </tr>
            </>
          )}
        </tbody>
      </table>
    </Disclosure>
  );
}

function partInWords({ credit, worth, waits }: { credit: number; worth: number; waits: true | undefined }): string {
  if (credit < 0) return `${formatPercent(-credit * worth, LOCALE)} taken off`;
  const found = waits ? "not marked yet" : `${formatPercent(credit, LOCALE)} right`;
  return worth === 1 ? found : `${found}, which makes ${formatPercent(worth, LOCALE)} of it`;
}

const SLACK = 0.01;

/** The parts, unless a teacher has set another credit for the whole than they come to. */
function partsThatMakeIt({ parts, rule, share }: ReviewedItem): ReviewedItem["parts"] {
  const sum = parts.reduce((all, { credit, weight }) => all + credit * weight, 0);
  return rule === "adjusted" && Math.abs(sum - (share ?? 0)) > SLACK ? [] : parts;
}

const inThousandths = (share: number) => pointsText(Math.round(share * 1000));
