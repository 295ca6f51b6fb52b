import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { AnswerRow } from "./answer-rows";

const SAYS = { key: "the key", accepted: "earns credit too" } as const;
const SAYS_OF_WORDS = { key: "the key", accepted: "full credit" } as const;

type AnswerBarsProps = {
  rows: readonly AnswerRow[];
  /** how many answered, blanks among them */
  answers: number;
  /** says beside the rows what the key says of them */
  showKey: boolean;
};

/** What the class answered: a table whose bars are drawn from its own numbers. */
export function AnswerBars({ rows, answers, showKey }: AnswerBarsProps) {
  return (
    <table className="answer-bars">
      <caption>{formatCount(answers, { one: "# answer", other: "# answers" }, LOCALE)}</caption>
      <tbody>
        {rows.map(({ name, label, count, key }) => (
          <tr key={name} className={showKey && key ? "hit" : undefined}>
            <th scope="row">
              <span className="answer-name">
                {label && <Badge letter={CLASS_WORDS[label].letter} tone={CLASS_WORDS[label].tone} size="sm" />}
                <span>{name}</span>
              </span>
              {showKey && key && (
                <span className="answer-key">
                  <Icon name="check" /> {label ? SAYS[key] : SAYS_OF_WORDS[key]}
                </span>
              )}
            </th>
            <td className="bar-cell">
              <span className="answer-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * count) / Math.max(1, answers)}%` }} />
              </span>
            </td>
            <td className="num">{formatNumber(count, LOCALE)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
