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
          {item.parts.map(({ part, credit, weight: worth }) => (
            <tr key={part}>
              <th scope="row">
                {part}: {formatPercent(credit, LOCALE)} right, which makes {formatPercent(worth, LOCALE)} of it
              </th>
              <td>{inThousandths(credit * worth)}</td>
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

const inThousandths = (share: number) => pointsText(Math.round(share * 1000));
